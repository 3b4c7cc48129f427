"""What only those who run the bot, or manage a server, can do."""

import asyncio
import shutil
from pathlib import Path

import discord
import pytest

from bot.app import open_app
from bot.grounding.persona.errors import PromptsError
from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.world.components import selects_of
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.surfaces.discord.connection.checks import lines
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.presence import stay
from bot.surfaces.discord.panels.wishes import MOST_CHOSEN
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conftest import ROOT
from tests.surfaces.discord.server import Opening, Server


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder of notes that a test may change."""
    return Path(shutil.copytree(ROOT / "seeds", tmp_path / "notes"))


def replace(notes: Path, old: str, new: str) -> None:
    """Put a word in another's place in every note."""
    for note in notes.glob("*.md"):
        note.write_text(note.read_text().replace(old, new))


async def test_reload_reads_changed_notes(open_server: Opening, notes: Path) -> None:
    """The next question is answered from them; nothing is started anew."""
    server = await open_server(notes_dir=notes)
    await asyncio.to_thread(replace, notes, "Sora", "Zora")
    told = await server.reload(server.owner())
    assert "have read the notes and prompts again" in told.content
    assert told.ephemeral
    reply = await server.ann.reply_to(await server.ann.say_directly("what about Zora?"))
    assert "Zora" in reply.content


async def test_notes_that_cannot_be_used_change_nothing(open_server: Opening, notes: Path) -> None:
    """The owner reads what is wrong, and the bot goes on with what it had."""
    server = await open_server(notes_dir=notes)
    shutil.rmtree(notes)
    assert str(notes) in (await server.reload(server.owner())).content
    reply = await server.ann.reply_to(await server.ann.say_directly("what about Sora?"))
    assert "41:02" in reply.content


async def test_a_note_that_is_lost_is_named_with_what_is_wrong(
    open_server: Opening, notes: Path
) -> None:
    """Whoever broke it need not look into the log of the program; the others are spoken from."""
    server = await open_server(notes_dir=notes)
    assert "said from" not in (await server.reload(server.owner())).content
    head = "---\ntitle: A show\nvideoId: nope\n---\n\n"
    await asyncio.to_thread((notes / "a_show.md").write_text, f"{head}Lopez sang [00:01:00].\n")
    await asyncio.to_thread((notes / "folder.md").mkdir)
    told = (await server.reload(server.owner())).content
    assert "Interviews: 1;" in told
    assert "I left out these notes, because they cannot be used (2):" in told
    assert "a\\_show: no usable videoId" in told
    assert "folder: file that cannot be read" in told


async def test_changed_notes_are_spoken_from_though_the_prompts_are_broken(
    open_server: Opening, notes: Path, own_prompts: Path
) -> None:
    """The owner reads which prompt cannot be used; who speaks goes on speaking, from the notes."""
    server = await open_server(notes_dir=notes, prompts_dir=own_prompts)
    await asyncio.to_thread(replace, notes, "Sora", "Zora")
    (own_prompts / "rules.md").unlink()
    assert "rules.md" in (await server.reload(server.owner())).content
    reply = await server.ann.reply_to(await server.ann.say_directly("what about Zora?"))
    assert "Zora" in reply.content


async def test_only_the_owner_reloads(open_server: Opening) -> None:
    """Whoever manages a server finds the command, but it is not theirs."""
    server = await open_server()
    server.guild.owner = server.ann.user
    assert "Only the people who run me" in (await server.reload(server.ann)).content


async def test_a_server_chooses_who_speaks(open_server: Opening) -> None:
    """The other persona answers from then on, under its own disclosure."""
    server = await open_server()
    server.guild.owner = server.ann.user
    panel = await server.panel(server.ann)
    await server.ann.choose(panel, "guest", menu="Who speaks")
    guest = server.service.cast.speaking["guest"].voice.prompts.persona.name
    await server.discord.until(lambda: f"Who speaks: {guest}" in panel.content)
    reply = await server.ann.reply_to(await server.ann.slash(server.channel, "ask", question="hi"))
    assert "I am a simulation" in reply.content
    about = await server.ann.reply_to(await server.ann.slash(server.channel, "about"))
    assert about.content.startswith(f"You are talking to {guest}. I am a simulation")


