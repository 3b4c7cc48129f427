"""What anybody finds who looks into the database: words and figures, and nobody's name."""

import asyncio
from dataclasses import replace
from pathlib import Path

from bot.answering.events import Usage
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.conversations.talk import ASKED, DECLINED, answered, exchanged
from tests.fakes import ToldClock

# Long enough to stand nowhere by chance.
ID = "777000777000777"


async def test_no_id_of_discord_stands_in_the_database(tmp_path: Path, sora: Claim) -> None:
    """Who gets hold of the file alone cannot tell who asked, where, or in which message."""
    path = tmp_path / "log.db"
    question = Asked("Sora?", f"discord:{ID}1", f"discord:{ID}2:{ID}3", f"{ID}3", "discord")
    async with SQLiteLog.open(path) as log:
        await exchanged(log, question, answered(sora))
        held = await asyncio.to_thread(everything, tmp_path)
    assert b"Sora?" in held
    assert ID.encode() not in held


async def test_the_same_person_is_one_person(tmp_path: Path) -> None:
    """Everything that a person asked hangs together, in whatever conversation."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await log.claim(ASKED)
    async with SQLiteLog.open(path) as log:
        await log.claim(replace(ASKED, event="2", conversation="elsewhere"))
    assert rows(path, "SELECT count(DISTINCT person_id) FROM questions") == [(1,)]


def everything(folder: Path) -> bytes:
    """Return all bytes that stand in a folder."""
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_exchanges_are_found_by_their_words(tmp_path: Path, sora: Claim) -> None:
    """Search looks through questions and answers, and does not mind endings."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchanged(log, replace(ASKED, text="Who competes?"), answered(sora))
        await exchanged(log, replace(ASKED, text="Why?", event="2"), answered(sora))
    found = "SELECT rowid FROM search WHERE search MATCH "
    assert rows(path, f"{found}'question : competing'") == [(1,)]
    assert len(rows(path, f"{found}'answer : Sora'")) == 2


async def test_an_owner_sees_what_the_notes_lack(tmp_path: Path) -> None:
    """Questions without an answer stand in a view, gathered by what they are about."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        for event, text in (("1", "The capital of Chile?"), ("2", "capital of chile")):
            await exchanged(log, replace(ASKED, text=text, event=event), DECLINED)
    assert rows(path, "SELECT question FROM unanswered") == [
        ("The capital of Chile?",),
        ("capital of chile",),
    ]
    assert rows(path, "SELECT * FROM declines_by_topic") == [("capit chile", 2, 2)]


async def test_an_owner_does_not_see_direct_messages(tmp_path: Path) -> None:
    """What was asked in private stays out of every view, and only its cost is counted."""
    path = tmp_path / "log.db"
    declined = replace(DECLINED, usage=Usage("notes", cost=0.5))
    private = Asked("My secret?", "1", "dm", "ann", "discord", direct=True)
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        await exchanged(log, private, declined)
    for view in ("transcripts", "unanswered", "declines_by_topic", "feedback_by_answer"):
        assert rows(path, f"SELECT * FROM {view}") == []  # noqa: S608
    assert rows(path, "SELECT * FROM cost_by_day") == [("1970-01-01", 1, 0, 0.5)]


async def test_direct_messages_are_for_owners_only_with_consent(tmp_path: Path) -> None:
    """A person may let owners read theirs, and may take that back."""
    path = tmp_path / "log.db"
    readable = "SELECT question FROM transcripts"
    async with SQLiteLog.open(path) as log:
        direct = Asked("My secret?", "1", "dm", "ann", "discord", direct=True)
        await exchanged(log, direct, DECLINED)
        assert rows(path, readable) == []
        await log.share_direct("ann", shares=True)
        assert rows(path, readable) == [("My secret?",)]
        await log.share_direct("ann", shares=False)
        assert rows(path, readable) == []
