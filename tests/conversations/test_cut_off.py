"""Whoever is cut off in the middle of a turn is told so, and the turn is kept."""

import asyncio
from contextlib import aclosing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.answering.events import Event, Finished, SentenceShown
from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.conversations.location import IN_MEMORY
from bot.conversations.log import Log
from bot.conversations.opening import open_log
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import LEFT, STOPPED, Conversations
from bot.grounding.persona.voice import Voice
from tests.conversations.answering import ASKED, SENTENCE, Answering, over
from tests.conversations.late import late
from tests.conversations.lost import log_without
from tests.conversations.rows import rows
from tests.fakes import ToldClock

CUT = [(None, "interrupted"), (STOPPED, "Stopped")]
# Where a later start finds it again.
PLACED = replace(ASKED, place="there")


async def reading(
    conversations: Conversations, seen: asyncio.Queue[Event], asked: Asked = ASKED
) -> None:
    """Read what comes of a question, as whoever shows the answer does."""
    async with aclosing(conversations.ask(asked)) as turn:
        async for event in turn:
            seen.put_nowait(event)


async def cut_off(turn: asyncio.Task[None], message: str | None) -> None:
    """Cancel a turn, which then ends as one that is cancelled."""
    turn.cancel(message)
    with pytest.raises(asyncio.CancelledError):
        await turn


@pytest.mark.parametrize(("message", "words"), CUT)
async def test_who_is_cut_off_is_told_so_and_the_turn_is_kept(
    log: Log, voice: Voice, path: Path, message: str | None, words: str
) -> None:
    """The end still comes to whoever reads, before the cancellation goes on."""
    seen = asyncio.Queue[Event]()
    turn = asyncio.create_task(reading(over(Answering("waits"), log, voice), seen))
    assert await seen.get() == SentenceShown(SENTENCE)
    await cut_off(turn, message)
    finished = seen.get_nowait()
    assert isinstance(finished, Finished)
    assert words in finished.answer.text
    ((outcome, text),) = rows(path, "SELECT outcome, text FROM answers")
    assert outcome == "failed"
    assert words in str(text)


@pytest.mark.parametrize(("message", "words"), CUT)
async def test_who_is_cut_off_while_the_question_is_being_kept_is_told_so(
    log: Log, voice: Voice, message: str | None, words: str
) -> None:
    """No later start takes the question up and writes over what stands there by then."""
    answerer, seen = Answering(), asyncio.Queue[Event]()
    turn = asyncio.create_task(reading(over(answerer, log, voice), seen))
    await asyncio.sleep(0)
    await cut_off(turn, message)
    finished = seen.get_nowait()
    assert seen.empty()
    assert isinstance(finished, Finished)
    assert words in finished.answer.text
    assert answerer.asked == []
    assert await log.pending("discord") == ()


async def test_who_is_cut_off_while_the_question_cannot_be_kept_is_told_of_the_log(
    voice: Voice,
) -> None:
    """Rather than nothing: nobody who was stopped is left without a word."""
    async with log_without("questions") as log:
        conversations = over(Answering(), log, voice)
        turn = asyncio.create_task(reading(conversations, asyncio.Queue()))
        await asyncio.sleep(0)
        turn.cancel(STOPPED)
        with pytest.raises(LogError, match="could not be written"):
            await turn


async def test_what_the_bot_leaves_is_left_to_its_next_start(log: Log, voice: Voice) -> None:
    """Whoever asked is told so, and no row says that it has ended."""
    seen = asyncio.Queue[Event]()
    turn = asyncio.create_task(reading(over(Answering("waits"), log, voice), seen, PLACED))
    assert await seen.get() == SentenceShown(SENTENCE)
    await cut_off(turn, LEFT)
    told = seen.get_nowait()
    assert isinstance(told, Finished)
    assert told.answer.text.startswith("Because.\n\nI have to stop")
    (pending,) = await log.pending("discord")
    async with aclosing(over(Answering(), log, voice).resume(pending, PLACED)) as again:
        *_, finished = [event async for event in again]
    assert isinstance(finished, Finished)
    assert finished.answer.text.startswith("Because.")
    assert await log.pending("discord") == ()