async def test_who_would_call_others_interviews_theirs_is_not_offered(
    open_server: Opening, notes: Path
) -> None:
    """Chosen before, they speak no more, and the panel says why."""
    server = await open_server(notes_dir=notes)
    server.guild.owner = server.ann.user
    await server.wants(ServerSettings(persona="guest"))
    await asyncio.to_thread(replace, notes, "Valenzuela", "Lopez")
    await server.service.cast.reload()
    panel = await server.panel(server.ann)
    assert "Who speaks: the interview guide" in panel.content
    assert "no note names the person they speak as: Chris Valenzuela (simulated)." in panel.content
    (menu,) = [m for m in selects_of(panel.components) if m["placeholder"] == "Who speaks"]
    assert [mapped(option)["value"] for option in listed(menu["options"])] == ["guide"]
    asked = await server.ann.slash(server.channel, "ask", question="what about Sora?")
    assert "my interview" not in (await server.ann.reply_to(asked)).content


async def test_the_panel_opens_however_much_there_is_to_tell(
    open_server: Opening, own_prompts: Path
) -> None:
    """As many channels and roles as can be chosen, and many who are not offered."""
    for number in range(12):
        guest = (own_prompts / "personas" / "guest.md").read_text()
        guest = guest.replace("Valenzuela", f"Somebody-Elsewhere-{number}")
        (own_prompts / "personas" / f"guest{number}.md").write_text(guest)
    server = await open_server(prompts_dir=own_prompts)
    server.guild.owner = server.ann.user
    chosen = frozenset(range(10**18, 10**18 + MOST_CHOSEN))
    settings = ServerSettings(channels=chosen, roles=chosen)
    await server.wants(settings)
    panel = await server.panel(server.ann)
    assert "the person they speak as: Chris Somebody-Elsewhere-0 (simulated), " in panel.content
    assert " and 9 more." in panel.content


async def test_what_a_server_has_chosen_and_cannot_work_is_told(open_server: Opening) -> None:
    """What was deleted or is hidden from the bot, and what it is not allowed where it answers."""
    server = await open_server()
    server.guild.owner = server.ann.user
    mute = server.guild.add_channel("mute", [denied(server, Permissions.SEND_MESSAGES)])
    hidden = server.guild.add_channel("hidden", [denied(server, Permissions.VIEW_CHANNEL)])
    gone = server.guild.add_channel("gone")
    chosen = frozenset({server.channel.id, mute.id, hidden.id, gone.id})
    settings = ServerSettings(channels=chosen, roles=frozenset({1}), threads=True)
    await server.wants(settings)
    server.guild.remove_channel(gone)
    told = (await server.use("settings")).content
    assert f"cannot find <#{hidden.id}>, <#{gone.id}>, <@&1>: deleted, or hidden from me" in told
    assert f"missing in <#{mute.id}>: send messages" in told
    assert f"<#{server.channel.id}>, and need" not in told


async def test_a_forum_needs_no_permission_that_it_does_not_use(open_server: Opening) -> None:
    """There the bot answers in posts of others, and opens none."""
    server = await open_server()
    server.guild.owner = server.ann.user
    unused = Permissions.SEND_MESSAGES | Permissions.CREATE_PUBLIC_THREADS
    forum = server.guild.add_forum("questions", [denied(server, unused)])
    settings = ServerSettings(channels=frozenset({forum.id}), threads=True)
    await server.wants(settings)
    assert "not allowed" not in (await server.use("settings")).content


async def test_threads_that_cannot_be_opened_are_told_of_where_they_are_wanted(
    open_server: Opening,
) -> None:
    """Questions would get none without a word; while nobody wants them nothing is missing."""
    server = await open_server()
    server.guild.owner = server.ann.user
    everyone = server.guild.roles[0]
    everyone.permissions &= ~Permissions.CREATE_PUBLIC_THREADS
    await server.leave()
    await server.come_back()
    panel = await server.use("settings")
    assert "Permissions" not in panel.content
    await server.ann.press(panel, "Threads: off")
    lacks = "missing in every channel: create public threads"
    await server.discord.until(lambda: lacks in panel.content or None)


def denied(server: Server, permissions: Permissions) -> Overwrite:
    """Return what takes permissions from everybody in a channel."""
    return Overwrite(server.guild.id, deny=permissions)


