"""`python -m bot log replay`: what would be answered differently today."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.answering.extractive import Extractive
from bot.cli.main import main
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from tests.conftest import ROOT

QUESTIONS = ["what did he say about Sora?", "why does cost matter to Runway?"]


async def fill(path: Path, notes: Extractive, voice: Voice) -> None:
    """Let two people ask, one of them directly."""
    async with SQLiteLog.open(path) as log:
        conversations = Conversations(notes, log, voice)
        for number, text in enumerate([*QUESTIONS, "my secret?"]):
            asked = Asked(text, str(number), text, "ann", "discord", direct="secret" in text)
            assert await conversations.whole(asked)


@pytest.fixture
def database(
    tmp_path: Path, notes_alone: Extractive, voice: Voice, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A log of what the notes answered."""
    path = tmp_path / "log.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    monkeypatch.setenv("NOTES_DIR", str(ROOT / "seeds"))
    monkeypatch.setenv("PROMPTS_DIR", str(ROOT / "prompts"))
    asyncio.run(fill(path, notes_alone, voice))
    return path


@pytest.mark.usefixtures("database")
def test_what_is_odd_in_the_settings_is_told_once(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """They are read once."""
    monkeypatch.setenv("OPENAI_MODLE", "gpt")
    main(["log", "replay"])
    assert caplog.text.count("OPENAI_MODLE") == 1


@pytest.mark.usefixtures("database")
def test_the_same_notes_answer_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing to report; what was asked directly is not asked again."""
    assert main(["log", "replay"]) == 0
    assert capsys.readouterr().out == "Asked again: 2; answered as before: 2.\n"


def test_a_changed_answer_is_shown_sentence_by_sentence(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was said then, and what would be said now; the log itself stays as it is."""
    with closing(sqlite3.connect(database)) as log, log:
        log.execute("UPDATE sentences SET text = 'It competes.' WHERE text LIKE '%Sora%'")
    assert main(["log", "replay"]) == 1
    told = capsys.readouterr().out
    assert "q1  what did he say about Sora?\n  - It competes. (41:02)\n  + The emergence" in told
    assert "Asked again: 2; answered as before: 1." in told
    with closing(sqlite3.connect(database)) as log:
        assert log.execute("SELECT count(*) FROM questions").fetchone() == (3,)


@pytest.mark.usefixtures("database")
def test_only_the_newest_are_asked_again(capsys: pytest.CaptureFixture[str]) -> None:
    """With a limit, the earlier ones are left alone."""
    assert main(["log", "replay", "--limit", "1"]) == 0
    assert "Asked again: 1;" in capsys.readouterr().out
