"""`python -m bot ask`, as a person and as a program use it."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.cli.main import main
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from tests.conftest import ROOT
from tests.radio import write_radio


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/log.db")


def answers(lines: str, code: int = 0) -> list[dict[str, Any]]:
    """Return what a program gets back for the lines that it sends."""
    command = [sys.executable, "-m", "bot", "ask", "-", "--json"]
    asking = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    assert asking.returncode == code
    return [json.loads(line) for line in asking.stdout.splitlines()]


def test_a_question_is_answered_with_addresses(capsys: pytest.CaptureFixture[str]) -> None:
    """The terminal shows the words and what to open."""
    assert main(["ask", "For how many months does it raise capital?"]) == 0
    assert "https://youtu.be/Y7uzEDEwYTU?t=3126" in capsys.readouterr().out


def test_among_several_interviews_an_answer_names_them(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Beside each claim in the terminal, and as a field of each citation for programs."""
    monkeypatch.setenv("NOTES_DIR", str(write_radio(tmp_path / "notes")))
    assert main(["ask", "How much was raised?"]) == 0
    shown = capsys.readouterr().out
    assert "(“A studio in Lisbon” 00:40 https://youtu.be/aBcDeFgHiJk?t=40)" in shown
    assert "(“Radio at night” 12:30 https://youtu.be/Y7uzEDEwYTU?t=750)" in shown
    assert main(["ask", "How much was raised?", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    titles = {citation["title"] for citation in answer["citations"]}
    assert titles >= {"A studio in Lisbon", "Radio at night"}


def test_each_line_is_answered_by_one_object() -> None:
    """Plain lines and JSON lines go in, one object a line comes out, in order."""
    note = "scaling_and_innovation_in_ai_infrastructures.md"
    asked = json.dumps({"q": "Sora?", "note": note})
    first, second, third = answers(f"For how many months does it raise capital?\n\n{asked}\nhi")
    assert (first["outcome"], first["citations"][0]["seconds"]) == ("answered", 3126)
    assert (second["outcome"], second["question"]) == ("answered", "Sora?")
    assert third["outcome"] == "smalltalk"


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    """Editors and shells of Windows begin a text with one."""
    (answer,) = answers(f"\ufeff{json.dumps({'q': 'Sora?'})}")
    assert (answer["outcome"], answer["question"]) == ("answered", "Sora?")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"q": "Sora?", "note": "no such"}', "Line 3: There is no note named no such"),
        ('{"q": ', "Line 3: A question is a line of words, or a JSON object with `q`"),
        ('{"question": "Sora?"}', "`note` (`q` is missing)."),
    ],
)
def test_a_line_that_cannot_be_asked_is_answered_as_failed(line: str, said: str) -> None:
    """A program that sends many loses none of the others; the exit code tells that one failed."""
    answered, failed, last = answers(f"Sora?\n\n{line}\nSora?\n", code=1)
    assert (answered["outcome"], failed["outcome"], last["outcome"]) == (
        "answered",
        "failed",
        "answered",
    )
    assert said in failed["text"]


def test_a_question_in_braces_is_a_question(capsys: pytest.CaptureFixture[str]) -> None:
    """Only a line of many may be JSON."""
    assert main(["ask", "{{7*7}} Sora?"]) == 0
    assert "Line" not in capsys.readouterr().out


def test_a_question_is_answered_without_a_word_about_the_prompts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whom they name and the notes do not is told at a start and by `check`, not every time."""
    (tmp_path / "show.md").write_text(
        "---\ntitle: A show\nvideoId: Y7uzEDEwYTU\n---\n\nLopez opened a studio [00:01:00].\n"
    )
    monkeypatch.setenv("NOTES_DIR", str(tmp_path))
    assert main(["ask", "Who opened a studio?"]) == 0
    assert caplog.messages == []


def test_a_question_that_fails_says_so_by_its_exit_code() -> None:
    """Alone as among many, where the others are answered."""
    too_long = "Sora? " * 1_000
    assert main(["ask", too_long]) == 1
    failed, answered = answers(f"{too_long}\nSora?\n", code=1)
    assert (failed["outcome"], answered["outcome"]) == ("failed", "answered")


async def test_a_log_line_waits_until_the_answer_stands_there(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a terminal both go to one screen: neither stands inside the other."""
    async with LocalModel.open(Script(["Hello. ", "I am glad you asked."])) as server:
        monkeypatch.setenv("OPENAI_API_KEY", "key")
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        screen = tmp_path / "screen"
        command = [sys.executable, "-m", "bot", "ask", "What about Sora?"]
        with screen.open("wb") as terminal:
            asking = await asyncio.create_subprocess_exec(
                *command, stdout=terminal, stderr=terminal
            )
            assert await asking.wait() == 0
    *_, answer, line = screen.read_text().splitlines()
    assert "prompt tokens" not in answer
    assert "prompt tokens: the server cuts the notes off" in line
