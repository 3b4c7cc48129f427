"""Whatever a person can put right ends in one sentence and exit code 2."""

import json
import re
import shutil
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from bot.cli.arguments import parser
from bot.cli.log import ACTIONS
from bot.cli.main import main
from tests.conftest import ROOT
from tests.notes.writing import files_of_at_most

ASK = ["ask", "Sora?"]


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A folder of its own with the shipped notes and prompts, to be broken by a test."""
    for name in ("seeds", "prompts"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def unset(_: Path) -> None:
    """Leave everything as it is."""


def no_notes(folder: Path) -> None:
    """Take the notes away."""
    shutil.rmtree(folder / "seeds")


def no_video(folder: Path) -> None:
    """Let the only note name no video."""
    no_notes(folder)
    (folder / "seeds").mkdir()
    (folder / "seeds" / "talk.md").write_text("---\ntitle: Talk\n---\n\nIt scales [00:01:00].\n")


def no_database(folder: Path) -> None:
    """Put a file where the database's folder should be."""
    (folder / "data").write_text("")


def no_prompts(folder: Path) -> None:
    """Take the rules away."""
    (folder / "prompts" / "rules.md").unlink()


@pytest.mark.parametrize(
    ("arguments", "broken", "said"),
    [
        (["run"], unset, "DISCORD_TOKEN is not set"),
        (ASK, no_notes, "There is no folder seeds"),
        (ASK, no_video, "talk.md has no usable videoId"),
        (ASK, no_database, "cannot be written"),
        (ASK, no_prompts, "rules.md cannot be read"),
        ([*ASK, "--note", "nothing"], unset, "There is no note named nothing"),
        (["persona", "export", "gest"], unset, "no persona prompts/personas/gest.md"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    broken: Callable[[Path], None],
    said: str,
) -> None:
    """No traceback, one line, exit code 2."""
    broken(folder)
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_a_persona_that_is_not_there_is_answered_with_those_that_are(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever mistypes PERSONA is told what it may be."""
    (folder / "prompts/personas/pirate.md").write_text("")
    monkeypatch.setenv("PERSONA", "gest")
    assert main(ASK) == 2
    assert capsys.readouterr().err == (
        "There is no persona prompts/personas/gest.md: choose one of these, in PERSONA or "
        "for `persona export`: guest, guide, pirate.\n"
    )


def test_a_card_that_was_imported_already_is_not_to_blame(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its persona stands in the way, and is named; no other card would help."""
    card = {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Red"}}
    (folder / "red.json").write_text(json.dumps(card))
    assert main(["persona", "import", "red.json"]) == 0
    assert main(["persona", "import", "red.json"]) == 2
    assert capsys.readouterr().err == (
        "prompts/personas/red.md is there already: rename or delete it, then import the card "
        "again.\n"
    )


def test_a_full_disk_gets_no_piece_of_a_persona(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It would stand in the way of the next attempt."""
    card = {"spec": "chara_card_v2", "spec_version": "2.0", "data": {"name": "Red"}}
    (folder / "red.json").write_text(json.dumps(card))
    with files_of_at_most(16):
        assert main(["persona", "import", "red.json"]) == 2
    assert capsys.readouterr().err == (
        "prompts/personas/red.md cannot be used (File too large): choose another file.\n"
    )
    assert not (folder / "prompts/personas/red.md").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--loud"],
        ["ask"],
        ["sing"],
        ["ask", "Sora?", "--loud"],
        ["chat", "--web", "65536"],
        ["chat", "--web", "-1"],
        ["chat", "--web", "here"],
        ["chat", "--web", "--script", "lines.txt"],
        ["check", ""],
        ["log", "show", "--limit", "0"],
        ["log", "forget", "abc"],
        ["log", "backup", "copy.db", "--keep", "-1"],
        ["log", "replay", "--limit", "-3"],
        ["log", "replay", "--limit", "9" * 20],
        ["log", "show", "--limit", "9" * 5000],
        ["log", "show", "q" + "9" * 20],
        ["log", "forget", "9" * 21],
        ["ask", "what", "--loud", "costs"],
    ],
)
def test_unknown_options_and_commands_are_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The sentence says where help is."""
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    error = capsys.readouterr().err
    assert "--help" in error
    assert error.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "what", "is", "cost"],
        ["verify", "what", "is", "--json", "cost"],
        ["log", "search", "what", "is", "cost"],
    ],
)
def test_whoever_forgets_the_quotes_is_shown_them(
    capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """A shell takes each word for an argument of its own."""
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert 'Put quotes around it, as in "what is cost"' in capsys.readouterr().err


def test_what_is_no_discord_id_is_not_looked_for(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody should take a mistyped name for somebody of whom nothing is kept."""
    with pytest.raises(SystemExit):
        main(["log", "forget", "abc"])
    assert "abc is not a Discord id: that is a number" in capsys.readouterr().err


@pytest.mark.parametrize("count", ["-1", "1000001"])
def test_a_count_below_nought_or_beyond_all_measure_is_no_count(
    capsys: pytest.CaptureFixture[str], count: str
) -> None:
    """No earlier copy would be moved away, or a million of them looked for."""
    with pytest.raises(SystemExit):
        main(["log", "backup", "copy.db", "--keep", count])
    told = f"--keep: {count} is no whole number from 0 to 1000000"
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("command", ["ask", "verify"])
def test_words_that_are_not_utf_8_are_taken_as_far_as_they_are(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """As those from standard input are; the log and the terminal can hold nothing else."""
    unset(folder)
    main([command, "Sora, in a caf\udce9?"])
    told = capsys.readouterr()
    assert "41:02" in told.out
    assert "cannot be written" not in told.err


def named_in(text: str) -> list[str]:
    """Return the commands that a help names."""
    return re.findall(r"^    (\w+) ", text, re.MULTILINE)


COMMANDS = named_in(parser().format_help())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_the_help_names_can_be_run(command: str) -> None:
    """It is a function, in the file of its name."""
    assert callable(getattr(import_module(f"bot.cli.{command}"), command))


def test_the_help_of_the_log_names_all_that_is_done_with_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And nothing else."""
    with pytest.raises(SystemExit):
        main(["log", "--help"])
    assert {*named_in(capsys.readouterr().out)} == {*ACTIONS}


@pytest.mark.parametrize("command", [*COMMANDS, *(f"log {action}" for action in ACTIONS)])
def test_the_help_of_a_command_says_what_it_is_for(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the words by which the list of commands has it."""
    monkeypatch.setenv("COLUMNS", "200")
    *above, name = command.split()
    for asked in (above, [*above, name]):
        with pytest.raises(SystemExit):
            main([*asked, "--help"])
    listed, page = re.split(rf"^usage: .* {command} ", capsys.readouterr().out, flags=re.MULTILINE)
    (said,) = re.findall(rf"^    {name} +(.+)$", listed, re.MULTILINE)
    assert f"\n\n{said}\n\n" in page
