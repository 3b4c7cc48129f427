"""`python -m bot eval`, as somebody who tunes the bot uses it."""

import json
from pathlib import Path

import pytest

from bot.cli.arguments import main
from tests.conftest import ROOT

NOTE = "scaling_and_innovation_in_ai_infrastructures.md"
CASES = [
    {"note": NOTE, "q": "Sora?", "answerable": True, "kind": "fact", "gold": ["00:41:02"]},
    {"note": NOTE, "q": "the capital of Chile?", "answerable": False, "kind": "off"},
    {"note": "elsewhere.md", "q": "?", "answerable": False, "kind": "off"},
]


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with two cases to the interview and one to a note that is not there."""
    monkeypatch.chdir(ROOT)
    path = tmp_path / "cases.jsonl"
    path.write_text("\n".join(map(json.dumps, CASES)))
    return path


def test_figures_are_printed_by_kind(cases: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line for each kind, and how many cases could be asked."""
    assert main(["eval", str(cases)]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("2 of 3 cases\n")
    assert "  fact" in printed
    assert "abstention F1 1.000" in printed


def test_a_run_is_compared_with_an_older_one(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What came out otherwise is named case by case."""
    main(["eval", str(cases), "--json"])
    report = json.loads(capsys.readouterr().out)
    assert report["figures"]["fact"]["hit_at_1"] == 1
    report["results"][0] |= {"outcome": "declined", "cited": [], "right": False}
    old = cases.with_name("old.json")
    old.write_text(json.dumps(report))
    main(["eval", str(cases), "--compare", str(old)])
    assert "better  Sora?  (fact: declined [] → answered [2462])" in capsys.readouterr().err


GOLD = '{"note": "x", "q": "?", "answerable": true, "kind": "fact", "gold": %s}'


@pytest.mark.parametrize(
    "content", ["{", '{"note": "x"}', "", *(GOLD % gold for gold in ("7", "[7]", '["7"]'))]
)
def test_what_are_no_cases_is_said_in_one_sentence(
    cases: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    """Exit code 2, one line."""
    cases.write_text(content)
    assert main(["eval", str(cases)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("content", [b"{", b"[]", b"\xff"])
def test_what_is_no_older_report_is_said_before_anything_is_asked(
    cases: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    """Whoever mistypes a name does not wait for a run."""
    old = cases.with_name("old.json")
    old.write_bytes(content)
    assert main(["eval", str(cases), "--compare", str(old)]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert str(old) in captured.err
