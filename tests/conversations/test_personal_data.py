"""What is kept of a person is theirs to see."""

import json
from pathlib import Path

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.talk import confided
from tests.fakes import ToldClock


async def test_a_person_can_take_along_what_is_kept_of_them(tmp_path: Path, sora: Claim) -> None:
    """Their questions, the answers and the moments, and nobody else's."""
    async with SQLiteLog.open(tmp_path / "log.db", ToldClock(0)) as log:
        await confided(log, "ann", "hello", sora)
        await confided(log, "bob", "secret", sora)
        text = await log.export("ann")
    data = json.loads(text)
    (question,) = data["questions"]
    assert (question["question"], question["asked_at"]) == (
        "Why hello?",
        "1970-01-01T00:00:00+00:00",
    )
    assert question["answer"]["text"] == "You said hello.So."
    assert question["answer"]["citations"][0]["seconds"] == sora.start.seconds
    assert "secret" not in text
