"""`python -m bot log`: what an owner reads, copies and erases."""

import asyncio
import csv
import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from bot.answering.answer import Answer, Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.answering.ruling import Decision, Draft, Ruling
from bot.cli.main import main
from bot.conversations.location import Address
from bot.conversations.log import Asked, Claimed
from bot.conversations.opening import files_of
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.timestamp import Timestamp
from tests.answering.interviews import CLAIMS
from tests.conftest import ROOT
from tests.fakes import ToldClock

Log = Callable[..., str]

LINK = Citation(CLAIMS["p2b"], Timestamp(130))

SAID: list[tuple[str, str, bool, Answer]] = [
    (
        "1001",
        "What about Sora?",
        False,
        Answered((Sentence("It competes."), Sentence("So.", (LINK,), "\n\n"))),
    ),
    ("1002", "The capital of Chile?", False, Declined((Sentence("Not covered."),))),
    ("1001", "My secret?", True, Declined((Sentence("Not covered."),))),
]


RULINGS = (
    Ruling(Draft("It competes."), Decision.SHOWN, "", SAID[0][3].sentences[0]),
    Ruling(Draft("So what?"), Decision.REPLACED, "number", SAID[0][3].sentences[1]),
    Ruling(Draft("She left the studio."), Decision.DROPPED, "coverage"),
)


async def fill(path: Path, cost: float = 0.25) -> None:
    """Keep what was said."""
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        for number, (person, text, direct, answer) in enumerate(SAID):
            where = f"{person}{direct}"
            asked = Asked(text, str(number), where, person, "discord", direct=direct)
            claimed = await log.claim(asked)
            assert isinstance(claimed, Claimed)
            usage = Usage("scripted", 70, 0, 30, cost=cost)
            rulings = RULINGS if isinstance(answer, Answered) else ()
            await log.finish(claimed.number, Finished(answer, usage, elapsed=0.5, rulings=rulings))


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Log:
    """The command over a log of three exchanges, one of them direct; returns what it prints."""
    path = tmp_path / "log.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    asyncio.run(fill(path))

    def run(*arguments: str, code: int = 0) -> str:
        assert main(["log", *arguments]) == code
        captured = capsys.readouterr()
        return captured.out or captured.err

    return run


def test_stats_show_what_is_asked_and_what_is_missing(log: Log) -> None:
    """Counts and topics leave direct messages out; the cost is counted whole."""
    shown = log("stats")
    assert "answered    1\n" in shown
    assert "declined    1\n" in shown
    assert "$0.75" in shown
    assert "500 ms usually" in shown
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
        told = f"No exchange that owners may read holds all of this: {text}\n"
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


def test_the_newest_answers_are_explained_without_direct_messages(log: Log) -> None:
    """In their order; one alone when so many are asked for."""
    both = log("show")
    assert both.index("q1, ") < both.index("q2, ")
    assert log("show", "--limit", "1").startswith("q2, ")
    assert "secret" not in both
    assert log("show", "q3", code=1).startswith("The log has no answer q3 that its owner may read")


def test_what_is_no_reference_is_said_to_be_none(
    log: Log, capsys: pytest.CaptureFixture[str]
) -> None:
    """A reference of a question that the log does not have looks other."""
    with pytest.raises(SystemExit, match="2"):
        log("show", "r1a2b3c4")
    assert "r1a2b3c4 is no answer in the log" in capsys.readouterr().err


def test_an_export_tells_what_became_of_each_sentence(log: Log) -> None:
    """The drafts of the model are for owners to learn from."""
    first, _ = (json.loads(line)["sentences"] for line in log("export").splitlines())
    assert first[2] == {
        "text": "",
        "draft": "She left the studio.",
        "decision": "dropped",
        "reason": "coverage",
        "moments": [],
    }
    assert first[1]["moments"] == [{"note": "radio", "seconds": 130}]


def test_an_export_holds_what_owners_may_read(log: Log) -> None:
    """As JSON lines or as CSV, without direct messages."""
    lines = [json.loads(line) for line in log("export").splitlines()]
    assert [line["question"] for line in lines] == ["What about Sora?", "The capital of Chile?"]
    header, *rows = csv.reader(log("export", "--format", "csv").splitlines())
    assert header == list(lines[0])
    assert len(rows) == 2


def test_an_export_to_a_file_is_private_and_whole(log: Log, tmp_path: Path) -> None:
    """What it says stands there for its owner alone, and direct messages do not."""
    path = tmp_path / "log.parquet"
    assert log("export", "--format", "parquet", "--output", str(path)) == ""
    questions = pq.read_table(path).column("question").to_pylist()
    assert questions == ["What about Sora?", "The capital of Chile?"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("name", ["log.db", "log.db-wal", "log.key", "log.forgotten"])
def test_no_export_takes_the_place_of_a_file_of_the_log(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Whoever mistypes a name keeps the log and its key, by whatever way the name leads there."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "here").symlink_to(tmp_path)
    (tmp_path / "link").symlink_to(name)
    before = log("export")
    for spelling in (str(tmp_path / name), name, f"here/../{tmp_path.name}/here/{name}", "link"):
        assert "belongs to the log" in log("export", "--output", spelling, code=2)
    assert log("export") == before
    assert "Erased: 2 questions" in log("forget", "1001")


def test_no_export_is_drafted_over_the_log(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database may be called what a draft would be."""
    (tmp_path / "log.db").rename(tmp_path / "log.part")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'log.part'}")
    assert "belongs to the log" in log("export", "--output", str(tmp_path / "log"), code=2)
    assert log("export")


def test_no_export_takes_the_place_of_the_key_to_postgresql(
    tmp_path: Path,
) -> None:
    """The key and the names of the forgotten lie outside, and are as dear."""
    place = Address("postgresql://localhost/log", tmp_path / "log.key")
    assert files_of(place) == (tmp_path / "log.key", tmp_path / "log.forgotten")


def test_an_export_replaces_files_alone(log: Log, tmp_path: Path) -> None:
    """Neither a folder nor a device, such as a pipe, which root could replace."""
    os.mkfifo(tmp_path / "pipe")
    for target in (".", str(tmp_path), str(tmp_path / "pipe")):
        assert "name a file" in log("export", "--output", target, code=2)
    assert (tmp_path / "pipe").is_fifo()


def test_parquet_can_be_piped(log: Log) -> None:
    """Without a file it goes to whoever reads the output."""
    command = [sys.executable, "-m", "bot", "log", "export", "--format", "parquet"]
    piped = subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout
    assert pq.read_table(io.BytesIO(piped)).num_rows == len(log("export").splitlines())


def test_a_reader_that_has_had_enough_ends_an_export(log: Log) -> None:
    """`log export | head -1` ends without a complaint."""
    assert log("export")
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-u", "-m", "bot", "log", "export"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


def test_no_binary_reaches_a_terminal(log: Log, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who forgets to name a file is told so."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert "name one with --output" in log("export", "--format", "parquet", code=2)


def test_a_person_is_forgotten_even_by_a_copy(log: Log, tmp_path: Path) -> None:
    """After a copy from before is put back they are still not there."""
    log("backup", str(tmp_path / "copy.db"))
    assert "Erased: 2 questions and 2 answers" in log("forget", "1001")
    log("restore", str(tmp_path / "copy.db"))
    assert "Sora" not in log("export")
    assert "Chile" in log("export")


def test_nobody_is_forgotten_under_an_id_that_never_asked(log: Log) -> None:
    """An owner who mistypes an id is not told that somebody was erased."""
    assert "No question is kept under the Discord id 1003" in log("forget", "1003", code=1)


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
