"""Copies of the log: whole, sound, private, and on nobody's place."""

import asyncio
import stat
from pathlib import Path

import pytest

from bot.conversations.replacing import TargetError
from bot.conversations.sqlite.backup import backup
from bot.conversations.sqlite.database import Database
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conversations.older import VERSION, make_older
from tests.conversations.rows import rows
from tests.conversations.sqlite.copying import exchange, wrong_with
from tests.notes.writing import files_of_at_most


async def test_a_copy_that_is_made_under_load_is_a_prefix(tmp_path: Path) -> None:
    """Whatever is being written meanwhile, the copy holds everything up to a moment, whole."""
    database = Database(tmp_path / "log.db")
    async with SQLiteLog.open(database.path) as log:
        writing = asyncio.gather(
            *(exchange(log, f"person{n % 7}", n) for n in range(300)),
        )
        for number in range(5):
            await asyncio.to_thread(backup, database, tmp_path / f"copy{number}.db", 0)
        await writing
    for number in range(5):
        copy = tmp_path / f"copy{number}.db"
        assert await asyncio.to_thread(wrong_with, copy) == []
        numbers = [row[0] for row in rows(copy, "SELECT id FROM questions ORDER BY id")]
        assert numbers == list(range(1, len(numbers) + 1))
        halves = (
            "SELECT question_id FROM answers JOIN sentences USING (question_id) "
            "GROUP BY question_id HAVING count(*) <> 2"
        )
        assert rows(copy, halves) == []


async def test_a_copy_is_private_and_old_ones_rotate(tmp_path: Path) -> None:
    """The newest has the name, earlier ones a number, and no more than asked for are kept."""
    database = Database(tmp_path / "log.db")
    folder = tmp_path / "copies"
    await asyncio.to_thread(folder.mkdir)
    async with SQLiteLog.open(database.path) as log:
        for number in range(4):
            await exchange(log, "ann", number)
            await asyncio.to_thread(backup, database, folder / "copy.db", 2)
    names = sorted(await asyncio.to_thread(lambda: [file.name for file in folder.iterdir()]))
    assert names == ["copy.db", "copy.db.1", "copy.db.2"]
    assert [rows(folder / name, "SELECT count(*) FROM questions")[0][0] for name in names] == [
        4,
        3,
        2,
    ]
    assert stat.S_IMODE((folder / "copy.db").stat().st_mode) == 0o600


async def test_no_folder_is_moved_out_of_the_way(tmp_path: Path) -> None:
    """Who names a folder instead of a file is told so, and so is who names one that is missing."""
    database = Database(tmp_path / "data" / "log.db")
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
    for target in (database.path.parent, tmp_path / "missing" / "copy.db"):
        with pytest.raises(TargetError, match="name a file"):
            await asyncio.to_thread(backup, database, target, 7)
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",)]


@pytest.mark.parametrize("room", [40_000, 100_000])
async def test_a_copy_without_room_is_blamed_on_its_own_disk(tmp_path: Path, room: int) -> None:
    """The log may lie on another one, which is well; and no piece of a copy stays."""
    database, folder = Database(tmp_path / "log.db"), tmp_path / "copies"
    await asyncio.to_thread(folder.mkdir)
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)

    def copy_where_files_end_early() -> None:
        blamed = pytest.raises(TargetError, match=r"copies/copy\.db cannot be written \(disk")
        with files_of_at_most(room), blamed:
            backup(database, folder / "copy.db", 1)

    await asyncio.to_thread(copy_where_files_end_early)
    assert await asyncio.to_thread(lambda: list(folder.iterdir())) == []


@pytest.mark.parametrize(
    "name",
    [
        "log.db",
        "log.db-wal",
        "log.db-shm",
        "log.db-journal",
        "log.key",
        "log.forgotten",
        "log.lock",
    ],
)
async def test_no_copy_takes_the_place_of_a_file_of_the_log(tmp_path: Path, name: str) -> None:
    """The log of a running bot, or the key to everybody in it, would be moved away under it."""
    database = Database(tmp_path / "log.db")
    async with SQLiteLog.open(database.path):
        with pytest.raises(TargetError, match="belongs to the log"):
            await asyncio.to_thread(backup, database, tmp_path / ".." / tmp_path.name / name, 7)
    assert not (tmp_path / f"{name}.1").exists()


async def test_no_earlier_copy_moves_onto_the_log_or_out_of_a_folder(tmp_path: Path) -> None:
    """`NAME.1` may be the log itself, or a folder that has nothing to do with copies."""
    database = Database(tmp_path / "log.1")
    (tmp_path / "other.1").mkdir()
    async with SQLiteLog.open(database.path) as log:
        await exchange(log, "ann", 1)
        for name, said in (("log", "belongs to the log"), ("other", "name a file")):
            await asyncio.to_thread((tmp_path / name).write_text, "mine")
            with pytest.raises(TargetError, match=said):
                await asyncio.to_thread(backup, database, tmp_path / name, 2)
            assert (tmp_path / name).read_text() == "mine"
    assert rows(database.path, "SELECT text FROM questions") == [("ann-1",)]
    assert (tmp_path / "other.1").is_dir()


async def test_what_an_older_bot_has_kept_can_be_copied(tmp_path: Path) -> None:
    """Before this one changes it."""
    database, copy = Database(tmp_path / "log.db"), tmp_path / "copy.db"
    await asyncio.to_thread(make_older, database.path)
    await asyncio.to_thread(backup, database, copy, 0)
    assert rows(copy, "PRAGMA user_version") == [(VERSION,)]
