"""A `.env` file: its lines, its encoding, and names that are misspelt in it."""

from pathlib import Path

import pytest

from bot.settings import Settings
from bot.settings.errors import SettingsError


@pytest.fixture
def env(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A `.env` file where the bot is started."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(Settings.model_config, "env_file", ".env")
    return Path(".env")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("OPENAI_API_KEY: sk-foo", 1),
        ("# The key\n\nNOTES_DIR=notes\n\nOPENAI_API_KEY: sk-foo\n", 5),
        ("NOTES_DIR=notes\nDISCORD_TOKEN\n", 2),
        ("NOTES_DIR='notes\n", 1),
        ("NOTES_DIR=notes\n  \n\nDISCORD_TOKEN\n", 4),
    ],
)
def test_a_line_that_cannot_be_read_is_named(env: Path, text: str, line: int) -> None:
    """With the file, and without the secret that may stand in it."""
    env.write_text(text)
    with pytest.raises(SettingsError, match=rf"^\.env cannot be read in line {line}: ") as error:
        Settings.read()
    assert "sk-foo" not in str(error.value)


def test_a_file_that_is_no_text_is_named(env: Path) -> None:
    """Such as one that was saved as UTF-16."""
    env.write_bytes("NOTES_DIR=notes".encode("utf-16"))
    with pytest.raises(SettingsError, match=r"^\.env cannot be read"):
        Settings.read()


def test_a_mark_of_the_encoding_hides_no_setting(env: Path) -> None:
    """Some editors write one before the first name."""
    env.write_text("NOTES_DIR=notes", "utf-8-sig")
    assert Settings.read().notes_dir == Path("notes")


def test_a_folder_of_that_name_is_another_tools(env: Path) -> None:
    """Such as a virtual environment."""
    env.mkdir()
    assert Settings.read().notes_dir == Path("seeds")


@pytest.mark.parametrize(
    ("typed", "setting"),
    [
        ("NOTESDIR", "NOTES_DIR"),
        ("QUESTION_PER_MINUTE", "QUESTIONS_PER_MINUTE"),
        ("OPENAI_APIKEY", "OPENAI_API_KEY"),
        ("discord_tokn", "DISCORD_TOKEN"),
    ],
)
def test_a_misspelt_setting_is_warned_of(
    env: Path, caplog: pytest.LogCaptureFixture, typed: str, setting: str
) -> None:
    """The bot starts all the same, and says which one may have been meant."""
    env.write_text(f"# Mine\n{typed}=1\n")
    Settings.read()
    assert caplog.messages == [
        f"There is no setting {typed.upper()} (line 2 of .env): did you mean {setting}?"
    ]


def test_a_misspelt_setting_of_the_environment_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Where it was set for one start alone."""
    monkeypatch.setenv("NOTESDIR", "x")
    Settings.read()
    assert caplog.messages == [
        "There is no setting NOTESDIR (the environment): did you mean NOTES_DIR?"
    ]


def test_what_other_programs_are_set_by_is_their_business(
    env: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a name that is like none of ours, nor one whose likeness is set, is remarked on."""
    monkeypatch.setenv("PROMPT_DIRTRIM", "2")
    env.write_text("COMPOSE_PROJECT_NAME=podcast\nDISCORD_TOKEN=x\nDISCORD_BOT_TOKEN=y\n")
    Settings.read()
    assert caplog.messages == []
