"""What hangs together in the tables of SQLite, and what is found in them."""

from dataclasses import replace
from pathlib import Path

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.conversations.talk import ASKED, DECLINED, answered, exchanged


async def test_the_same_person_is_one_person(tmp_path: Path) -> None:
    """Everything that a person asked hangs together, in whatever conversation."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.claim(ASKED)
    async with SQLiteLog.open(path) as log:
        await log.claim(replace(ASKED, event="2", conversation="elsewhere"))
    assert rows(path, "SELECT count(DISTINCT person_id) FROM questions") == [(1,)]


async def test_exchanges_are_found_by_their_words(tmp_path: Path, sora: Claim) -> None:
    """Search looks through questions and answers, and does not mind endings."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchanged(log, replace(ASKED, text="Who competes?"), answered(sora))
        await exchanged(log, replace(ASKED, text="Why?", event="2"), answered(sora))
    found = "SELECT rowid FROM search WHERE search MATCH "
    assert rows(path, f"{found}'question : competing'") == [(1,)]
    assert len(rows(path, f"{found}'answer : Sora'")) == 2


async def test_taking_back_what_was_never_given_hides_nothing_public(tmp_path: Path) -> None:
    """What was asked before everybody stays readable; what was asked alone is not made so."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchanged(log, ASKED, DECLINED)
        await exchanged(log, replace(ASKED, event="2", conversation="dm", direct=True), DECLINED)
        await log.share_direct("ann", shares=False)
    assert rows(path, "SELECT count(*) FROM transcripts") == [(1,)]
