"""Our bot on a Discord that nobody here wrote: what people see there is what they see on ours."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import discord
import pytest
import simcord

from bot.app import open_app
from bot.localdiscord.rest.exchanges import Exchange
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.rules.policy import Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conftest import ROOT
from tests.conversations.rows import rows
from tests.surfaces.discord.payloads import offences

SORA = "[41:02](<https://youtu.be/Y7uzEDEwYTU?t=2462>)"
QUESTION = "what did he say about Sora?"


@dataclass
class Scene:
    """A channel of a guild, ann and bob in it, and our bot."""

    env: simcord.Env
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    bob: simcord.MemberActor
    database: Path
    process: AsyncExitStack
    """What the bot has opened, which ends with its process."""

    async def mention(self, words: str) -> discord.Message:
        """Let ann mention the bot, and return what it says."""
        assert self.env.bot.user
        await self.ann.send(self.channel, f"{self.env.bot.user.mention} {words}")
        newest = self.channel.last_message
        assert newest
        return newest


def sent(env: simcord.Env) -> list[Exchange]:
    """Return what the bot asked of SimCord, as our own place would have noted it."""
    return [
        Exchange(0, each.method, each.path, each.path, {}, each.json) for each in env.http_requests
    ]


@pytest.fixture(params=[Policy()])
async def scene(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[Scene]:
    """SimCord with our bot on it, under the policy that a test asks for.

    At the end, nothing may have been sent that pings anybody or shows a preview.
    """
    async with opened(tmp_path / "log.db", request.param) as scene:
        yield scene
    assert offences(sent(scene.env)) == []


@asynccontextmanager
async def opened(database: Path, policy: Policy) -> AsyncGenerator[Scene]:
    """Open SimCord with our bot on it."""
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts")
    async with AsyncExitStack() as process, AsyncExitStack() as stack:
        app = await process.enter_async_context(open_app(settings, database))
        client = PersonaClient(app, policy, guild_ready_timeout=0)
        env = await stack.enter_async_context(simcord.run(client, check_errors=True))
        guild = env.create_guild()
        ann, bob = (guild.add_member(env.create_user(name)) for name in ("ann", "bob"))
        yield Scene(env, guild.create_text_channel("general"), ann, bob, database, process)


async def test_a_mention_a_direct_message_and_a_command_are_answered(scene: Scene) -> None:
    """All three get the claim with its moment, and the buttons under it."""
    assert SORA in (await scene.mention(QUESTION)).content
    await scene.ann.send_dm(QUESTION)
    direct = scene.ann.user.dm_channel.last_message
    assert direct
    assert SORA in direct.content
    used = await scene.ann.slash(scene.channel, "ask", question=QUESTION)
    assert used.response
    assert SORA in used.response.content
    assert not used.response.ephemeral


async def test_what_is_private_is_private(scene: Scene) -> None:
    """An answer that was asked for so, and what the bot says about itself."""
    used = await scene.ann.slash(scene.channel, "ask", question=QUESTION, private=True)
    assert used.response
    assert used.response.ephemeral
    for command in ("about", "help", "privacy", "topics", "forget"):
        used = await scene.ann.slash(scene.channel, command)
        assert used.response
        assert used.response.ephemeral


async def test_buttons_do_the_same_there(scene: Scene) -> None:
    """Sources in private, a thumb with its reason, another answer, and the answer taken away."""
    reply = await scene.mention(QUESTION)
    shown = await scene.bob.click(reply, label="Sources")
    assert shown.response
    assert shown.response.ephemeral
    assert SORA in shown.response.content
    asked = await scene.bob.click(reply, label="👎")
    await scene.bob.submit_modal(asked, {"reason": "Too short."})
    assert rows(scene.database, "SELECT helpful, reason FROM feedback") == [(0, "Too short.")]
    again = await scene.ann.click(reply, label="Again")
    assert again.response
    assert SORA in again.response.content
    await scene.ann.click(reply, label="Remove")
    assert reply.id not in [message.id for message in scene.channel.history()]


@pytest.mark.parametrize("scene", [Policy(person=Quota(a_day=1))], indirect=True)
async def test_a_refusal_is_for_the_asker_alone(scene: Scene) -> None:
    """Nothing of it is left in the channel; who mentioned the bot is written to directly."""
    await scene.mention(QUESTION)
    before = [message.id for message in scene.channel.history()]
    used = await scene.ann.slash(scene.channel, "ask", question=QUESTION)
    assert [followup.ephemeral for followup in used.followups] == [True]
    assert "come back in" in used.followups[0].content
    assert [message.id for message in scene.channel.history()] == before
    await scene.mention(QUESTION)
    told = scene.ann.user.dm_channel.last_message
    assert told
    assert "come back in" in told.content


async def test_forgetting_is_confirmed_and_done(scene: Scene) -> None:
    """With the count in the very message that asked."""
    await scene.mention(QUESTION)
    warning = (await scene.ann.slash(scene.channel, "forget")).response
    assert warning
    done = await scene.ann.click(warning, label="Erase everything")
    assert rows(scene.database, "SELECT count(*) FROM questions") == [(0,)]
    assert done.acknowledged


async def test_a_message_is_put_to_the_interview_by_its_menu(scene: Scene) -> None:
    """Asked about, and checked."""
    said = await scene.bob.send(scene.channel, QUESTION)
    for name in ("Ask the interview about this", "Check against the interview"):
        used = await scene.ann.context_menu(scene.channel, name, said)
        assert used.response
        assert used.response.content


async def test_moments_topics_and_checks_are_answered_there_too(scene: Scene) -> None:
    """A time, the outline, and a statement sentence by sentence."""
    used = await scene.ann.slash(scene.channel, "moment", time="41:02")
    assert used.response
    assert SORA in used.response.content
    shown = await scene.ann.slash(scene.channel, "topics")
    assert shown.response
    assert "](<https://youtu.be/" in shown.response.content
    statement = "OpenAI's Sora signals increased competition in the video AI space."
    used = await scene.ann.slash(scene.channel, "check", statement=statement)
    assert used.response
    assert used.response.content.startswith("✓ ")


async def test_a_changed_question_changes_its_answer_there_too(scene: Scene) -> None:
    """In place, in the same message."""
    answer = await scene.mention("what is the capital of Chile?")
    question = next(m for m in scene.channel.history() if m.author.id == scene.ann.id)
    assert scene.env.bot.user
    await scene.ann.edit(question, f"{scene.env.bot.user.mention} {QUESTION}")
    newest = scene.channel.last_message
    assert newest
    assert (newest.id, SORA in newest.content) == (answer.id, True)


async def test_bots_webhooks_and_files_there(scene: Scene) -> None:
    """The first two get nothing; a file without a word gets a hint."""
    assert scene.env.bot.user
    assert scene.channel.guild
    call = f"{scene.env.bot.user.mention} {QUESTION}"
    hook = scene.channel.guild.create_webhook(scene.channel)
    await hook.send(call)
    other = scene.channel.guild.add_member(scene.env.create_user("other", bot=True))
    await other.send(scene.channel, call)
    assert rows(scene.database, "SELECT count(*) FROM questions") == [(0,)]
    mention = scene.env.bot.user.mention
    await scene.ann.send(scene.channel, mention, attachments=[("a.txt", b"Sora?")])
    newest = scene.channel.last_message
    assert newest
    assert "Ask me something" in newest.content


async def test_a_manager_settles_how_it_answers_there_too(scene: Scene) -> None:
    """Who speaks, in threads of their own, and where; elsewhere the asker alone is told."""
    assert scene.channel.guild
    guild = scene.channel.guild
    role = guild.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    boss = guild.add_member(scene.env.create_user("boss"), roles=[role])
    panel = (await boss.slash(scene.channel, "settings")).response
    assert panel
    assert panel.ephemeral
    await boss.select(panel, ["guest"], custom_id="settings:persona")
    await boss.click(panel, custom_id="settings:threads")
    await scene.mention("hi")
    (thread,) = scene.channel.threads
    said = thread.last_message
    assert said
    assert "I am a simulation" in said.content
    other = guild.create_text_channel("ask-here")
    await boss.select(panel, [other], custom_id="settings:channels")
    used = await scene.ann.slash(scene.channel, "ask", question=QUESTION)
    assert used.response
    assert used.response.ephemeral
    assert other.mention in used.response.content


async def test_buttons_outlive_the_process_there_too(scene: Scene) -> None:
    """Another one takes its place, and shows the sources of an answer that it did not give."""
    reply = await scene.mention(QUESTION)
    await scene.process.aclose()
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts")
    async with open_app(settings, scene.database) as app:
        await scene.env.restart_bot(PersonaClient(app, guild_ready_timeout=0))
        shown = await scene.bob.click(reply, label="Sources")
        assert shown.response
        assert SORA in shown.response.content


async def test_a_payload_that_pings_is_noticed_there_too(tmp_path: Path) -> None:
    """Nothing else that was sent is found fault with."""
    async with opened(tmp_path / "log.db", Policy()) as scene:
        await scene.mention(QUESTION)
        channel = scene.env.bot.get_partial_messageable(scene.channel.id)
        await channel.send("@everyone", allowed_mentions=discord.AllowedMentions.all())
    (found,) = offences(sent(scene.env))
    assert "may ping somebody" in found


async def test_what_discord_refuses_is_told_of_there_too(scene: Scene) -> None:
    """Where it may not write, the asker alone learns what it needs, with a reference."""
    scene.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    assert scene.env.bot.user
    await scene.ann.send(scene.channel, f"{scene.env.bot.user.mention} {QUESTION}")
    told = scene.ann.user.dm_channel.last_message
    assert told
    assert "may not write" in told.content
    assert "Reference: r" in told.content


async def test_a_reply_goes_on_from_what_it_replies_to_there_too(scene: Scene) -> None:
    """Also when somebody else had asked; without the reply nobody knows what is meant."""
    answer = await scene.mention(QUESTION)
    assert scene.env.bot.user
    call = f"{scene.env.bot.user.mention} and why?"
    await scene.bob.send(scene.channel, call)
    alone = scene.channel.last_message
    await scene.bob.send(scene.channel, call, reply_to=answer)
    replied = scene.channel.last_message
    assert alone
    assert replied
    assert (SORA in alone.content, SORA in replied.content) == (False, True)


@pytest.mark.parametrize("scene", [Policy(message_content=True)], indirect=True)
async def test_in_its_thread_no_mention_is_needed_there_either(scene: Scene) -> None:
    """Whoever writes there, goes on."""
    assert isinstance(scene.env.bot, PersonaClient)
    assert scene.channel.guild
    await scene.env.bot.service.servers.change(scene.channel.guild.id, ServerSettings(threads=True))
    await scene.mention("what is the capital of Chile?")
    (thread,) = scene.channel.threads
    await scene.bob.send(thread, QUESTION)
    said = thread.last_message
    assert said
    assert SORA in said.content


async def test_an_interview_is_offered_while_one_types_there_too(scene: Scene) -> None:
    """By its title."""
    (offered,) = await scene.ann.autocomplete(scene.channel, "ask", "interview", "scal")
    assert offered["name"] == "Scaling and Innovation in AI Infrastructures"
    assert await scene.ann.autocomplete(scene.channel, "ask", "interview", "nobody") == []
