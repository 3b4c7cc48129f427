"""What would block the loop is done beside it, one piece after the other."""

import asyncio
import threading

from bot.answering.aside import one_thread


async def test_however_many_wait_one_thread_works() -> None:
    """So that twenty questions at once take no more of the interpreter than one."""
    async with one_thread() as aside:
        threads = await asyncio.gather(*(aside(threading.get_ident) for _ in range(20)))
    assert len({*threads}) == 1


async def test_who_stops_waiting_costs_the_others_nothing() -> None:
    """What nobody waits for any more is not done."""
    go_on = threading.Event()
    done: list[str] = []
    async with one_thread() as aside:
        names = ("given up", "wanted")
        busy = asyncio.create_task(aside(go_on.wait))
        given_up, wanted = (asyncio.create_task(aside(done.append, name)) for name in names)
        await asyncio.sleep(0)
        given_up.cancel()
        await asyncio.sleep(0)
        go_on.set()
        await asyncio.wait([busy, given_up, wanted])
    assert done == ["wanted"]
