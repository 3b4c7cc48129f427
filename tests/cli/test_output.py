"""What is printed and cannot be: one sentence and exit code 2, whichever command it is."""

import io
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest

from bot.cli.main import main
from tests.cli.logged import Log
from tests.conftest import ROOT

FULL = Path("/dev/full")


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATABASE_URL", "sqlite:///:memory:")


@pytest.fixture
def full() -> Iterator[TextIO]:
    """A file on a disk that is full."""
    if not FULL.exists():
        pytest.skip("only Linux has a disk that is always full")
    with FULL.open("w", encoding="utf-8") as file:
        yield file


@pytest.mark.parametrize(
    "arguments", [["check", "seeds"], ["check", "--json", "seeds"], ["persona", "export", "guide"]]
)
def test_what_does_not_fit_is_told_of(
    full: TextIO,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And is not tried once more at the exit."""
    monkeypatch.setattr(sys, "stdout", full)
    assert main(arguments) == 2
    assert capsys.readouterr().err == (
        "What is to be printed cannot be written (No space left on device): see to where it goes.\n"
    )
    assert full.closed


@pytest.mark.parametrize("arguments", [["show"], ["stats"], ["export"]])
def test_a_log_is_not_blamed_for_where_it_is_printed(
    full: TextIO,
    log: Log,
    arguments: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The database is sound."""
    del log
    monkeypatch.setattr(sys, "stdout", full)
    assert main(["log", *arguments]) == 2
    assert capsys.readouterr().err.startswith("What is to be printed cannot be written (No space")


def test_what_a_terminal_has_no_letters_for_is_told_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With what to set."""
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "ascii"))
    assert main(["ask", "which interviews do you have?"]) == 2
    assert capsys.readouterr().err == (
        "Not all that is to be printed can be written in ascii: set PYTHONIOENCODING=utf-8.\n"
    )


def test_a_standard_output_that_was_closed_is_told_of(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Python has none at all then."""
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["check", "seeds"]) == 2
    assert capsys.readouterr().err == "Standard output is closed: leave it open, or name a file.\n"


def test_a_chat_without_a_standard_input_is_over_at_once() -> None:
    """As at the end of any other input."""
    closed = ["sh", "-c", '"$0" -m bot chat --plain <&-', sys.executable]
    chat = subprocess.run(closed, capture_output=True, text=True, check=False)
    assert (chat.returncode, chat.stderr) == (0, "")
