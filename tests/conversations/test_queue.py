"""The questions of one conversation pass one by one."""

import asyncio

from bot.conversations.failure import Failure
from bot.conversations.queue import MOST_OF_ALL, MOST_OF_ONE, Queue


async def test_questions_are_answered_in_the_order_asked() -> None:
    """Each waits for the one before it; other conversations go on."""
    queue, order = Queue(), asyncio.Queue[str]()
    first = asyncio.Event()

    async def answer(name: str, conversation: str, until: asyncio.Event | None = None) -> None:
        async with queue.turn(conversation, name) as refused:
            assert refused is None
            if until:
                await until.wait()
            order.put_nowait(name)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(answer("first", "ann", first))
        tasks.create_task(answer("second", "ann"))
        tasks.create_task(answer("elsewhere", "bob"))
        assert await order.get() == "elsewhere"
        first.set()
    assert [order.get_nowait(), order.get_nowait()] == ["first", "second"]


async def refusals(queue: Queue, *askers: str) -> list[Failure | None]:
    """Let them ask in one thread at once; return who is refused, and why."""
    over = asyncio.Event()

    async def answer(asker: str) -> Failure | None:
        async with queue.turn("thread", asker) as refused:
            if refused is None:
                await over.wait()
            return refused

    async with asyncio.TaskGroup() as tasks:
        answers = [tasks.create_task(answer(asker)) for asker in askers]
        await asyncio.sleep(0)
        over.set()
    return [task.result() for task in answers]


async def test_too_many_of_one_person_are_turned_away() -> None:
    """A few wait, the next is told so; when they are through, there is room again."""
    queue = Queue()
    told = await refusals(queue, *["ann"] * (MOST_OF_ONE + 3))
    assert told == [*[None] * (MOST_OF_ONE + 1), Failure.BUSY, Failure.BUSY]
    assert await refusals(queue, "ann") == [None]


async def test_one_person_keeps_nobody_else_from_asking() -> None:
    """Whoever fills a thread with questions is refused alone."""
    told = await refusals(Queue(), *["ann"] * (MOST_OF_ONE + 2), "bob")
    assert told[-2:] == [Failure.BUSY, None]


async def test_too_many_of_all_together_are_turned_away() -> None:
    """The last would wait for very long; that is told as what it is."""
    askers = [f"person{number}" for number in range(MOST_OF_ALL + 2)]
    told = await refusals(Queue(), *askers)
    assert told == [*[None] * (MOST_OF_ALL + 1), Failure.CROWDED]
