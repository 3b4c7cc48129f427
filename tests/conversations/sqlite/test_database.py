"""A database file is its owner's, this bot's, and of a version that it knows."""

import asyncio
import os
import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversations.asked import Claimed
from bot.conversations.errors import LogError
from bot.conversations.sqlite.backup import backup, restore
from bot.conversations.sqlite.connection import Connection
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conftest import ROOT
from tests.conversations.older import make_older
from tests.conversations.rows import rows
from tests.conversations.talk import ASKED, claimed

# A bot that has a question to answer and does not get to it.
RUNNING = """
import asyncio, sys
from pathlib import Path
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog

async def run():
    async with SQLiteLog.open(Path(sys.argv[1])) as log:
        await log.claim(Asked("Sora?", "1", "ann", "ann", "discord", place="here"))
        print("ready", flush=True)
        await asyncio.sleep(60)

asyncio.run(run())
"""


async def test_a_database_that_cannot_be_written_says_what_to_do(tmp_path: Path) -> None:
    """A file where its folder should be ends in one sentence."""
    (tmp_path / "data").touch()
    with pytest.raises(LogError, match=r"cannot be written .* set DATABASE_URL"):
        async with SQLiteLog.open(tmp_path / "data" / "log.db"):
            pass


async def test_a_database_on_a_full_disk_says_what_to_do(tmp_path: Path) -> None:
    """It is nobody's permissions that have to be mended."""
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def connect(_: Path) -> Connection:
        raise full

    with pytest.raises(LogError, match=r"cannot be written \(database .* full\): make room on"):
        async with SQLiteLog.open(tmp_path / "log.db", connect=connect):
            pass


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    """Something else under that name is neither read nor overwritten."""
    path = tmp_path / "log.db"
    path.write_text("dear diary, " * 100)
    with pytest.raises(LogError, match=r"is no database: set DATABASE_URL \(or --db\) to"):
        async with SQLiteLog.open(path):
            pass
    assert path.read_text().startswith("dear diary")


async def test_a_damaged_database_says_what_to_do(tmp_path: Path) -> None:
    """And a copy that is put back puts it right."""
    database = Database(tmp_path / "log.db")
    copy = tmp_path / "copy.db"
    async with SQLiteLog.open(database.path):
        await asyncio.to_thread(backup, database, copy, 0)
    pages = bytearray(database.path.read_bytes())
    pages[8_192:] = b"\xa5" * (len(pages) - 8_192)
    database.path.write_bytes(pages)
    with pytest.raises(LogError, match=r"is damaged: put a backup in its place \(.* log restore"):
        async with SQLiteLog.open(database.path) as log:
            await log.claim(ASKED)
    await asyncio.to_thread(restore, database, copy)
    async with SQLiteLog.open(database.path) as log:
        await log.claim(ASKED)


async def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    """A log that a later bot has written is not touched by this one."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with pytest.raises(LogError, match="comes from a newer bot"):
        async with SQLiteLog.open(path):
            pass


async def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    """No table is added to a database that somebody else made."""
    path = tmp_path / "log.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LogError, match="another program's"):
        async with SQLiteLog.open(path):
            pass
    assert rows(path, "SELECT name FROM sqlite_schema") == [("recipes",)]


async def test_the_database_tells_whose_it_is(tmp_path: Path) -> None:
    """`file` and other tools find the bot's mark and the version."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    assert rows(path, "PRAGMA application_id") == [(0x69767062,)]
    assert rows(path, "PRAGMA user_version") == [(7,)]


async def test_every_table_is_strict(tmp_path: Path) -> None:
    """A text can never stand where a number belongs."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path):
        pass
    loose = (
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND NOT strict AND name NOT LIKE 'sqlite_%'"
    )
    assert rows(path, loose) == []


async def test_a_lost_key_is_missed_and_not_made_anew(tmp_path: Path) -> None:
    """Without it nobody in the database could be found again; whoever finds it puts it back."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.claim(ASKED)
    key = path.with_suffix(".key")
    kept = key.rename(tmp_path / "kept")
    for _ in range(2):
        with pytest.raises(LogError, match=r"log\.key is missing.* put it back"):
            async with SQLiteLog.open(path):
                pass
    assert not key.exists()
    kept.rename(key)
    async with SQLiteLog.open(path) as log:
        assert "known_since" in await log.export("ann")


