"""What goes on beside the bot is ended with it, and does not end in silence before."""

import asyncio
import logging

import pytest

from bot.background import background


async def test_work_that_breaks_is_told_of_at_once(caplog: pytest.LogCaptureFixture) -> None:
    """With what no longer happens and the trace, while the bot goes on."""
    async with background(breaking(), "Nobody counts any more"):
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        (record,) = caplog.records
        assert record.levelno == logging.ERROR
        assert record.message.startswith("Nobody counts any more")
        assert "ZeroDivisionError" in caplog.text


async def test_work_that_goes_on_ends_with_the_block(caplog: pytest.LogCaptureFixture) -> None:
    """It gets to clear up, and nothing is said about it."""
    begun, ended = asyncio.Event(), asyncio.Event()

    async def going_on() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            ended.set()

    async with background(going_on(), "Nobody counts any more"):
        await begun.wait()
    assert ended.is_set()
    assert caplog.records == []


async def test_whoever_ends_a_block_twice_leaves_no_work_behind() -> None:
    """As at a second Ctrl-C, while the work still clears up."""
    begun, clearing, cleared = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def going_on() -> None:
        try:
            begun.set()
            await asyncio.Event().wait()
        finally:
            clearing.set()
            await cleared.wait()

    async def block() -> None:
        async with background(going_on(), "Nobody counts any more"):
            await asyncio.Event().wait()

    task = asyncio.create_task(block())
    await begun.wait()
    task.cancel()
    await clearing.wait()
    task.cancel()
    over, _ = await asyncio.wait([task], timeout=0)
    assert not over
    cleared.set()
    with pytest.raises(asyncio.CancelledError):
        await task


async def breaking() -> None:
    """Break as a defect does."""
    raise ZeroDivisionError
