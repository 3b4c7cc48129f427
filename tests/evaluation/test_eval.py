"""`python -m bot eval`, as somebody who tunes the bot uses it."""

import json
from pathlib import Path

import pytest

from bot.cli.main import main
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


def test_each_figure_stands_below_its_heading(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The share of right first moments is not taken for another."""
    main(["eval", str(cases)])
    _, headings, answerable, *_ = capsys.readouterr().out.splitlines()
    figures = dict(zip(headings.split(), answerable.split()[1:], strict=True))
    assert float(figures.pop("ms")) > 0
    assert figures == {
        "cases": "1",
        "hit@1": "1.000",
        "hit@3": "1.000",
        "right": "1.000",
        "answered": "1.000",
        "related": "0.000",
        "declined": "0.000",
    }


def test_the_time_of_an_answer_has_one_name_for_programs(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """That of `ask --json`."""
    main(["eval", str(cases), "--json"])
    report = json.loads(capsys.readouterr().out)
    assert report["figures"]["answerable"]["elapsed_ms"] > 0


def test_a_byte_order_mark_is_no_part_of_the_first_case(cases: Path) -> None:
    """Editors of Windows begin a file with one."""
    cases.write_text(cases.read_text(), encoding="utf-8-sig")
    assert main(["eval", str(cases)]) == 0


def test_a_run_is_compared_with_an_older_one(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What came out otherwise is named case by case."""
    main(["eval", str(cases), "--json"])
    report = json.loads(capsys.readouterr().out)
    assert report["figures"]["answerable"]["hit_at_1"] == 1
    assert report["figures"]["answerable"]["kinds"]["fact"]["hit_at_1"] == 1
    report["results"][0] |= {"outcome": "declined", "cited": [], "right": False}
    old = cases.with_name("old.json")
    old.write_text(json.dumps(report))
    main(["eval", str(cases), "--compare", str(old)])
    assert "better  Sora?  (fact: declined [] → answered [2462])" in capsys.readouterr().err


GOOD = json.dumps(CASES[0])
GOLD = '{"note": "x", "q": "?", "answerable": true, "kind": "fact", "gold": %s}'


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (f"{GOOD}\n\n{{", "line 3: it is no JSON, from character 1 on"),
        (f'{GOOD}\n{{"note": "x"}}', "line 2: `q` is missing"),
        (GOLD.replace("true", '"perhaps"') % "[]", "line 1: `answerable` must be true or false"),
        (GOLD % "7", "line 1: `gold` must be a list"),
        (GOLD % "[7]", "line 1: `gold.0` is no time such as 31:07"),
        (GOLD % '["7"]', "line 1: `gold.0` is no time such as 31:07"),
        (GOLD % "[]", "line 1: it needs `gold`: the times that answer it"),
        ("[]", "line 1: it must be a JSON object"),
        ("\n", "there is none in it"),
    ],
)
def test_what_are_no_cases_is_said_in_one_sentence(
    cases: Path, capsys: pytest.CaptureFixture[str], content: str, why: str
) -> None:
    """Exit code 2, one line, which names the line of the file."""
    cases.write_text(content)
    assert main(["eval", str(cases)]) == 2
    said = f"{cases} cannot be read as cases ({why}): see docs/retrieval.md for a line.\n"
    assert capsys.readouterr().err == said


def test_notes_that_are_not_there_are_named_with_the_folder(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A few of them, so that a misspelt name or another folder is seen at a glance."""
    other = [CASES[2] | {"note": f"talk{number}"} for number in range(4)]
    cases.write_text("\n".join(map(json.dumps, other)))
    assert main(["eval", str(cases)]) == 2
    assert capsys.readouterr().err == (
        "No case is about a note in seeds, but about talk0, talk1, talk2 and 1 more: name the "
        "folder of those with --notes, or the notes as they are called there.\n"
    )


def test_the_example_of_the_docs_can_be_asked(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it stands there, with the notes that ship."""
    section = (ROOT / "docs/retrieval.md").read_text().partition("## Your own cases")[2]
    cases.write_text(section.split("```")[1])
    assert main(["eval", str(cases)]) == 0
    assert capsys.readouterr().out.startswith("2 of 2 cases\n")


def test_a_file_of_cases_that_is_not_there_is_said_so(
    cases: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the system's words, without its numbers."""
    assert main(["eval", f"{cases}s"]) == 2
    assert "cases.jsonls cannot be read as cases (No such file or directory)" in (
        capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "it is no JSON, from character 1 on"),
        (b"[]", "it must be a JSON object"),
        (b"\xff", "it is no JSON, from character 1 on"),
        (b"{}", "`results` is missing"),
    ],
)
def test_what_is_no_older_report_is_said_before_anything_is_asked(
    cases: Path, capsys: pytest.CaptureFixture[str], content: bytes, why: str
) -> None:
    """Whoever mistypes a name does not wait for a run."""
    old = cases.with_name("old.json")
    old.write_bytes(content)
    assert main(["eval", str(cases), "--compare", str(old)]) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err.count("\n")) == ("", 1)
    assert f"{old} cannot be compared with ({why}):" in captured.err
