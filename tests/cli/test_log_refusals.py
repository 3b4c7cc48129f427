"""`python -m bot log` over what is no log of this bot's: one sentence, and nothing is changed."""

import asyncio
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.conversations.sqlite.schema import APPLICATION_ID
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.conftest import ROOT
from tests.conversations.older import make_older

READING = (["stats"], ["search", "Sora"], ["export"], ["check"], ["replay"])


def make_empty(path: Path) -> None:
    """Make a file without a byte in it."""
    path.touch()


def make_text(path: Path) -> None:
    """Make a file that is no database at all."""
    path.write_text("dear diary, " * 100)


def make_foreign(path: Path) -> None:
    """Make a database as another program would."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")


def make_newer(path: Path) -> None:
    """Make a database as a later bot would."""
    make_foreign(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 99")


def make_damaged(path: Path) -> None:
    """Make a log, and spoil all of it but its first pages."""

    async def made() -> None:
        async with SQLiteLog.open(path):
            pass

    asyncio.run(made())
    pages = path.read_bytes()
    path.write_bytes(pages[:8_192] + b"\xa5" * (len(pages) - 8_192))


def test_a_log_that_cannot_be_opened_is_not_said_to_be_in_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever stops a bot that does not run is no further."""
    path = tmp_path / "log.db"
    make_damaged(path)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    (tmp_path / "log.db-wal").mkdir()
    assert main(["log", "forget", "5"]) == 2
    assert capsys.readouterr().err == (
        f"This cannot be done with the database {path} (unable to open database file): give its "
        "folder to the user who runs this, or set DATABASE_URL to a copy of all its files.\n"
    )


def test_a_folder_in_place_of_the_log_stays_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No key and no lock appear beside it."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/data")
    (tmp_path / "data").mkdir()
    assert main(["ask", "Sora?"]) == 2
    assert f"{tmp_path}/data is no database: " in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize(
    ("make", "said", "also"),
    [
        (Path.mkdir, "There is no database", (["backup", "copy.db"], ["forget", "1001"])),
        (make_empty, "There is no database", (["backup", "copy.db"],)),
        (make_text, "is no database: set DATABASE_URL", (["backup", "copy.db"], ["forget", "1"])),
        (make_text, "or move it away and put a backup in its place (", ()),
        (make_foreign, "is another program's", (["backup", "copy.db"], ["forget", "1001"])),
        (make_newer, "comes from a newer bot", (["backup", "copy.db"], ["forget", "1001"])),
        (make_damaged, "is damaged: put a backup in its place", ()),
        (make_older, "comes from an older bot", ()),
    ],
)
def test_what_is_no_log_of_this_bot_is_told_of_in_one_sentence(
    make: Callable[[Path], None],
    said: str,
    also: tuple[list[str], ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Whatever command it is, and what lies there stays as it is."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "log.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    make(path)
    before = path.is_file() and path.read_bytes()
    for arguments in (*READING, *also):
        assert main(["log", *arguments]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert said in line
    assert (path.is_file() and path.read_bytes()) == before
    assert not (tmp_path / "copy.db").exists()
