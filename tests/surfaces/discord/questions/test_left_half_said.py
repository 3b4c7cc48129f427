"""Where an earlier process had begun to answer, the next one completes what stands there."""

from dataclasses import replace

import pytest

from bot.localdiscord.world.messages import Message, MessageDraft
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localdiscord.world.thread import ThreadState
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.rules.policy import Pauses, Policy
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.surfaces.discord.questions.left_behind import leaves, spot_of
from tests.surfaces.discord.server import Opening, Server
from tests.worded import SAYS, at_length, cited

HURRIED = Policy(pauses=Pauses(leaving=0.05))


async def test_half_a_reply_becomes_the_answer(open_server: Opening) -> None:
    """What the earlier process had begun to show is completed, not said again beside it."""
    server = await open_server()
    await server.leave()
    said = await server.ask()
    half = server.discord.world.post(
        server.channel,
        server.discord.bot,
        MessageDraft("OpenAI's", reference=said),
    )
    await leaves(server, spot_of(said))
    await server.come_back()
    await server.discord.until(lambda: "41:02" in half.content)
    assert len(server.ann.sees(server.channel)) == 2


async def left_half_said(server: Server) -> Message:
    """Let the bot go in the middle of an answer, and return what it says of that there."""
    said = await server.ask()
    reply = await server.ann.reply_to(said)
    await server.leave()
    assert "will finish this here" in reply.content
    return reply


async def test_half_a_reply_is_completed_though_its_question_was_deleted(
    open_server: Opening, sora: Claim
) -> None:
    """What says that it will be finished is finished."""
    server = await open_server(HURRIED, model=broken_off(sora))
    reply = await left_half_said(server)
    (said, _) = server.ann.sees(server.channel)
    await server.ann.delete(said)
    await server.come_back()
    await server.discord.until(lambda: "will finish" not in reply.content)
    assert SAYS in reply.content


async def test_half_a_reply_is_completed_where_the_bot_may_not_read_back_any_more(
    open_server: Opening, sora: Claim
) -> None:
    """It knows which message is its own."""
    server = await open_server(HURRIED, model=broken_off(sora))
    reply = await left_half_said(server)
    denied = Overwrite(server.guild.id, deny=Permissions.READ_MESSAGE_HISTORY)
    server.channel.overwrites = (denied,)
    server.guild.tell_changed(server.channel)
    await server.come_back()
    await server.discord.until(lambda: "will finish" not in reply.content)
    assert SAYS in reply.content


async def test_half_a_reply_that_was_taken_away_stays_away(
    open_server: Opening, sora: Claim
) -> None:
    """A moderator's deletion is not undone, and no model is asked for it."""
    server = await open_server(HURRIED, model=broken_off(sora))
    reply = await left_half_said(server)
    server.discord.world.delete(reply)
    await server.come_back()
    await server.started()
    await server.settled()
    assert len(server.ann.sees(server.channel)) == 1
    assert server.outcomes() == ["failed"]
    assert len(server.model.requests) == 1


async def test_half_a_reply_in_a_thread_is_completed_there(
    open_server: Opening, sora: Claim
) -> None:
    """Its question, in the channel, begins it no more."""
    server = await open_server(HURRIED, model=broken_off(sora))
    await server.wants(ServerSettings(threads=True))
    said = await server.ask()
    thread = await server.discord.until(lambda: said.thread)
    await server.discord.until(lambda: server.said_in(thread))
    await server.leave()
    await server.ann.delete(said)
    await server.come_back()
    await server.discord.until(lambda: "will finish" not in server.said_in(thread)[0].content)
    (reply,) = server.said_in(thread)
    assert SAYS in reply.content


def broken_off(sora: Claim) -> list[Script]:
    """Return what a model says until the bot has to go, and what it says then."""
    return [Script([f"{cited(sora)} And"], Fault.SILENCE), Script([cited(sora)])]


async def test_a_question_whose_thread_is_open_is_answered_in_it(open_server: Opening) -> None:
    """What Discord has put at the thread's beginning is no reply; what others are told stays."""
    server = await open_server()
    await server.leave()
    said, bot = await server.ask(), server.discord.bot
    thread = server.discord.world.threads.open_under(said, bot, ThreadState("Sora?"))
    other = await server.ann.say(thread, "and who is this?")
    told = MessageDraft("The guide.", reference=other)
    reply = server.discord.world.post(thread, bot, told)
    await leaves(server, opening(server, said))
    await server.come_back()
    await server.client.settled()
    *_, answer = thread.messages.values()
    assert "41:02" in answer.content
    assert reply.content == "The guide."


async def test_a_question_that_was_to_have_a_thread_gets_it_after_all(
    open_server: Opening,
) -> None:
    """The process that was killed had not said a word yet, so that there was none."""
    server = await open_server()
    await server.leave()
    said = await server.ask("Sora?")
    await leaves(server, opening(server, said))
    await server.come_back()
    thread = await server.discord.until(lambda: said.thread)
    await server.client.settled()
    *_, answer = thread.messages.values()
    assert "41:02" in answer.content
    assert thread.state.name == "what did he say about Sora?"


def opening(server: Server, message: Message) -> Spot:
    """Return where a message was asked that was to have a thread of its own."""
    return replace(spot_of(message), server=server.guild.id, opens=True)


@pytest.mark.parametrize("stands", [1, 2])
async def test_a_long_answer_of_which_some_messages_stand_becomes_whole(
    open_server: Opening, sora: Claim, stands: int
) -> None:
    """None of them is missing in the end, none stands twice, and the buttons are under the last."""
    server = await open_server(model=Script(at_length(sora, 20)))
    await server.leave()
    said = await server.ask()
    for number in range(1, stands + 1):
        sent = MessageDraft(
            f"Part {number}",
            reference=said,
            nonce=f"{said.id:x}.{number}",
            enforce_nonce=True,
        )
        server.discord.world.post(server.channel, server.discord.bot, sent)
    await leaves(server, spot_of(said))
    await server.come_back()
    await server.client.settled()
    _, *answer = server.ann.sees(server.channel)
    assert [SAYS in message.content for message in answer] == [True, True]
    assert [bool(message.components) for message in answer] == [False, True]
