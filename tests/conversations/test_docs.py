"""What is written about the log is so."""

import asyncio
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conftest import ROOT
from tests.conversations.rows import rows

NAMES = (
    "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') "
    "AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%'"
)


async def test_every_table_is_drawn_or_named(tmp_path: Path) -> None:
    """Who adds a table or a view adds it to the picture, or to what stands beside it."""
    async with SQLiteLog.open(tmp_path / "log.db"):
        pass
    text = await asyncio.to_thread((ROOT / "docs" / "log.md").read_text)
    kept = text.partition("## What is kept")[2].partition("\n## ")[0]
    told = {*re.findall(r"^ +(\w+) \{$", kept, re.MULTILINE), *re.findall(r"`(\w+)`", kept)}
    assert {name for (name,) in rows(tmp_path / "log.db", NAMES)} - told == set()


async def test_the_queries_for_datasette_run(tmp_path: Path) -> None:
    """Each canned query fits the schema, and every table that holds texts is closed."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    text = await asyncio.to_thread((ROOT / "docs" / "metadata.yml").read_text)
    queries = re.findall(r"^ +sql: (.+)$", text, re.MULTILINE)
    await asyncio.to_thread(run, path, queries)
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'days'"
    assert [
        name for (name,) in rows(path, tables) if f" {name}: {{allow: false}}" not in text
    ] == []


def run(path: Path, queries: list[str]) -> None:
    """Run each query on an empty log."""
    with closing(sqlite3.connect(path)) as connection:
        for query in queries:
            assert connection.execute(query, {"words": "sora"}).fetchall() == []
