"""`python -m bot verify`, as a person and as a program use it."""

import json
import signal
import subprocess
import sys
from typing import Any

import pytest

from bot.cli.main import main
from tests.conftest import ROOT

NOTE = "scaling_and_innovation_in_ai_infrastructures"
SORA = "OpenAI's Sora signals increased competition in the video AI space."
CHANGED = "The company raises capital for scaling models for the next 36 months."


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def verdicts(lines: str, *options: str, code: int = 0) -> list[dict[str, Any]]:
    """Return what a program gets back for the lines that it sends."""
    command = [sys.executable, "-m", "bot", "verify", "-", "--json", *options]
    asking = subprocess.run(command, input=lines, capture_output=True, text=True, check=False)
    assert asking.returncode == code
    return [json.loads(line) for line in asking.stdout.splitlines()]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([SORA], 0, ["The notes say so.", "41:02 https://youtu.be/Y7uzEDEwYTU?t=2462"]),
        ([SORA, "--cite", "41:02"], 0, ["The notes say so."]),
        ([SORA, "--cite", "00:41:02", "--note", NOTE], 0, ["The notes say so."]),
        ([SORA, "--cite", "41:02:00"], 0, ["The notes say so."]),
        ([SORA, "--note", f"{NOTE}.md"], 0, ["The notes say so."]),
        ([SORA, "--cite", "31:07"], 1, ["at another moment", "41:02 https://"]),
        ([SORA, "--cite", "12:34"], 1, ["The notes have nothing at that moment", "41:02"]),
        ([CHANGED], 1, ["gives this figure: 36", "52:06 https://", "24 months"]),
        (["Valenzuela does not view this competition positively."], 1, ["say the opposite"]),
        (["The capital of Chile is Santiago."], 1, ["does not mention this: Chile, Santiago."]),
        (["Runway closed its research team."], 1, ["The notes do not say this."]),
        (["Runway open-sourced Gen 3 Alpha."], 1, ["Not in them: open, sourced."]),
        (["Bananas are yellow."], 1, ["The notes do not say this."]),
    ],
)
def test_a_person_is_told_what_the_notes_say(
    capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, said: list[str]
) -> None:
    """In a sentence, with the moment that comes nearest; the exit code says yes or no."""
    assert main(["verify", *arguments]) == code
    printed = capsys.readouterr().out
    assert all(words in printed for words in said), printed


