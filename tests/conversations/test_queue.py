"""The questions of one conversation pass one by one."""

import asyncio

from bot.conversations.queue import MOST_WAITING, Queue


async def test_questions_are_answered_in_the_order_asked() -> None:
    """Each waits for the one before it; other conversations go on."""
    queue, order = Queue(), asyncio.Queue[str]()
    first = asyncio.Event()

    async def answer(name: str, conversation: str, until: asyncio.Event | None = None) -> None:
        async with queue.turn(conversation) as admitted:
            assert admitted
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


async def test_too_many_are_turned_away() -> None:
    """A few wait, the next is told so; when they are through, there is room again."""
    queue, over = Queue(), asyncio.Event()

    async def answer() -> bool:
        async with queue.turn("ann") as admitted:
            if admitted:
                await over.wait()
            return admitted

    async with asyncio.TaskGroup() as tasks:
        answers = [tasks.create_task(answer()) for _ in range(MOST_WAITING + 3)]
        await asyncio.sleep(0)
        over.set()
    assert [task.result() for task in answers] == [True] * (MOST_WAITING + 1) + [False] * 2
    assert await answer()