async def test_a_persona_that_a_server_chose_must_be_whole(
    open_server: Opening, own_prompts: Path
) -> None:
    """The next start ends in a sentence instead of in another's voice; who is whole is offered."""
    server = await open_server(prompts_dir=own_prompts)
    (own_prompts / "personas" / "guest.md").write_text("Speak.")
    await server.leave()
    await server.come_back()
    server.guild.owner = server.ann.user
    panel = await server.panel(server.ann)
    (menu,) = [m for m in selects_of(panel.components) if m["placeholder"] == "Who speaks"]
    assert [mapped(option)["value"] for option in listed(menu["options"])] == ["guide"]
    await server.wants(ServerSettings(persona="guest"))
    await server.leave()
    async with open_app(server.settings, server.database) as app:
        with pytest.raises(PromptsError, match=r"guest\.md lacks a front matter"):
            await stay(PersonaClient(app.cast, guild_ready_timeout=0.05), server.discord.token)


async def test_personas_that_share_a_name_are_told_apart_by_their_files(
    open_server: Opening, own_prompts: Path
) -> None:
    """Somebody has copied one, to change it."""
    personas = own_prompts / "personas"
    (personas / "copy.md").write_text((personas / "guide.md").read_text())
    server = await open_server(prompts_dir=own_prompts)
    server.guild.owner = server.ann.user
    panel = await server.panel(server.ann)
    (menu,) = [m for m in selects_of(panel.components) if m["placeholder"] == "Who speaks"]
    labels = [str(mapped(option)["label"]) for option in listed(menu["options"])]
    copy, guest, guide = labels
    assert (copy, guide) == ("copy: the interview guide", "guide: the interview guide")
    assert ":" not in guest


async def test_a_persona_that_a_server_chose_and_is_gone_is_named(
    open_server: Opening, own_prompts: Path
) -> None:
    """Somebody has renamed its file; another one speaks, and whoever looks reads why."""
    server = await open_server(prompts_dir=own_prompts)
    server.guild.owner = server.ann.user
    await server.wants(ServerSettings(persona="guest"))
    assert "no longer exists" not in (await server.panel(server.ann)).content
    await server.leave()
    (own_prompts / "personas" / "guest.md").unlink()
    await server.come_back()
    await server.started()
    *_, line, _ = [line async for line in lines(server.client, server.service)]
    assert line == (
        "personas: on “Podcast” guest was chosen to speak, but no longer exists: guide speaks "
        "instead"
    )
    panel = await server.panel(server.ann)
    assert "The persona chosen to speak no longer exists: guest." in panel.content


async def test_channels_and_roles_that_a_server_chose_and_are_gone_are_named_at_the_start(
    open_server: Opening,
) -> None:
    """Where the last one is gone, the bot answers nowhere, or nobody; who runs it reads that."""
    server = await open_server()
    gone, stays = server.guild.add_channel("gone"), server.guild.add_channel("stays")
    await server.wants(ServerSettings(frozenset({gone.id, stays.id}), frozenset({77})))
    server.guild.remove_channel(gone)
    await server.leave()
    await server.come_back()
    await server.started()
    said = [line async for line in lines(server.client, server.service)]
    assert "channels: on “Podcast” 1 of 2 chosen can be found" in said
    nobody = "roles: on “Podcast” 0 of 1 chosen can be found: only who manages it may ask"
    assert nobody in said


async def test_what_is_missing_is_named_at_the_start(open_server: Opening) -> None:
    """One line for each server that lacks a permission."""
    server = await open_server()
    await server.client.wait_until_ready()
    (guild,) = server.client.guilds
    assert await told(server) == "permissions: complete on 1 server"
    for role in guild.me.roles:
        lost = discord.Permissions(read_message_history=True, create_public_threads=True)
        role._permissions &= ~lost.value
    lacks = "permissions: missing on “Podcast”: read message history"
    assert await told(server) == lacks
    await server.service.servers.change(guild.id, lambda _: ServerSettings(threads=True))
    assert await told(server) == f"{lacks}, create public threads"


async def test_what_breaks_in_the_checks_of_a_start_is_told(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The bot answers all the same, and whoever runs it reads what to report."""

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(discord.Role, "permissions", property(broken))
    server = await open_server()
    await server.client.wait_until_ready()
    reply = await server.ann.reply_to(await server.ann.say_directly("Sora?"))
    assert "41:02" in reply.content
    assert "ZeroDivisionError" in caplog.text


async def told(server: Server) -> str:
    """Return what the start says of permissions."""
    *_, permissions = [line async for line in lines(server.client, server.service)]
    return permissions
