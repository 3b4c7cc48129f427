"""A clock that is driven."""

import asyncio

from bot.localdiscord import DrivenClock


async def test_those_who_sleep_wake_when_their_time_has_come() -> None:
    """Nobody wakes before the clock was moved far enough, and then everybody who is due."""
    clock = DrivenClock(now=100)
    woken: list[int] = []

    async def sleep(seconds: int) -> None:
        await clock.sleep(seconds)
        woken.append(seconds)

    async with asyncio.TaskGroup() as tasks:
        for seconds in (30, 10, 20):
            tasks.create_task(sleep(seconds))
        await asyncio.sleep(0)
        clock.advance(20)
        await asyncio.sleep(0)
        assert woken == [10, 20]
        clock.advance(10)
    assert woken == [10, 20, 30]
    assert clock.now() == 130
