"""The answers under way when the bot leaves."""

import asyncio

import pytest

from bot.conversations.turn import STOPPED
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Pauses, Policy
from bot.surfaces.discord.serving.running import Running
from tests.surfaces.discord.server import Opening
from tests.worded import at_length, cited

HURRIED = Policy(pauses=Pauses(leaving=0.05))


async def test_an_answer_under_way_is_finished_before_the_bot_leaves(open_server: Opening) -> None:
    """Whoever asked in the last moment still gets the answer."""
    server = await open_server()
    said = await server.ask("Sora?")
    await server.discord.until(lambda: server.service.running.answers(said.id))
    await server.leave()
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_a_command_that_was_just_taken_is_answered_before_the_bot_leaves(
    open_server: Opening,
) -> None:
    """Nobody is left with "is thinking…"."""
    server = await open_server()
    used = await server.ann.slash(server.channel, "ask", question="what did he say about Sora?")
    await server.ann.acknowledgement(used)
    await server.leave()
    assert used.original
    assert "41:02" in used.original.content


@pytest.mark.parametrize("shown", [True, False])
async def test_an_answer_that_takes_too_long_is_given_when_the_bot_is_back(
    open_server: Opening, sora: Claim, caplog: pytest.LogCaptureFixture, *, shown: bool
) -> None:
    """What was shown stays until then, with a sentence that says so; it is answered once."""
    late = Script([f"{cited(sora)} And"] if shown else [], Fault.SILENCE)
    server = await open_server(HURRIED, model=[late, Script([cited(sora)])])
    said = await server.ask("Sora?")
    await server.model.asked()
    if shown:
        await server.ann.reply_to(said)
    await server.leave()
    reply = await server.ann.reply_to(said)
    assert ("41:02" in reply.content) == shown
    assert "I have to stop" in reply.content
    assert not reply.components
    assert server.outcomes() == []
    assert "1 answer cut off" in caplog.text
    await server.come_back()
    await server.started()
    assert "41:02" in reply.content
    assert "I have to stop" not in reply.content
    assert server.outcomes() == ["answered"]
    assert len(server.ann.sees(server.channel)) == 2


async def test_a_command_that_takes_too_long_is_answered_when_the_bot_is_back(
    open_server: Opening, sora: Claim
) -> None:
    """Where it said so, for the one who asked alone."""
    says = [Script(fault=Fault.SILENCE), Script([cited(sora)])]
    server = await open_server(HURRIED, model=says)
    used = await server.ann.slash(server.channel, "ask", question="Sora?", private=True)
    await server.model.asked()
    await server.leave()
    assert used.original
    assert "I have to stop" in used.original.content
    await server.come_back()
    await server.started()
    assert "41:02" in used.original.content
    assert used.original.ephemeral
    assert server.outcomes() == ["answered"]


async def test_a_long_answer_that_is_left_stands_once_when_the_bot_is_back(
    open_server: Opening, sora: Claim
) -> None:
    """What has no room in one message, beside the words that say so, waits for the whole answer."""
    late = Script([*at_length(sora, 20), "And"], Fault.SILENCE)
    server = await open_server(HURRIED, model=[late, Script(at_length(sora, 20))])
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    first = await server.ann.reply_to(used)
    await server.discord.until(lambda: len(first.content) > 1500)
    await server.leave()
    assert len(server.ann.sees(server.channel)) == 1
    assert "I have to stop" in first.content
    await server.come_back()
    await server.started()
    assert len(server.ann.sees(server.channel)) == 2


async def test_an_answer_that_is_stopped_twice_still_says_that_it_was_stopped() -> None:
    """Whoever presses again, since nothing has changed yet, doesn't cut its last words off."""
    running, begun, kept, said = Running(1.0), asyncio.Event(), asyncio.Event(), list[str]()

    async def answer() -> None:
        with running.answer(1, 2):
            try:
                begun.set()
                await asyncio.Event().wait()
            except asyncio.CancelledError as cancelled:
                await kept.wait()
                said.extend(cancelled.args)
                raise

    async with asyncio.TaskGroup() as tasks:
        task = tasks.create_task(answer())
        await begun.wait()
        for _ in range(2):
            assert running.stop(1, 2)
            await asyncio.sleep(0)
        kept.set()
        await asyncio.wait([task])
    assert said == [STOPPED]


async def test_who_asks_while_the_bot_leaves_is_told_that_the_answer_waits(
    open_server: Opening,
) -> None:
    """It still hears what is said, and leaves nobody without a word."""
    leaving = Policy(pauses=Pauses(leaving=2.0))
    silent = Script(fault=Fault.SILENCE)
    server = await open_server(leaving, model=silent)
    bob = server.bob()
    await server.ask()
    await server.model.asked()
    leaves = asyncio.create_task(server.leave())
    late = await bob.say(server.channel, server.mention("what about Sora?"))
    told = await bob.reply_to(late)
    await leaves
    assert "I have to stop" in told.content
