"""What the model may cost in a day."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Event, Finished, Usage
from bot.answering.model.allowance import Price
from bot.conversations.asked import Asked
from bot.conversations.budget import DailyBudget, Spent
from bot.conversations.quotas import DAY
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from tests.conversations.talk import exchanged
from tests.fakes import ToldClock

PRICE = Price(read=1.0, cached=0.5, written=10.0)


async def nothing(_: float) -> Spent:
    """Tell of a day on which no answer has cost anything."""
    return Spent()


async def spend(log: SQLiteLog, usage: Usage, event: str = "1") -> None:
    """Keep an answer that cost something."""
    asked = Asked("Why?", event, conversation="ann", asker="ann", surface="discord")
    answer = Answered((Sentence("Because."),))
    await exchanged(log, asked, Finished(answer, usage))


def test_a_price_tells_tokens_that_were_read_before_from_new_ones() -> None:
    """A million of each: 0.6 new, 0.4 cached, 1 written."""
    assert PRICE.of(1_000_000, 400_000, 1_000_000) == pytest.approx(0.6 + 0.2 + 10)


async def test_what_is_spent_counts_after_a_restart_too(tmp_path: Path) -> None:
    """The budget looks into the log, which keeps it."""
    clock = ToldClock()
    async with SQLiteLog.open(tmp_path / "log.db", clock) as log:
        await spend(log, Usage("m", 700, 0, 200, 0.5))
    async with SQLiteLog.open(tmp_path / "log.db", clock) as log:
        assert await log.spent_since(0) == Spent(900, 0.5)
        budget = DailyBudget(log.spent_since, PRICE, tokens=1000, now=clock)
        async with budget.reserve(60, 40) as allowed:
            assert allowed
        async with budget.reserve(60, 41) as allowed:
            assert not allowed


async def test_the_next_day_begins_anew(tmp_path: Path) -> None:
    """Yesterday's answers do not count."""
    clock = ToldClock()
    async with SQLiteLog.open(tmp_path / "log.db", clock) as log:
        await spend(log, Usage("m", 1000))
        budget = DailyBudget(log.spent_since, PRICE, tokens=1000, now=clock)
        async with budget.reserve(1, 0) as today:
            pass
        clock.seconds += DAY
        async with budget.reserve(1, 0) as tomorrow:
            pass
        assert (today, tomorrow) == (False, True)


@pytest.mark.parametrize(
    ("budget", "warnings"),
    [
        (DailyBudget(nothing, PRICE, tokens=1_500), 1),
        (DailyBudget(nothing, PRICE, dollars=0.001), 1),
        (DailyBudget(nothing, PRICE, tokens=3_000), 0),
        (DailyBudget(nothing, PRICE, tokens=0), 0),
    ],
)
async def test_a_budget_that_holds_no_answer_at_all_is_warned_of_once(
    budget: DailyBudget, warnings: int, caplog: pytest.LogCaptureFixture
) -> None:
    """No midnight changes it; whoever sets none at all means it."""
    for _ in range(2):
        async with budget.reserve(1_600, 800):
            pass
    assert caplog.text.count("raise DAILY_TOKENS or DAILY_DOLLARS") == warnings


async def test_many_at_once_cannot_overspend_together() -> None:
    """What requests under way may cost is set aside, and given back."""
    budget = DailyBudget(nothing, PRICE, dollars=0.001)
    async with budget.reserve(500, 0) as first, budget.reserve(600, 0) as second:
        assert (first, second) == (True, False)
    async with budget.reserve(600, 0) as third:
        assert third


async def test_nobody_walks_around_the_budget_by_stopping_answers() -> None:
    """What an answer may have cost that was cut off is not given back that day."""
    clock = ToldClock()
    budget = DailyBudget(nothing, PRICE, tokens=1000, now=clock)
    with pytest.raises(asyncio.CancelledError):
        async with budget.reserve(600, 0):
            raise asyncio.CancelledError
    async with budget.reserve(401, 0) as today:
        pass
    clock.seconds += DAY
    async with budget.reserve(401, 0) as tomorrow:
        pass
    assert (today, tomorrow) == (False, True)


@dataclass
class Spending:
    """An answerer that costs a hundred tokens."""

    budget: DailyBudget
    name: str = "spending"

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Set aside what it costs until its end."""
        async with self.budget.reserve(60, 40):
            answer = Answered((Sentence(question.text),))
            yield Finished(answer, Usage(self.name, 60, 0, 40))


async def refuse(turn: AsyncGenerator[Event]) -> None:
    """Break at a turn's first event, as Discord does where it is away."""
    async with aclosing(turn) as events:
        async for _ in events:
            raise ConnectionError


async def test_an_answer_that_nobody_takes_counts_once(tmp_path: Path, voice: Voice) -> None:
    """Discord may be away when it is told; it is kept by then, with what it has cost."""
    clock = ToldClock()
    async with SQLiteLog.open(tmp_path / "log.db", clock) as log:
        budget = DailyBudget(log.spent_since, PRICE, tokens=200, now=clock)
        conversations = Conversations(Spending(budget), log, voice)
        asked = Asked("Why?", "1", conversation="ann", asker="ann", surface="discord")
        with pytest.raises(ConnectionError):
            await refuse(conversations.ask(asked))
        assert await log.spent_since(0) == Spent(100)
        async with budget.reserve(60, 40) as allowed:
            assert allowed
