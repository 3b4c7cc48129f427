"""Our bot on a Discord that nobody here wrote: what people see there is what they see on ours."""

from collections.abc import AsyncGenerator
from dataclasses import replace
from pathlib import Path

import discord
import pytest

from bot.surfaces.discord.panels.seen import seen_as
from bot.surfaces.discord.rules.policy import Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conversations.rows import rows
from tests.simcord.server import SimCordServer, newest, response
from tests.surfaces.discord.payloads import offences

SORA = "[41:02](<https://youtu.be/Y7uzEDEwYTU?t=2462>)"
QUESTION = "what did he say about Sora?"
STATEMENT = "OpenAI's Sora signals increased competition in the video AI space."
CHILE = "what is the capital of Chile?"


@pytest.fixture(params=[Policy()])
async def server(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncGenerator[SimCordServer]:
    """SimCord with our bot on it, under the policy that a test asks for.

    At the end, nothing may have been sent that pings anybody or shows a preview.
    """
    async with SimCordServer.open(tmp_path / "log.db", request.param) as server:
        yield server
    assert offences(server.sent()) == []


async def test_a_mention_a_direct_message_and_a_command_are_answered(server: SimCordServer) -> None:
    """All three get the claim with its moment, and the buttons under it."""
    assert SORA in (await server.mention(QUESTION)).content
    await server.ann.send_dm(QUESTION)
    assert SORA in server.told()
    answer = await server.slash("ask", question=QUESTION)
    assert SORA in answer.content
    assert not answer.ephemeral


async def test_what_is_private_is_private(server: SimCordServer) -> None:
    """An answer that was asked for so, and what the bot says about itself."""
    assert (await server.slash("ask", question=QUESTION, private=True)).ephemeral
    for command in ("about", "help", "privacy", "topics", "forget"):
        assert (await server.slash(command)).ephemeral


async def test_buttons_do_the_same_there(server: SimCordServer) -> None:
    """Sources in private, a thumb with its reason, another answer, and the answer taken away."""
    reply = await server.mention(QUESTION)
    sources = response(await server.bob.click(reply, label="Sources"))
    assert sources.ephemeral
    assert SORA in sources.content
    asked = await server.bob.click(reply, label="👎")
    await server.bob.submit_modal(asked, {"reason": "Too short."})
    assert rows(server.database, "SELECT helpful, reason FROM feedback") == [(0, "Too short.")]
    again = response(await server.ann.click(reply, label="Again"))
    assert SORA in again.content
    await server.ann.click(reply, label="Remove")
    assert reply.id not in [message.id for message in server.channel.history()]


@pytest.mark.parametrize("server", [Policy(person=Quota(a_day=1))], indirect=True)
async def test_a_refusal_is_for_the_asker_alone(server: SimCordServer) -> None:
    """Nothing of it is left in the channel; who mentioned the bot is written to directly."""
    await server.mention(QUESTION)
    before = [message.id for message in server.channel.history()]
    used = await server.ann.slash(server.channel, "ask", question=QUESTION)
    assert [followup.ephemeral for followup in used.followups] == [True]
    assert "come back in" in used.followups[0].content
    assert [message.id for message in server.channel.history()] == before
    await server.mention(QUESTION)
    assert "come back in" in server.told()


async def test_forgetting_is_confirmed_and_done(server: SimCordServer) -> None:
    """With the count in the very message that asked."""
    await server.mention(QUESTION)
    warning = await server.slash("forget")
    done = await server.ann.click(warning, label="Erase everything")
    assert rows(server.database, "SELECT count(*) FROM questions") == [(0,)]
    assert done.acknowledged


async def test_a_message_is_put_to_the_interview_by_its_menu(server: SimCordServer) -> None:
    """Asked about, and checked."""
    said = await server.bob.send(server.channel, STATEMENT)
    asked = await server.ann.context_menu(server.channel, "Ask the interview about this", said)
    assert SORA in response(asked).content
    checked = await server.ann.context_menu(server.channel, "Check against the interview", said)
    assert response(checked).content.startswith("✓ ")


async def test_moments_topics_and_checks_are_answered_there_too(server: SimCordServer) -> None:
    """A time, the outline, and a statement sentence by sentence."""
    assert SORA in (await server.slash("moment", time="41:02")).content
    assert "](<https://youtu.be/" in (await server.slash("topics")).content
    assert (await server.slash("check", statement=STATEMENT)).content.startswith("✓ ")


async def test_a_changed_question_changes_its_answer_there_too(server: SimCordServer) -> None:
    """In place, in the same message."""
    answer = await server.mention(CHILE)
    question = next(m for m in server.channel.history() if m.author.id == server.ann.id)
    await server.ann.edit(question, server.call(QUESTION))
    changed = newest(server.channel)
    assert (changed.id, SORA in changed.content) == (answer.id, True)


async def test_bots_get_nothing_and_a_file_a_hint_there_too(
    server: SimCordServer,
) -> None:
    """Webhooks are bots too; the hint is for a file without a word."""
    hook = server.guild.create_webhook(server.channel)
    await hook.send(server.call(QUESTION))
    other = server.guild.add_member(server.env.create_user("other", bot=True))
    await other.send(server.channel, server.call(QUESTION))
    assert rows(server.database, "SELECT count(*) FROM questions") == [(0,)]
    await server.ann.send(server.channel, server.call(""), attachments=[("a.txt", b"Sora?")])
    assert "Ask me something" in newest(server.channel).content


async def test_a_manager_settles_how_it_answers_there_too(server: SimCordServer) -> None:
    """Who speaks, in threads of their own, and where; elsewhere the asker alone is told."""
    role = server.guild.create_role("boss", permissions=discord.Permissions(manage_guild=True))
    boss = server.guild.add_member(server.env.create_user("boss"), roles=[role])
    panel = response(await boss.slash(server.channel, "settings"))
    assert panel.ephemeral
    settings = ServerSettings()
    await boss.select(panel, ["guest"], custom_id=f"settings:persona:{seen_as(settings)}")
    settings = replace(settings, persona="guest")
    await boss.click(panel, custom_id=f"settings:threads:on:{seen_as(settings)}")
    await server.mention(QUESTION)
    (thread,) = server.channel.threads
    assert "I am a simulation" in newest(thread).content
    other = server.guild.create_text_channel("ask-here")
    settings = replace(settings, threads=True)
    await boss.select(panel, [other], custom_id=f"settings:channels:{seen_as(settings)}")
    refused = await server.slash("ask", question=QUESTION)
    assert refused.ephemeral
    assert other.mention in refused.content


async def test_buttons_outlive_the_process_there_too(server: SimCordServer) -> None:
    """Another one takes its place, and shows the sources of an answer that it did not give."""
    reply = await server.mention(QUESTION)
    await server.restart()
    assert SORA in response(await server.bob.click(reply, label="Sources")).content


async def test_a_payload_that_pings_is_noticed_there_too(tmp_path: Path) -> None:
    """Nothing else that was sent is found fault with."""
    async with SimCordServer.open(tmp_path / "log.db", Policy()) as server:
        await server.mention(QUESTION)
        channel = server.client.get_partial_messageable(server.channel.id)
        await channel.send("@everyone", allowed_mentions=discord.AllowedMentions.all())
    (found,) = offences(server.sent())
    assert "may ping somebody" in found


async def test_what_discord_refuses_is_told_of_there_too(server: SimCordServer) -> None:
    """Where it may not write, the asker alone learns what it needs, with a reference."""
    server.env.inject_error("POST", "/channels/*/messages", status=403, code=50013)
    await server.ann.send(server.channel, server.call(QUESTION))
    assert "not allowed to write" in server.told()
    assert "Reference: r" in server.told()


async def test_a_reply_goes_on_from_what_it_replies_to_there_too(server: SimCordServer) -> None:
    """Also when somebody else had asked; without the reply nobody knows what is meant."""
    answer = await server.mention(QUESTION)
    await server.bob.send(server.channel, server.call("and why?"))
    assert SORA not in newest(server.channel).content
    await server.bob.send(server.channel, server.call("and why?"), reply_to=answer)
    assert SORA in newest(server.channel).content


@pytest.mark.parametrize("server", [Policy(message_content=True)], indirect=True)
async def test_in_its_thread_no_mention_is_needed_there_either(server: SimCordServer) -> None:
    """Whoever writes there, goes on."""
    await server.client.service.servers.change(
        server.guild.id, lambda _: ServerSettings(threads=True)
    )
    await server.mention(CHILE)
    (thread,) = server.channel.threads
    await server.bob.send(thread, QUESTION)
    assert SORA in newest(thread).content


async def test_an_interview_is_offered_while_one_types_there_too(server: SimCordServer) -> None:
    """By its title."""
    (offered,) = await server.ann.autocomplete(server.channel, "ask", "interview", "scal")
    assert offered["name"] == "Scaling and Innovation in AI Infrastructures"
    assert await server.ann.autocomplete(server.channel, "ask", "interview", "nobody") == []
