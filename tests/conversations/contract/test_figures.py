"""What servers ask, and what answers cost, is counted."""

from dataclasses import replace

import pytest

from bot.conversations.budget import Spent
from bot.conversations.log import Log
from bot.conversations.quotas import DAY
from bot.conversations.server_stats import Topic
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, DECLINED, answered, exchanged, sought
from tests.fakes import ToldClock


async def test_a_servers_figures_are_its_own(log: Log, sora: Claim) -> None:
    """Of the last 30 days, without direct messages and other servers."""
    await exchanged(log, ASKED, answered(sora))
    await exchanged(log, replace(ASKED, event="2", text="Chile?"), DECLINED)
    await exchanged(log, replace(ASKED, event="3", conversation="x", server="other"), DECLINED)
    private = replace(ASKED, event="4", conversation="dm", server="", direct=True)
    await exchanged(log, private, DECLINED)
    figures = await log.server_stats("podcast")
    assert figures.days == (*[0] * 29, 2)
    assert figures.outcomes == {"answered": 1, "declined": 1}
    assert (figures.people, figures.tokens, figures.cost) == (1, 10, 0.5)
    assert figures.topics == [Topic(1, "Chile?")]


async def test_what_a_server_asks_most_is_told_first(log: Log, sora: Claim) -> None:
    """Of a topic its newest question, of topics that are as frequent the newer one."""
    for event, text in enumerate(("Chile?", "Peru?", "chile", "Spain?", "Oslo?", "Rome?", "Bonn?")):
        await exchanged(log, replace(ASKED, event=f"{event}", text=text), DECLINED)
    asked = replace(ASKED, event="answered")
    number = await exchanged(log, asked, answered(sora))
    for person, helpful in (("ann", True), ("bob", True), ("cleo", False)):
        await log.rate(sought(log, number, person, asked), helpful=helpful)
    figures = await log.server_stats("podcast")
    assert figures.topics == [
        Topic(2, "chile"),
        *(Topic(1, question) for question in ("Bonn?", "Rome?", "Oslo?", "Spain?")),
    ]
    assert [*figures.outcomes.items()] == [("declined", 7), ("answered", 1)]
    assert (figures.helpful, figures.unhelpful) == (2, 1)


async def test_what_answers_cost_is_counted_by_the_day(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """Tokens read and written, and dollars; nothing is nought, and midnight is in UTC."""
    midnight = clock() // DAY * DAY
    clock.seconds = midnight + DAY - 1
    assert await log.spent_since(midnight) == Spent()
    await exchanged(log, ASKED, answered(sora))
    clock.seconds = midnight + DAY
    await exchanged(log, replace(ASKED, event="2"), answered(sora))
    assert await log.spent_since(midnight) == Spent(20, 1.0)
    assert await log.spent_since(midnight + DAY) == Spent(10, 0.5)
    assert await log.spent_since(midnight + 2 * DAY) == Spent()


async def test_what_was_spent_stays_spent_when_its_asker_is_forgotten(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """Nobody gets the day's budget back by asking to be forgotten."""
    await exchanged(log, ASKED, answered(sora))
    await log.forget("ann")
    assert await log.spent_since(clock()) == Spent(10, 0.5)


async def test_a_log_says_whether_it_is_gone_when_it_is_closed(
    log: Log, request: pytest.FixtureRequest
) -> None:
    """Only the one in memory is."""
    assert log.passing == ("memory" in request.node.name)