@pytest.mark.parametrize("ending", [".key", ".KEY", ".lock", ".forgotten"])
async def test_a_database_cannot_bear_the_name_of_what_lies_beside_it(
    tmp_path: Path, ending: str
) -> None:
    """It would be its own key, lock or list of the forgotten; it is refused before it is made."""
    with pytest.raises(LogError, match=rf"log\{ending}: set DATABASE_URL to another name"):
        async with SQLiteLog.open(tmp_path / f"log{ending}"):
            pass
    assert await asyncio.to_thread(os.listdir, tmp_path) == []


async def test_another_key_is_noticed(tmp_path: Path) -> None:
    """With it nobody in the database could be found again, so it is refused."""
    path = tmp_path / "log.db"
    for name in ("log.db", "other.db"):
        async with SQLiteLog.open(tmp_path / name):
            pass
    (tmp_path / "other.key").replace(path.with_suffix(".key"))
    with pytest.raises(LogError, match="put that one back"):
        async with SQLiteLog.open(path):
            pass


async def test_an_older_database_is_brought_up_to_date(tmp_path: Path) -> None:
    """Whatever an earlier bot has kept is there, each citation under its sentence."""
    path = tmp_path / "log.db"
    await asyncio.to_thread(make_older, path)
    async with SQLiteLog.open(path) as log:
        assert (await claimed(log, replace(ASKED, event="2"))).number == 8
    assert rows(path, "SELECT * FROM sentences") == [
        (7, 0, "So.", None, "shown", None),
        (7, 1, "It competes.", "It wins.", "replaced", "coverage"),
    ]
    assert rows(path, "SELECT question_id, sentence, position, claim, seconds FROM citations") == [
        (7, 1, 0, "q8p", 2462),
        (7, 1, 1, "s79", 2470),
    ]
    assert rows(path, "PRAGMA foreign_key_check") == []
    assert rows(path, "SELECT name FROM sqlite_schema WHERE name LIKE 'old%'") == []


def another_in_its_place(path: Path) -> None:
    """Put a copy where a database lies, as whoever would rather have an earlier one does."""
    shutil.copy(path, path.with_suffix(".copy"))
    path.with_suffix(".copy").replace(path)


@pytest.mark.parametrize("meanwhile", [Path.unlink, another_in_its_place])
async def test_nothing_is_kept_in_a_file_that_is_not_there_any_more(
    tmp_path: Path, meanwhile: Callable[[Path], None]
) -> None:
    """SQLite would go on writing into what nobody can open; once it is back, so is the log."""
    path, aside = tmp_path / "log.db", tmp_path / "aside.db"
    async with SQLiteLog.open(path) as log:
        await asyncio.to_thread(os.link, path, aside)
        await asyncio.to_thread(meanwhile, path)
        with pytest.raises(LogError, match=r"log\.db is not the one .* put that one back"):
            await log.claim(ASKED)
        await asyncio.to_thread(aside.replace, path)
        assert isinstance(await log.claim(ASKED), Claimed)
    assert rows(path, "SELECT text FROM questions") == [(ASKED.text,)]


async def test_one_bot_at_a_time_answers_from_a_database(tmp_path: Path) -> None:
    """A second one would take up what the first is answering; it is told so, and may come later."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.claim(ASKED)
        with pytest.raises(LogError, match="Another bot is at work"):
            async with SQLiteLog.open(path):
                pass
        assert len(await log.pending("discord")) == 1
    async with SQLiteLog.open(path) as log:
        assert len(await log.pending("discord")) == 1


async def test_a_killed_bot_keeps_nobody_away(tmp_path: Path) -> None:
    """The next one may start at once, and not a moment before."""
    path = tmp_path / "log.db"
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-c", RUNNING, str(path), cwd=ROOT, stdout=asyncio.subprocess.PIPE
    )
    assert bot.stdout is not None
    assert await bot.stdout.readline() == b"ready\n"
    with pytest.raises(LogError, match="Another bot is at work"):
        async with SQLiteLog.open(path):
            pass
    bot.kill()
    await bot.wait()
    async with SQLiteLog.open(path) as log:
        assert [pending.text for pending in await log.pending("discord")] == ["Sora?"]


async def test_a_commit_waits_for_the_disk(tmp_path: Path) -> None:
    """What was told to be kept outlasts a power cut."""
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        (level,) = await log.writer.run(
            lambda raw: raw.execute("PRAGMA synchronous").fetchone(), bare=True
        )
    assert level == 2
