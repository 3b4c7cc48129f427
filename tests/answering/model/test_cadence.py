"""Many streams share one loop and leave it to others."""

import asyncio
from contextlib import ExitStack

from bot.answering.model.cadence import TURN, Cadence


async def test_a_stream_rests_the_longer_the_more_there_are() -> None:
    """Alone it is read as it comes; among two hundred, five times a second."""
    rests: list[float] = []
    now = 0.0

    async def pause(seconds: float) -> None:
        rests.append(seconds)

    cadence = Cadence(pause, lambda: now)
    with cadence.share() as rest, ExitStack() as others:
        await rest()
        assert rests == []
        now += TURN
        await rest()
        for _ in range(199):
            others.enter_context(cadence.share())
        now += TURN
        await rest()
    assert rests == [0, 199 * TURN]


async def test_each_round_of_the_loop_has_one_turn() -> None:
    """What takes a while keeps nobody waiting for more than one such piece of work."""
    cadence, rounds = Cadence(), list[int]()
    now = 0

    async def work() -> None:
        await cadence.turn()
        rounds.append(now)

    async with asyncio.TaskGroup() as group:
        for _ in range(20):
            group.create_task(work())
        while len(rounds) < 20:
            await asyncio.sleep(0)
            now += 1
    assert len(set(rounds)) == 20