def test_what_is_said_in_quite_other_words_is_read_beside_the_notes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The notes say that he views competition positively, as it incentivizes innovation."""
    freely = "To him rivalry is welcome, since it spurs people on to invent."
    assert main(["verify", freely, "--cite", "42:26"]) == 0
    assert main(["verify", freely, "--cite", "31:07"]) == 1
    assert "42:26" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("sentence", "verdict", "reason"),
    [
        (SORA, "supported", ""),
        (CHANGED, "contradicted", "number"),
        ("Runway was founded in 2018 by three students.", "unsupported", "number"),
        ("Bananas are yellow.", "unsupported", "coverage"),
    ],
)
def test_a_program_gets_the_verdict_its_reason_and_the_nearest_moment(
    capsys: pytest.CaptureFixture[str], sentence: str, verdict: str, reason: str
) -> None:
    """One object, with everything that the sentence for people is made of."""
    main(["verify", sentence, "--json"])
    told = json.loads(capsys.readouterr().out)
    assert (told["sentence"], told["verdict"], told["reason"]) == (sentence, verdict, reason)
    nearest = told["nearest"]
    assert nearest is None or nearest["url"].endswith(f"?t={nearest['seconds']}")
    assert (told["score"] > 0) or verdict != "supported"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--note", "nothing"], "There is no note named nothing"),
        (["--cite", "late"], "late"),
    ],
)
def test_an_unknown_note_and_a_bad_time_are_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    """Exit code 2, for what the person can put right."""
    assert main(["verify", SORA, *arguments]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("option", [["--note", "nothing"], ["--cite", "late"]])
def test_what_is_wrong_with_an_option_is_said_once_and_not_of_every_line(option: list[str]) -> None:
    """Exit code 2, before a line is read."""
    assert verdicts(f"{SORA}\n{CHANGED}\n", *option, code=2) == []


def test_a_command_that_was_given_up_does_not_claim_that_all_went_well() -> None:
    """With Ctrl-C, as for any other program; a script that backs up the log relies on it."""
    command = [sys.executable, "-m", "bot", "verify", "-", "--json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as it:
        assert it.stdin
        assert it.stdout
        it.stdin.write("It scales.\n")
        it.stdin.flush()
        it.stdout.readline()
        it.send_signal(signal.SIGINT)
        assert it.wait() == 130


def test_each_line_gets_one_object_whatever_is_in_it() -> None:
    """Bare sentences, moments of a note, texts of their own; a bad line loses none of the rest."""
    evidence = ["The show began in 1952 in a cellar.", "It moved to Lisbon."]
    lines: list[object] = [
        {"sentence": SORA, "note": NOTE, "cite": ["00:41:02"]},
        {"sentence": SORA, "note": f"{NOTE}.md", "cite": ["00:31:07"]},
        {"sentence": "The show began in 1952.", "evidence": evidence},
        {"sentence": "The show began in 1953 in a cellar.", "evidence": evidence},
        {"sentence": "The show began in 1952.", "evidence": []},
        {"sentence": SORA, "note": "nothing"},
        {"sentence": SORA, "cite": ["late"]},
        {"note": NOTE},
        {"sentence": "", "cite": []},
    ]
    text = "\n".join([SORA, "", *map(json.dumps, lines), '{"sentence": ', CHANGED])
    told = verdicts(text, code=1)
    assert [one.get("verdict", "error") for one in told] == [
        "supported",
        "supported",
        "unsupported",
        "supported",
        "contradicted",
        "unsupported",
        "error",
        "error",
        "error",
        "error",
        "error",
        "contradicted",
    ]
    assert told[2]["reason"] == "elsewhere"
    assert told[2]["nearest"]["seconds"] == 2462
    assert "Line 8: There is no note named nothing" in told[6]["error"]
    assert "Line 10: A statement is" in told[8]["error"]
    assert "(`sentence` is missing)" in told[8]["error"]
    assert "Line 11: There is no sentence to check" in told[9]["error"]


def test_options_stand_for_every_line_that_has_none_of_its_own() -> None:
    """A note and a moment that are given once count for all."""
    own = json.dumps({"sentence": SORA, "cite": ["41:02"]})
    first, second = verdicts(f"{SORA}\n{own}\n", "--cite", "31:07")
    assert (first["verdict"], second["verdict"]) == ("unsupported", "supported")


def test_lines_without_json_get_sentences() -> None:
    """A person may pipe a text in, and sees to which sentence each verdict belongs."""
    command = [sys.executable, "-m", "bot", "verify", "-"]
    text = f"{SORA}\n{{\nBananas are yellow.\n"
    asking = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    assert asking.returncode == 1
    first, second, third, rest = asking.stdout.split("\n\n")
    assert first.startswith(f"“{SORA}”\nThe notes say so.\n41:02 https://")
    assert second.startswith("Line 2: A statement is a JSON object")
    assert third.startswith("“Bananas are yellow.”\nThe notes do not say this.")
    assert rest == ""


def test_verdicts_of_many_lines_are_no_failure() -> None:
    """The exit code tells of lines that could not be checked, not of what came of them."""
    (told,) = verdicts(f"{CHANGED}\n", code=0)
    assert told["verdict"] == "contradicted"


def test_nothing_is_no_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 2, and what to do."""
    assert main(["verify", " "]) == 2
    assert capsys.readouterr().err == "There is no sentence to check: write one, in quotes.\n"
