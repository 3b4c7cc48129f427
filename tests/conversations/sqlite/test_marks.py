"""Answers from before there were marks."""

import asyncio
from pathlib import Path

from bot.conversations.asked import Sought
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.older import make_older


async def test_an_answer_of_an_older_bot_is_found_by_its_number_alone(tmp_path: Path) -> None:
    """Its buttons say no more than that."""
    path = tmp_path / "log.db"
    await asyncio.to_thread(make_older, path)
    async with SQLiteLog.open(path) as log:
        assert await log.exchange(Sought(7, "", "somebody", "")) is not None
        assert await log.exchange(Sought(7, "6d61726b", "somebody", "")) is None