async def test_what_the_bot_leaves_while_it_is_being_claimed_is_left_to_its_next_start(
    log: Log, voice: Voice
) -> None:
    """The question is kept, and nobody has begun to answer it."""
    answerer, seen = Answering(), asyncio.Queue[Event]()
    turn = asyncio.create_task(reading(over(answerer, log, voice), seen, PLACED))
    await asyncio.sleep(0)
    await cut_off(turn, LEFT)
    assert isinstance(seen.get_nowait(), Finished)
    assert answerer.asked == []
    assert len(await log.pending("discord")) == 1


async def test_what_no_later_start_would_find_ends_when_the_bot_leaves(
    voice: Voice, log: Log, path: Path
) -> None:
    """In a log that is gone with the bot, or without a place where the answer was to stand."""
    async with open_log(IN_MEMORY) as passing:
        for kept, asked in ((passing, PLACED), (log, ASKED)):
            seen = asyncio.Queue[Event]()
            turn = asyncio.create_task(reading(over(Answering("waits"), kept, voice), seen, asked))
            await seen.get()
            await cut_off(turn, LEFT)
            told = seen.get_nowait()
            assert isinstance(told, Finished)
            assert "interrupted" in told.answer.text
    assert rows(path, "SELECT outcome FROM answers") == [("failed",)]


@pytest.mark.parametrize("message", [None, STOPPED, LEFT])
async def test_an_answer_that_is_being_kept_is_shown_whole(
    log: Log, voice: Voice, path: Path, message: str | None
) -> None:
    """What the log has is what stands there, though the turn is cut off meanwhile."""
    assert isinstance(log, SQLiteLog)
    answerer, seen = Answering("waits"), asyncio.Queue[Event]()
    turn = asyncio.create_task(reading(over(answerer, log, voice), seen, PLACED))
    assert await seen.get() == SentenceShown(SENTENCE)
    async with late(log):
        answerer.may_go_on.set()
        while not log.writer._waiting:  # noqa: ASYNC110  nobody is told of what waits
            await asyncio.sleep(0)
        turn.cancel(message)
    with pytest.raises(asyncio.CancelledError):
        await turn
    finished = seen.get_nowait()
    assert isinstance(finished, Finished)
    assert finished.answer.text == "Because."
    assert rows(path, "SELECT outcome FROM answers") == [("answered",)]


async def test_the_first_sentence_counts_in_an_answer_that_was_stopped(
    log: Log, voice: Voice, path: Path
) -> None:
    """Whoever reads the figures finds when it was shown, not when the answer was stopped."""
    clock, seen = ToldClock(), asyncio.Queue[Event]()
    conversations = Conversations(Answering("waits", clock, before=3), log, voice, clock)
    turn = asyncio.create_task(reading(conversations, seen))
    await seen.get()
    await cut_off(turn, STOPPED)
    assert rows(path, "SELECT first_ms, elapsed_ms FROM answers") == [(3000, 5000)]


async def test_what_a_killed_bot_left_can_be_ended_in_words(
    log: Log, voice: Voice, path: Path
) -> None:
    """A question that was claimed and never answered is marked interrupted, once."""
    await log.claim(ASKED)
    (pending,) = await log.pending("discord")
    finished = await over(Answering(), log, voice).interrupt(pending)
    assert "interrupted" in finished.answer.text
    assert rows(path, "SELECT outcome FROM answers") == [("failed",)]
    assert await log.pending("discord") == ()


async def test_what_a_killed_bot_left_can_be_answered(log: Log, voice: Voice, path: Path) -> None:
    """A question that was claimed and never answered gets its answer from the next process."""
    await log.claim(replace(ASKED, asker="ann"))
    (pending,) = await log.pending("discord")
    async with aclosing(over(Answering(), log, voice).resume(pending, ASKED)) as turn:
        *_, finished = [event async for event in turn]
    assert isinstance(finished, Finished)
    assert finished.answer.text.startswith("Because.")
    assert rows(path, "SELECT outcome FROM answers") == [("answered",)]
