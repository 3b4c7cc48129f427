"""Where an earlier process had begun to answer, the next one completes what stands there."""

from dataclasses import replace

import pytest

from bot.localdiscord.world.messages import Message, MessageDraft
from bot.localdiscord.world.thread import ThreadState
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.reply.spot import Spot
from tests.surfaces.discord.questions.left_behind import leaves, spot_of
from tests.surfaces.discord.server import Opening, Server
from tests.worded import SAYS, at_length


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
