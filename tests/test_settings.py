"""Settings come from the environment and from `.env`, and say what is wrong with them."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.settings import Settings, SettingsError
from tests.conftest import ROOT


def test_nothing_needs_to_be_set() -> None:
    """Without a key or a token, the defaults run the bot on its own notes."""
    settings = Settings.read()
    assert settings.openai_api_key is None
    assert settings.database == Path("data/conversations.db")


def test_the_environment_counts_and_secrets_do_not_print(monkeypatch: pytest.MonkeyPatch) -> None:
    """A token is read, and no description of the settings shows it."""
    monkeypatch.setenv("DISCORD_TOKEN", "s3cret")
    settings = Settings.read()
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == "s3cret"
    assert "s3cret" not in f"{settings!r} {settings}"


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line copied from .env.example and left empty sets nothing."""
    monkeypatch.setenv("OPENAI_API_KEY", "")
    assert Settings.read().openai_api_key is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://x"),
        ("DATABASE_URL", "postgresql://"),
        ("PROMPT_TOKENS", "many"),
        ("ANSWER_SECONDS", "-1"),
        ("DAILY_DOLLARS", "2"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    """One sentence says which, and where to look."""
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=rf"^{name} cannot be used .*\.env\.example"):
        Settings.read()


@pytest.mark.parametrize(
    ("url", "path"),
    [("sqlite:///data/a.db", "data/a.db"), ("sqlite:////var/a.db", "/var/a.db")],
)
def test_a_database_url_names_a_file(monkeypatch: pytest.MonkeyPatch, url: str, path: str) -> None:
    """Three slashes are relative to the folder one stands in, four are absolute."""
    monkeypatch.setenv("DATABASE_URL", url)
    assert Settings.read().database == Path(path)


def test_the_example_names_every_setting_with_its_default_and_its_why() -> None:
    """`.env.example` cannot drift from the settings."""
    lines = (ROOT / ".env.example").read_text().splitlines()
    assigned = dict(line.removeprefix("# ").split("=", 1) for line in lines if "=" in line)
    for name, field in Settings.model_fields.items():
        default = field.default
        if isinstance(default, SecretStr):
            default = default.get_secret_value()
        assert assigned.pop(name.upper()) == ("" if default is None else str(default))
        assert f"# {field.description}" in lines
    assert assigned == {}
