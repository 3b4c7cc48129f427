"""`python -m bot log`: what an owner erases, copies and puts back."""

import asyncio
from pathlib import Path

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from tests.cli.logged import Log
from tests.conversations.talk import exchanged
from tests.fakes import ToldClock


def test_a_person_is_forgotten_even_by_a_copy(log: Log, tmp_path: Path) -> None:
    """After a copy from before is put back they are still not there."""
    log("backup", str(tmp_path / "copy.db"))
    assert "Erased: 2 questions and 2 answers" in log("forget", "1001")
    log("restore", str(tmp_path / "copy.db"))
    assert "Sora" not in log("export")
    assert "Chile" in log("export")


async def ask_later(path: Path) -> None:
    """Keep one exchange more."""
    async with SQLiteLog.open(path, ToldClock(1)) as log:
        asked = Asked("Is it later?", "9", "1002", "1002", "discord")
        await exchanged(log, asked, Finished(Answered((Sentence("It is."),)), Usage("scripted")))


def test_what_a_copy_replaces_can_be_put_back_itself(log: Log, tmp_path: Path) -> None:
    """All but whoever was forgotten since: nobody restores the wrong copy for good."""
    copy, replaced = tmp_path / "copy.db", tmp_path / "log.db.replaced"
    log("backup", str(copy))
    asyncio.run(ask_later(tmp_path / "log.db"))
    assert log("restore", str(copy)) == f"{copy} is put back; what stood there is in {replaced}.\n"
    assert "later" not in log("export")
    log("forget", "1001")
    log("restore", str(replaced))
    assert "later" in log("export")
    assert "Sora" not in log("export")


def test_a_log_that_is_damaged_can_be_replaced(log: Log, tmp_path: Path) -> None:
    """That nothing is left of it is said."""
    log("backup", str(tmp_path / "copy.db"))
    pages = (tmp_path / "log.db").read_bytes()
    (tmp_path / "log.db").write_bytes(pages[:8_192] + b"\xa5" * (len(pages) - 8_192))
    assert "could not be read, and is gone" in log("restore", str(tmp_path / "copy.db"))
    assert "Chile" in log("export")


def test_nothing_is_said_to_be_gone_where_no_log_stood(log: Log, tmp_path: Path) -> None:
    """Whoever has lost theirs, or moves to another machine with the key, has nothing to lose."""
    copy = tmp_path / "copy.db"
    log("backup", str(copy))
    (tmp_path / "log.db").unlink()
    assert log("restore", str(copy)) == f"{copy} is put back.\n"
    assert "Chile" in log("export")


def test_nobody_is_forgotten_under_an_id_that_never_asked(log: Log) -> None:
    """An owner who mistypes an id is not told that somebody was erased."""
    assert "No question is kept under the Discord id 1003" in log("forget", "1003", code=1)
