"""`python -m bot ask`, as a person and as a program use it."""

import io
import json
import sys
from pathlib import Path

import pytest

from bot.cli.arguments import main
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/log.db")


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """Standard input, to be filled by a test."""
    lines = io.StringIO()
    monkeypatch.setattr(sys, "stdin", lines)
    return lines


def test_a_question_is_answered_with_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal shows the words and what to open."""
    assert main(["ask", "Why does cost matter to Runway?"]) == 0
    assert "https://youtu.be/Y7uzEDEwYTU?t=1918" in capsys.readouterr().out


def test_each_line_is_answered_by_one_object(
    capsys: pytest.CaptureFixture[str], typed: io.StringIO
) -> None:
    """Plain lines and JSON lines go in, one object a line comes out, in order."""
    note = "scaling_and_innovation_in_ai_infrastructures.md"
    lines = ["Why does cost matter to Runway?", "", json.dumps({"q": "Sora?", "note": note}), "hi"]
    typed.write("\n".join(lines))
    typed.seek(0)
    assert main(["ask", "-", "--json"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [answer["outcome"] for answer in answers] == ["answered", "answered", "smalltalk"]
    assert answers[0]["citations"][0]["seconds"] == 1918
    assert answers[1]["question"] == "Sora?"


@pytest.mark.parametrize(
    ("line", "said"),
    [('{"q": "Sora?", "note": "no such"}', "no note named"), ('{"q": ', "neither a question")],
)
def test_a_line_that_cannot_be_asked_is_answered_as_failed(
    capsys: pytest.CaptureFixture[str], typed: io.StringIO, line: str, said: str
) -> None:
    """A program that sends many questions loses none of the others."""
    typed.write(f"{line}\nSora?\n")
    typed.seek(0)
    assert main(["ask", "-", "--json"]) == 0
    failed, answered = map(json.loads, capsys.readouterr().out.splitlines())
    assert (failed["outcome"], answered["outcome"]) == ("failed", "answered")
    assert said in failed["text"]
