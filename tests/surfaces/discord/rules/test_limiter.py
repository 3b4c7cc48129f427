"""Discord takes so many requests a second in all; who goes first when more are wanted."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.surfaces.discord.rules.limiter import BURST, FIRST, LAST, Limiter
from tests.fakes import ToldClock

RATE = 40.0


@dataclass
class Alarms:
    """A clock with alarms, which go off when a test lets time pass."""

    clock: ToldClock = field(default_factory=ToldClock)
    set: list[tuple[float, Callable[[], None]]] = field(default_factory=list)

    def later(self, seconds: float, ring: Callable[[], None]) -> None:
        """Set an alarm."""
        self.set.append((self.clock() + seconds, ring))

    async def advance(self, seconds: float) -> None:
        """Let time pass, and whoever was woken do what they do."""
        end = self.clock() + seconds
        while due := [alarm for alarm in self.set if alarm[0] <= end]:
            first = min(due, key=lambda alarm: alarm[0])
            self.set.remove(first)
            self.clock.seconds = first[0]
            first[1]()
        self.clock.seconds = end
        for _ in range(5):
            await asyncio.sleep(0)


async def test_a_burst_goes_at_once_and_the_rest_in_step() -> None:
    """Never more in a second than Discord takes, however many want to."""
    alarms, went = Alarms(), list[float]()
    limiter = Limiter(RATE, alarms.clock, alarms.later)

    async def go() -> None:
        await limiter.turn(FIRST)
        went.append(alarms.clock())

    async with asyncio.TaskGroup() as group:
        for _ in range(200):
            group.create_task(go())
        await alarms.advance(0)
        assert len(went) == BURST
        await alarms.advance(1)
        assert len(went) == BURST + RATE
        await alarms.advance(10)
    assert len(went) == 200


async def test_first_words_go_before_last_ones_for_a_while() -> None:
    """Nobody waits for a first sign behind those who read already, nor those for ever."""
    alarms, went = Alarms(), list[str]()
    limiter = Limiter(RATE, alarms.clock, alarms.later)

    async def go(name: str, patience: float) -> None:
        await limiter.turn(patience)
        went.append(name)

    async with asyncio.TaskGroup() as group:
        for _ in range(BURST):
            await limiter.turn(FIRST)
        group.create_task(go("last", LAST))
        for _ in range(200):
            group.create_task(go("first", FIRST))
        await alarms.advance(0)
        await alarms.advance(LAST + 1)
        assert set(went) == {"first"}
        group.create_task(go("a late first", FIRST))
        await alarms.advance(0)
        await alarms.advance(LAST)
    assert went[200:] == ["last", "a late first"]


async def test_what_can_wait_goes_only_where_nobody_else_would() -> None:
    """An edit in between is left out when it would take the place of a first or a last word."""
    alarms = Alarms()
    limiter = Limiter(RATE, alarms.clock, alarms.later)
    assert limiter.take_spare()
    while limiter.take_spare():
        pass
    await limiter.turn(FIRST)
    await alarms.advance(1)
    assert limiter.take_spare()


async def test_who_gives_up_waiting_takes_nobodys_place() -> None:
    """An answer that was stopped leaves its turn to the next."""
    alarms = Alarms()
    limiter = Limiter(RATE, alarms.clock, alarms.later)
    for _ in range(BURST):
        await limiter.turn(FIRST)
    waiting = [asyncio.create_task(limiter.turn(FIRST)) for _ in range(2)]
    await alarms.advance(0)
    waiting[0].cancel()
    await alarms.advance(1 / RATE)
    assert waiting[1].done()
