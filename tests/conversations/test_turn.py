"""One turn: claimed, answered, kept, and always ended in words."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Failed, Sentence
from bot.answering.events import Answerer, Event, Finished, SentenceShown, Usage
from bot.conversations.asked import Asked
from bot.conversations.failure import known_as
from bot.conversations.location import IN_MEMORY
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import STOPPED, Conversations
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Exchange, Question
from tests.conversations.rows import rows
from tests.conversations.talk import claimed
from tests.fakes import ToldClock

ASKED = Asked("Why?", event="1", conversation="ann", asker="", surface="discord")
SENTENCE = Sentence("Because.")


@dataclass
class Answering:
    """An answerer that shows a sentence, and then ends, breaks, or waits for ever.

    It takes some seconds `before` its sentence.
    """

    then: str = "ends"
    clock: ToldClock = field(default_factory=ToldClock)
    before: float = 0
    asked: list[Question] = field(default_factory=list)
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    name: str = "scripted"

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Do as told."""
        self.asked.append(question)
        self.begun.set()
        self.clock.seconds += self.before
        yield SentenceShown(SENTENCE)
        self.clock.seconds += 2
        match self.then:
            case "breaks":
                raise ZeroDivisionError
            case "waits":
                await asyncio.Event().wait()
            case _:
                pass
        yield Finished(Answered((SENTENCE,)), Usage(self.name))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The database file of a test."""
    return tmp_path / "log.db"


@pytest.fixture
async def log(path: Path) -> AsyncGenerator[SQLiteLog]:
    """A log of its own for each test."""
    async with SQLiteLog.open(path) as log:
        yield log


async def events(conversations: Conversations, asked: Asked = ASKED) -> list[Event]:
    """Return everything that comes of a question."""
    async with aclosing(conversations.ask(asked)) as turn:
        return [event async for event in turn]


def over(answerer: Answerer, log: SQLiteLog, voice: Voice) -> Conversations:
    """Return conversations with this answerer."""
    return Conversations(answerer, log, voice)


async def test_sentences_come_first_and_the_end_is_kept(log: SQLiteLog, voice: Voice) -> None:
    """What was shown is what the log remembers."""
    shown, finished = await events(over(Answering(), log, voice))
    assert shown == SentenceShown(SENTENCE)
    assert isinstance(finished, Finished)
    follow_up = await claimed(log, replace(ASKED, event="2"))
    assert await log.history(follow_up.number, 9) == (Exchange("Why?", "Because."),)


async def test_a_turn_knows_how_long_it_took(log: SQLiteLog, voice: Voice) -> None:
    """The end carries the seconds since the question."""
    clock = ToldClock()
    finished = (await events(Conversations(Answering(clock=clock), log, voice, clock)))[-1]
    assert isinstance(finished, Finished)
    assert finished.elapsed == 2


async def test_the_first_sentence_counts_in_an_answer_that_was_stopped(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """Whoever reads the figures finds when it was shown, not when the answer was stopped."""
    clock = ToldClock()
    shown = asyncio.Event()
    conversations = Conversations(Answering("waits", clock, before=3), log, voice, clock)

    async def read() -> None:
        async with aclosing(conversations.ask(ASKED)) as turn:
            async for _ in turn:
                shown.set()

    task = asyncio.create_task(read())
    await shown.wait()
    await asyncio.sleep(0)
    task.cancel(STOPPED)
    with pytest.raises(asyncio.CancelledError):
        await task
    assert rows(path, "SELECT first_ms, elapsed_ms FROM answers") == [(3000, 5000)]


async def test_a_sentence_that_took_no_time_at_all_is_still_the_first(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """What comes after it is not taken for it."""
    clock = ToldClock()
    await events(Conversations(Answering(clock=clock), log, voice, clock))
    assert rows(path, "SELECT first_ms, elapsed_ms FROM answers") == [(0, 2000)]


async def test_a_person_is_told_at_first_contact_what_the_bot_is(
    log: SQLiteLog, voice: Voice
) -> None:
    """The first answer discloses it, the second does not repeat it."""
    texts = []
    for event in ("1", "2"):
        asked = Asked("Why?", event, conversation="ann", asker="ann", surface="discord")
        finished = (await events(over(Answering(), log, voice), asked))[-1]
        assert isinstance(finished, Finished)
        texts.append(finished.answer.text)
    assert [voice.disclosure in text for text in texts] == [True, False]


async def test_a_person_is_told_at_first_contact_for_how_long_it_is_kept(voice: Voice) -> None:
    """In memory, until the bot ends."""
    asked = replace(ASKED, asker="ann")
    async with SQLiteLog.open(IN_MEMORY) as log:
        finished = (await events(over(Answering(), log, voice), asked))[-1]
    assert isinstance(finished, Finished)
    assert voice.say("first.passing") in finished.answer.text


async def test_a_replayed_question_is_passed_over(log: SQLiteLog, voice: Voice) -> None:
    """The same event asks once, however often it arrives."""
    answerer = Answering()
    assert await events(over(answerer, log, voice))
    assert await events(over(answerer, log, voice)) == []
    assert len(answerer.asked) == 1


async def test_a_follow_up_knows_what_was_said_before(log: SQLiteLog, voice: Voice) -> None:
    """The second question of a conversation carries the first."""
    answerer = Answering()
    await events(over(answerer, log, voice))
    follow_up = Asked("And then?", event="2", conversation="ann", asker="ann", surface="discord")
    await events(over(answerer, log, voice), follow_up)
    assert answerer.asked[-1].history == (Exchange("Why?", "Because."),)


async def test_a_defect_ends_in_words_with_a_reference(log: SQLiteLog, voice: Voice) -> None:
    """The person reads a sentence, never an exception; what was shown stays."""
    finished = (await events(over(Answering("breaks"), log, voice)))[-1]
    assert isinstance(finished, Finished)
    assert isinstance(finished.answer, Failed)
    assert finished.answer.sentences[0] == SENTENCE
    assert known_as(finished.number) in finished.answer.text
    assert "ZeroDivision" not in finished.answer.text


async def test_an_interrupted_turn_is_kept_as_interrupted(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """Cancelled in the middle, the question has an answer in the log all the same."""
    answerer = Answering("waits")
    task = asyncio.create_task(events(over(answerer, log, voice)))
    await answerer.begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert rows(path, "SELECT outcome FROM answers") == [("failed",)]
    (text,) = rows(path, "SELECT text FROM answers")[0]
    assert "interrupted" in str(text)


async def test_what_a_killed_bot_left_can_be_ended_in_words(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """A question that was claimed and never answered is marked interrupted, once."""
    await log.claim(ASKED)
    (pending,) = await log.pending("discord")
    finished = await over(Answering(), log, voice).interrupt(pending)
    assert "interrupted" in finished.answer.text
    assert rows(path, "SELECT outcome FROM answers") == [("failed",)]
    assert await log.pending("discord") == ()


async def test_what_a_killed_bot_left_can_be_answered(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """A question that was claimed and never answered gets its answer from the next process."""
    await log.claim(replace(ASKED, asker="ann"))
    (pending,) = await log.pending("discord")
    async with aclosing(over(Answering(), log, voice).resume(pending, ASKED)) as turn:
        *_, finished = [event async for event in turn]
    assert isinstance(finished, Finished)
    assert finished.answer.text.startswith("Because.")
    assert rows(path, "SELECT outcome FROM answers") == [("answered",)]


async def test_who_is_cut_off_is_told_so(log: SQLiteLog, voice: Voice) -> None:
    """The end still comes to whoever reads, before the cancellation goes on."""
    for message, words in ((None, "interrupted"), (STOPPED, "Stopped")):
        answerer, seen = Answering("waits"), asyncio.Queue[Event]()

        async def read(asked: Asked, answerer: Answering, seen: asyncio.Queue[Event]) -> None:
            async with aclosing(over(answerer, log, voice).ask(asked)) as turn:
                async for event in turn:
                    seen.put_nowait(event)

        task = asyncio.create_task(read(replace(ASKED, event=words), answerer, seen))
        await answerer.begun.wait()
        task.cancel(message)
        with pytest.raises(asyncio.CancelledError):
            await task
        assert seen.get_nowait() == SentenceShown(SENTENCE)
        finished = seen.get_nowait()
        assert isinstance(finished, Finished)
        assert words in finished.answer.text


@pytest.mark.parametrize(("message", "words"), [(None, "interrupted"), (STOPPED, "Stopped")])
async def test_who_is_cut_off_while_the_question_is_being_kept_is_told_so(
    log: SQLiteLog, voice: Voice, message: str | None, words: str
) -> None:
    """No later start takes the question up and writes over what stands there by then."""
    answerer, seen = Answering(), list[Event]()

    async def read() -> None:
        async with aclosing(over(answerer, log, voice).ask(ASKED)) as turn:
            async for event in turn:
                seen.append(event)

    task = asyncio.create_task(read())
    await asyncio.sleep(0)
    task.cancel(message)
    with pytest.raises(asyncio.CancelledError):
        await task
    (finished,) = seen
    assert isinstance(finished, Finished)
    assert words in finished.answer.text
    assert answerer.asked == []
    assert await log.pending("discord") == ()


@pytest.mark.parametrize(("text", "outcome"), [("  ", "smalltalk"), ("why " * 2000, "failed")])
async def test_nothing_and_too_much_are_answered_without_asking(
    log: SQLiteLog, voice: Voice, text: str, outcome: str
) -> None:
    """An empty mention and a flood of text each get a sentence."""
    answerer = Answering()
    asked = Asked(text, event="1", conversation="ann", asker="", surface="discord")
    (finished,) = await events(over(answerer, log, voice), asked)
    assert isinstance(finished, Finished)
    assert finished.answer.outcome == outcome
    assert answerer.asked == []


async def test_an_answer_that_broke_names_whoever_was_asked(
    log: SQLiteLog, voice: Voice, path: Path
) -> None:
    """And not whoever answers as a rule."""
    checking = Answering("breaks", name="check")
    finished = (await events(replace(over(Answering(), log, voice), answerer=checking)))[-1]
    assert isinstance(finished, Finished)
    assert finished.usage.model == "check"
    assert rows(path, "SELECT model FROM answers") == [("check",)]


async def test_who_wants_the_whole_answer_alone_gets_its_end(log: SQLiteLog, voice: Voice) -> None:
    """Once, and nothing for a question that was asked before."""
    conversations = over(Answering(), log, voice)
    whole = await conversations.whole(ASKED)
    assert whole
    assert whole.answer.text == "Because."
    assert await conversations.whole(ASKED) is None
