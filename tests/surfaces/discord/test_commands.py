"""What stands in Discord's command picker, and what each command does."""

import re

import pytest

from bot.localdiscord.payloads import mapped
from bot.localdiscord.world.messages import Message
from tests.conversations.rows import rows
from tests.surfaces.discord.conftest import Opening, Server

LINK = re.compile(r"\[[\d:~]+\]\(<https://youtu\.be/Y7uzEDEwYTU\?t=\d+>\)")
PUT = "PUT /applications/{application_id}/commands"


async def answer_to(server: Server, command: str, **options: str | bool) -> Message:
    """Let ann use a command, and return what she reads."""
    reply = await server.ann.reply_to(await server.ann.slash(server.channel, command, **options))
    await server.client.settled()
    return reply


@pytest.mark.parametrize("time", ["31:58", "minute 31", "the beginning"])
async def test_moment_shows_what_is_said_there(open_server: Opening, time: str) -> None:
    """A clock, a minute and the beginning are all moments; the answer is a turn like any other."""
    server = await open_server()
    assert LINK.search((await answer_to(server, "moment", time=time)).content)
    assert rows(server.database, "SELECT text FROM questions") == [(time,)]


async def test_moment_says_what_it_reads_when_it_cannot(open_server: Opening) -> None:
    """What is no time is not asked, and the hint is private."""
    server = await open_server()
    reply = await answer_to(server, "moment", time="when he laughs")
    assert "31:07" in reply.content
    assert reply.ephemeral
    assert rows(server.database, "SELECT count(*) FROM questions") == [(0,)]


async def test_topics_are_turned_page_by_page(open_server: Opening) -> None:
    """Every heading of the notes comes with the moment at which it begins."""
    server = await open_server()
    reply = await answer_to(server, "topics")
    pages, turns = [reply.content], 0
    while f"{turns + 1} of" in reply.content and not reply.content.endswith(last(reply)):
        turns += 1
        await server.ann.press(reply, "More ▶")
        await server.discord.until(lambda: reply.content != pages[-1] or None)
        pages.append(reply.content)
    headings = {claim.section for claim in server.client.library.claims if claim.section}
    assert sum(len(LINK.findall(page)) for page in pages) == len(headings)
    if turns:
        await server.ann.press(reply, "◀ Back")
        await server.discord.until(lambda: reply.content == pages[-2] or None)


def last(reply: Message) -> str:
    """Return what stands at the end of the last page."""
    found = re.search(r"of (\d+)$", reply.content)
    return f"-# {found[1]} of {found[1]}" if found else ""


async def test_help_names_every_command_that_everybody_has(open_server: Opening) -> None:
    """Who reads it knows what there is."""
    server = await open_server()
    text = (await answer_to(server, "help")).content
    names = {command.name for command in server.ann.offered(server.channel)}
    assert {f"/{name}" for name in names if f"/{name}" not in text} <= {"/help"} | {
        "/Ask the interview about this"
    }


async def test_a_private_answer_is_seen_by_its_asker_alone(open_server: Opening) -> None:
    """With `private` nobody else sees that anything was asked."""
    server = await open_server()
    reply = await answer_to(server, "ask", question="Sora?", private=True)
    assert "41:02" in reply.content
    assert reply.ephemeral


async def test_interviews_are_offered_while_one_types(open_server: Opening) -> None:
    """By their titles; one that is not there is refused in private."""
    server = await open_server()
    choices = await server.ann.autocomplete(
        server.channel, "ask", "interview", question="Sora?", interview="scal"
    )
    (choice,) = map(mapped, choices)
    assert choice["name"] == "Scaling and Innovation in AI Infrastructures"
    reply = await answer_to(server, "ask", question="Sora?", interview=str(choice["value"]))
    assert "41:02" in reply.content
    assert (await answer_to(server, "ask", question="Sora?", interview="none")).ephemeral


async def test_a_message_can_be_put_to_the_interview(open_server: Opening) -> None:
    """Its menu asks what it says, whoever wrote it; nothing else of the channel is read."""
    server = await open_server()
    said = await server.ann.say(server.channel, "what did he say about Sora?")
    used = await server.ann.use_menu(said, "Ask the interview about this")
    assert "41:02" in (await server.ann.reply_to(used)).content


async def test_commands_speak_the_language_of_who_uses_them(open_server: Opening) -> None:
    """Every command and option has its name and description in four more languages."""
    server = await open_server()
    for command in server.discord.world.commands.of(None):
        for locale in ("fr", "de", "es-ES", "es-419", "pt-BR"):
            assert locale in command.names, command.name
            if command.description:
                assert locale in command.descriptions, command.name
                assert command.descriptions[locale] != command.description
            assert all(locale in option.descriptions for option in command.options)


async def test_commands_are_told_to_discord_only_when_they_changed(open_server: Opening) -> None:
    """A second start tells nothing; a Discord that has lost them is told again."""
    server = await open_server()
    for lost, told in ((False, 1), (True, 2)):
        if lost:
            server.discord.world.commands.replace(None, [])
        await server.leave()
        await server.come_back()
        puts = [each for each in server.discord.api.exchanges if each.route == PUT]
        assert len(puts) == told
