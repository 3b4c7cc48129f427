"""A log with something in it to copy, and what is wrong with a copy."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.sqlite.reader import SQLiteReader
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.talk import exchanged


async def exchange(log: SQLiteLog, person: str, number: int) -> None:
    """Let a person ask and be answered."""
    name = f"{person}-{number}"
    finished = Finished(Answered((Sentence("Because."), Sentence(name))), Usage("notes"))
    await exchanged(log, Asked(name, name, person, person, "discord"), finished)


def wrong_with(copy: Path) -> list[str]:
    """Return what is wrong with a copy."""
    with closing(sqlite3.connect(copy)) as connection:
        return SQLiteReader(connection).problems()
