"""The answers under way when the bot leaves."""

import asyncio

import pytest

from bot.conversations.turn import STOPPED
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Pauses, Policy
from bot.surfaces.discord.serving.running import Running
from tests.surfaces.discord.server import Opening
from tests.worded import cited


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


async def test_an_answer_that_takes_too_long_is_ended_in_words(
    open_server: Opening, sora: Claim, caplog: pytest.LogCaptureFixture
) -> None:
    """What was shown stays, with a sentence that says it was cut off; the log has both."""
    hurried = Policy(pauses=Pauses(leaving=0.05))
    says = f"{cited(sora)} And"
    server = await open_server(hurried, model=Script([says], Fault.SILENCE))
    said = await server.ask("Sora?")
    reply = await server.ann.reply_to(said)
    await server.leave()
    assert "41:02" in reply.content
    assert "interrupted" in reply.content
    assert server.outcomes() == ["failed"]
    assert "1 answer cut off" in caplog.text


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


async def test_who_asks_while_the_bot_leaves_is_told_that_there_is_no_answer(
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
    assert "interrupted" in told.content
