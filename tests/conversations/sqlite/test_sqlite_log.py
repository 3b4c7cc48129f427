"""What is asked and answered stands in the file, and is there after a restart."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from types import NoneType

from bot.conversations.asked import Claimed
from bot.conversations.quotas import MINUTE, Limit, Refused
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.grounding.question import Cited, Exchange, Outcome
from bot.notes.claim import Claim
from tests.conversations.rows import rows
from tests.conversations.talk import ASKED, answered, claimed, exchanged
from tests.fakes import ToldClock


async def test_history_survives_a_restart(tmp_path: Path, sora: Claim) -> None:
    """Whoever goes on the next day is understood."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        await exchanged(log, ASKED, answered(sora))
    async with SQLiteLog.open(path) as log:
        follow_up = await claimed(log, replace(ASKED, text="and now?", event="2"))
        history = await log.history(follow_up.number, limit=2)
    said = f"From the interview: {sora.text}"
    assert history == (Exchange("Sora?", said, Outcome.ANSWERED, (Cited.of(sora),)),)


async def test_a_limit_survives_a_restart(tmp_path: Path) -> None:
    """A refused question leaves nothing, a replayed one counts once, restarts change nothing."""
    path, clock = tmp_path / "log.db", ToldClock(120.0)
    limit = Limit("person", "ann", MINUTE, 2)
    for event, second, expected in (
        ("1", 0, Claimed),
        ("1", 1, NoneType),
        ("2", 2, Claimed),
        ("3", 50, Refused),
        ("4", 60, Claimed),
    ):
        clock.seconds = 120.0 + second
        async with SQLiteLog.open(path, clock) as log:
            outcome = await log.claim(replace(ASKED, event=event, limits=(limit,)))
        assert isinstance(outcome, expected)
    assert rows(path, "SELECT count(*) FROM questions") == [(3,)]


async def test_an_answer_to_a_question_that_is_gone_is_not_kept(
    tmp_path: Path, sora: Claim
) -> None:
    """Forgotten while its answer was under way, a question does not come back."""
    path = tmp_path / "log.db"
    async with SQLiteLog.open(path) as log:
        gone = await claimed(log, ASKED)
        with sqlite3.connect(path) as connection:
            connection.execute("DELETE FROM questions")
        assert (await claimed(log, replace(ASKED, event="2"))).number != gone.number
        await log.finish(gone.number, answered(sora))
    assert rows(path, "SELECT count(*) FROM answers") == [(0,)]


async def test_whoever_asks_waits_for_one_reading_of_a_servers_questions(tmp_path: Path) -> None:
    """Its figures take long where much was asked, and nobody's question is kept meanwhile."""
    statements = list[str]()
    async with SQLiteLog.open(tmp_path / "log.db") as log:
        await log.writer.run(lambda raw: raw.set_trace_callback(statements.append), bare=True)
        await log.server_stats("podcast")
    assert len([said for said in statements if "FROM server_questions" in said]) == 1
