"""`python -m bot log export`: what owners may read, as files for other programs."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pyarrow.parquet as pq  # type: ignore[import-untyped]  # it ships no types
import pytest

from bot.conversations.location import Address
from bot.conversations.opening import files_of
from tests.cli.logged import Log
from tests.conftest import ROOT


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
