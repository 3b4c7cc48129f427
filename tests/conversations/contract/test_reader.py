"""What owners read is the same, whichever engine keeps it."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest

from bot.answering.answer import Answer, Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.answering.ruling import Decision, Draft, Ruling
from bot.answering.support.verdict import Reason
from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.conversations.location import Location
from bot.conversations.log import Log
from bot.conversations.opening import open_log, open_reader
from bot.conversations.owners.reader import Reader
from bot.conversations.owners.transcripts import Moment, TranscribedSentence
from bot.conversations.server_stats import Topic
from bot.notes.claim import Claim
from tests.conversations.talk import exchanged, sought

T = TypeVar("T")

ASKED = Asked("What about Sora?", "1", "thread", asker="ann", surface="discord")
NO = Declined((Sentence("Not covered."),))


@pytest.fixture(params=["sqlite", "postgresql"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Location:
    """Where a log of each kind is kept."""
    if request.param == "sqlite":
        return tmp_path / "log.db"
    location: Location = request.getfixturevalue("address")
    return location


@pytest.fixture
async def log(location: Location) -> AsyncGenerator[Log]:
    """The log of a bot that runs."""
    async with open_log(location) as log:
        yield log


async def read(location: Location, what: Callable[[Reader], T]) -> T:
    """Let the owner read something, as a command does."""

    def reading() -> T:
        with open_reader(location) as reader:
            return what(reader)

    return await asyncio.to_thread(reading)


async def kept(log: Log, asked: Asked, answer: Answer, elapsed: float = 0.5) -> int:
    """Keep an exchange and return its number."""
    usage = Usage("scripted", 70, 0, 30, cost=0.25)
    return await exchanged(log, asked, Finished(answer, usage, elapsed=elapsed))


async def conversation(log: Log, sora: Claim) -> None:
    """Keep an answer, two questions that the notes leave open, and a direct message."""
    cited = Sentence("It competes, says Café Niño.", (Citation(sora, sora.start),))
    number = await kept(log, ASKED, Answered((Sentence("Well."), cited)))
    await log.rate(sought(log, number, "bob"), helpful=False)
    for event in ("2", "3"):
        text = "The capital of Chile?" if event == "2" else "capital of chile"
        await kept(log, replace(ASKED, text=text, event=event, asker="bob"), NO, elapsed=1.5)
    secret = replace(ASKED, text="My secret?", event="4", conversation="dm", direct=True)
    await kept(log, secret, NO)


async def test_figures_leave_direct_messages_out(location: Location, log: Log, sora: Claim) -> None:
    """Only what answers cost and how long they took is counted whole."""
    await conversation(log, sora)
    figures = await read(location, lambda reader: reader.stats())
    assert (figures.people, figures.outcomes) == (2, {"declined": 2, "answered": 1})
    assert (figures.tokens, figures.cost) == (400, 1.0)
    assert (figures.p99_ms, figures.helpful, figures.unhelpful) == (1500.0, 0, 1)
    assert figures.topics == [Topic(2, "capital of chile")]


async def test_a_log_without_answers_has_figures(location: Location, log: Log) -> None:
    """All of them nought."""
    await log.claim(ASKED)
    figures = await read(location, lambda reader: reader.stats())
    assert (figures.people, figures.tokens, figures.cost) == (1, 0, 0)
    assert (figures.median_ms, figures.p99_ms, figures.helpful) == (0, 0, 0)


async def test_the_usual_time_lies_in_the_middle(location: Location, log: Log) -> None:
    """Between the two in the middle of four; of a hundred, the slowest alone lies beyond p99."""
    for number, elapsed in enumerate((4.0, 1.0, 3.0, 2.0)):
        await kept(log, replace(ASKED, event=f"four {number}"), NO, elapsed)
    figures = await read(location, lambda reader: reader.stats())
    assert (figures.median_ms, figures.p99_ms) == (2500.0, 4000.0)
    for number in range(96):
        await kept(log, replace(ASKED, event=f"more {number}"), NO, 5.0 if number else 6.0)
    figures = await read(location, lambda reader: reader.stats())
    assert (figures.median_ms, figures.p99_ms) == (5000.0, 5000.0)


async def test_words_are_found_as_people_expect(location: Location, log: Log, sora: Claim) -> None:
    """All of them, whatever their case, accents, endings and signs; the newest first."""
    await conversation(log, sora)
    expected = {
        "sora": [1],
        "competing": [1],
        '"SORA" * what?': [1],
        "cafe nino": [1],
        "CAFÉ": [1],
        "the": [2],
        "chile": [3, 2],
        "chile sora": [],
        "sor": [],
        "secret": [],
        "***": [],
        "' | !": [],
    }

    def numbers(reader: Reader) -> dict[str, list[int]]:
        return {text: [each.number for each in reader.search(text, 9)] for text in expected}

    assert await read(location, numbers) == expected
    (newest,) = await read(location, lambda reader: reader.search("chile", 1))
    assert newest.number == 3


async def test_transcripts_come_in_order(location: Location, log: Log, sora: Claim) -> None:
    """Each with all that owners may know, and no direct message without consent."""
    await conversation(log, sora)
    one, *rest = await read(location, lambda reader: list(reader.transcripts()))
    assert (one.number, one.surface, one.question) == (1, "discord", "What about Sora?")
    assert (one.outcome, one.answer) == ("answered", "Well.It competes, says Café Niño.")
    assert (one.model, one.prompt_tokens, one.completion_tokens) == ("scripted", 70, 30)
    assert (one.cost, one.elapsed_ms) == (0.25, 500.0)
    assert [exchange.number for exchange in rest] == [2, 3]
    await log.share_direct("ann", shares=True)
    shared = await read(location, lambda reader: list(reader.transcripts()))
    assert [exchange.number for exchange in shared] == [1, 2, 3, 4]


async def test_an_exchange_tells_what_became_of_its_sentences(
    location: Location, log: Log, sora: Claim
) -> None:
    """What the model wrote, what was decided and why, and the moments, in their order."""
    shown = Sentence("It competes.", (Citation(sora, sora.timestamps[0]),))
    vouched = Sentence("It grows.")
    rulings = (
        Ruling(Draft("Sora won."), Decision.DROPPED, Reason.COVERAGE),
        Ruling(Draft("It competes."), Decision.SHOWN, None, shown),
        Ruling(Draft("It grows."), Decision.SHOWN, Reason.COVERAGE, vouched, overruled=True),
    )
    end = Finished(Answered((shown, vouched)), Usage("scripted"), rulings=rulings)
    number = await exchanged(log, ASKED, end)
    one = await read(location, lambda reader: reader.transcript(number))
    assert one is not None
    assert one.sentences == (
        TranscribedSentence("", "Sora won.", "dropped", "coverage", ()),
        TranscribedSentence("It competes.", None, "shown", None, (Moment(sora.note, 2462),)),
        TranscribedSentence("It grows.", None, "shown", "coverage, overruled", ()),
    )
    assert await read(location, lambda reader: reader.newest(1)) == [one]
    assert await read(location, lambda reader: reader.search("competes", 1)) == [one]
    assert await read(location, lambda reader: list(reader.transcripts())) == [one]


async def test_an_exchange_tells_what_people_said_was_wrong(location: Location, log: Log) -> None:
    """In the order in which they said so; a thumb without a word says nothing more."""
    number = await kept(log, ASKED, NO)
    for person, reason in (("bob", "Too short."), ("cleo", None), ("ann", "No date.")):
        assert await log.rate(sought(log, number, person), helpful=False, reason=reason)
    one = await read(location, lambda reader: reader.transcript(number))
    assert one is not None
    assert one.reasons == ("Too short.", "No date.")


async def test_an_exchange_that_owners_may_not_read_is_not_there(
    location: Location, log: Log, sora: Claim
) -> None:
    """A direct message stays between its person and the bot, whatever its number."""
    await conversation(log, sora)
    assert await read(location, lambda reader: reader.transcript(4)) is None
    assert [one.number for one in await read(location, lambda reader: reader.newest(2))] == [2, 3]


async def test_what_was_logged_can_be_asked_again(
    location: Location, log: Log, sora: Claim
) -> None:
    """The newest questions in their order, with what they followed and each moment."""
    await conversation(log, sora)
    first, second, third = await read(location, lambda reader: reader.logged(9))
    assert await read(location, lambda reader: reader.logged(2)) == [second, third]
    assert first.answer == ("Well.", "It competes, says Café Niño. (41:02)")
    assert second.answer == ("Not covered.",)
    assert (first.asked.follows, third.asked.follows) == ("", "replay:2")
    assert first.asked.conversation == second.asked.conversation != "thread"


async def test_reading_needs_a_log(location: Location) -> None:
    """Where nothing was asked there is nothing to read, and reading makes nothing."""
    for _ in range(2):
        with pytest.raises(LogError, match="There is no database"):
            await read(location, lambda reader: reader.stats())
