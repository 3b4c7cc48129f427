"""`python -m bot log`: what an owner reads."""

import asyncio
import json
from pathlib import Path

import pytest

from bot.cli.main import main
from tests.cli.logged import Log, asked, fill, rated


def test_stats_show_what_is_asked_and_what_is_missing(log: Log) -> None:
    """Counts and topics leave direct messages out; the cost is counted whole."""
    shown = log("stats")
    assert "answered    1\n" in shown
    assert "declined    1\n" in shown
    assert "$0.75" in shown
    assert "500 ms (median)" in shown
    assert "     1  The capital of Chile?" in shown
    assert "secret" not in shown


def test_what_the_model_costs_is_not_known_without_its_price(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Thousands of tokens for nothing would be believed; a price of nothing is one, too."""
    path = tmp_path / "log.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    asyncio.run(fill(path, cost=0))
    assert main(["log", "stats"]) == 0
    assert "cost        not known: PRICES does not name gpt-4.1-mini\n" in capsys.readouterr().out
    monkeypatch.setenv("PRICES", '{"gpt-4.1-mini": [0, 0, 0]}')
    assert main(["log", "stats"]) == 0
    assert "cost        $0.00\n" in capsys.readouterr().out


def test_search_finds_words_in_questions_and_answers(log: Log) -> None:
    """Whatever signs stand in the text, it is taken as words."""
    found = log("search", 'competing "sora" *')
    assert found == "q1, 1970-01-01 00:00, answered\n  What about Sora?\n  It competes.\n\n  So.\n"
    for text in ("secret", "***"):
        told = f"No exchange that you may read holds all these words: {text}\n"
        assert log("search", text, code=1) == told


def test_an_answer_is_explained_sentence_by_sentence(log: Log) -> None:
    """What the model wrote, what became of it, why, and what was shown instead."""
    shown = log("show", "q1")
    assert shown == (
        "q1, 1970-01-01 00:00, answered, scripted\n"
        "  What about Sora?\n"
        "  shown: It competes.\n"
        "  replaced (number): So what?\n"
        "    instead: So. 02:10\n"
        "  dropped (coverage): She left the studio.\n"
    )
    assert log("show", "1") == shown


def test_what_people_say_was_wrong_is_read_by_the_owner(log: Log, tmp_path: Path) -> None:
    """Beside the answer, and in an export."""
    asyncio.run(rated(tmp_path / "log.db", "No word\nof Gen-3."))
    assert log("show", "q1").endswith("  what was wrong: No word\n  of Gen-3.\n")
    first, second = map(json.loads, log("export").splitlines())
    assert first["reasons"] == ["No word\nof Gen-3."]
    assert second["reasons"] == []


def test_the_newest_answers_are_explained_without_direct_messages(log: Log) -> None:
    """In their order; one alone when so many are asked for."""
    both = log("show")
    assert both.index("q1, ") < both.index("q2, ")
    assert log("show", "--limit", "1").startswith("q2, ")
    assert "secret" not in both
    assert log("show", "q3", code=1).startswith("The log has no answer q3 that you may read")


def test_a_terminal_shows_what_people_wrote_and_obeys_none_of_it(log: Log, tmp_path: Path) -> None:
    """Neither in an exchange nor among the topics; lines end where they wrote so."""
    told = "Clear \ufffd[2J\ufffd]0;owned\ufffd\ufffd31m, 1\xa0€?\n"
    asyncio.run(asked(tmp_path / "log.db", "Clear \x1b[2J\x1b]0;owned\x07\x9b31m, 1\xa0€?\nNow"))
    for shown in (log("show"), log("search", "owned")):
        assert told in shown
        assert "Now" in shown
    assert "[2J" in log("stats")
    assert "\x1b" not in log("stats")


def test_no_line_of_a_question_looks_like_a_topic(log: Log, tmp_path: Path) -> None:
    """Nor does what a terminal would break into a line, or turn round."""
    asking = f"Zebrafish?\n   500  why is{' ' * 70}the \u202eowner a thief?"
    asyncio.run(asked(tmp_path / "log.db", asking))
    assert "     1  Zebrafish? 500 why is the \ufffdowner a thief?\n" in log("stats")


def test_what_is_no_reference_is_said_to_be_none(
    log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reference of a question that the log does not have looks other."""
    with pytest.raises(SystemExit, match="2"):
        log("show", "r1a2b3c4")
    assert "r1a2b3c4 is no answer in the log" in capsys.readouterr().err


def test_a_sound_log_is_said_to_be_sound(log: Log) -> None:
    """A check that finds nothing ends with 0."""
    assert log("check") == "The log is sound.\n"


def test_without_a_log_there_is_nothing_to_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The sentence says where it was looked for; nothing is made."""
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'log.db'}")
    for arguments in (["stats"], ["forget", "1001"], ["backup", str(tmp_path / "copy.db")]):
        assert main(["log", *arguments]) == 2
        assert "There is no database" in capsys.readouterr().err
    assert list(tmp_path.glob("log.*")) == []
