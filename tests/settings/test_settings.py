"""Settings come from the environment and from `.env`, and say what is wrong with them."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.settings.errors import SettingsError


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


@pytest.mark.parametrize("name", ["NOTES_DIR", "PROMPTS_DIR", "INDEX_DIR", "LOG_KEY"])
def test_a_tilde_is_the_home_folder(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """As in a shell, which a line of `.env` never sees."""
    monkeypatch.setenv("HOME", "/home/ann")
    monkeypatch.setenv(name, "~/mine")
    monkeypatch.setenv("DATABASE_URL", "sqlite:///~/log.db")
    settings = Settings.read()
    assert getattr(settings, name.lower()) == Path("/home/ann/mine")
    assert settings.database == Path("/home/ann/log.db")


NO_HOST = "must name a host in one line, and a port, if any, as a number up to 65535"
ONE_LINE = "must be one line of plain letters, digits and signs, as it was given to you"
PRICES = 'must be JSON such as {"a-model": [0.4, 0.1, 1.6]}'


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("DATABASE_URL", "mysql://x", "must begin with sqlite:/// or postgresql://"),
        ("DATABASE_URL", "postgresql://", "must begin with sqlite:/// or postgresql://"),
        ("PROMPT_TOKENS", "many", "must be a whole number"),
        ("PROMPT_TOKENS", "1", "must be 2000 or more"),
        ("ANSWER_SECONDS", "-1", "must be more than 0"),
        ("MODEL_JUDGES", "perhaps", "must be true or false"),
        (
            "ANSWER_TOKENS_FIELD",
            "tokens",
            "must be '', 'max_tokens' or 'max_completion_tokens'",
        ),
        ("DAILY_DOLLARS", "2", "needs the price of gpt-4.1-mini in PRICES"),
        ("PRICES", "{bad}", PRICES),
        ("PRICES", '{"a-model": [0.4, 0.1]}', PRICES),
        ("PRICES", '{"a-model": 3}', PRICES),
        ("PRICES", '{"a-model": [NaN, 0, 0]}', PRICES),
        ("PRICES", '{"a-model": [0, Infinity, 0]}', PRICES),
        ("PRICES", '{"a-model": [0.4, 0.1, -1.6]}', PRICES),
        ("DISCORD_TOKEN", "abc\ndef", ONE_LINE),
        ("DISCORD_TOKEN", " ", ONE_LINE),
        ("OPENAI_API_KEY", "sk-…", ONE_LINE),
        ("OPENAI_API_KEY", "schlüssel", ONE_LINE),
        ("OPENAI_BASE_URL", "localhost:11434", "must begin with http:// or https://"),
        ("DISCORD_API_URL", "proxy/api", "must begin with http:// or https://"),
        ("DISCORD_GATEWAY_URL", "http://proxy", "must begin with ws:// or wss://"),
        ("OPENAI_BASE_URL", "http://localhost:PORT/v1", NO_HOST),
        ("OPENAI_BASE_URL", "http://localhost:11434v1", NO_HOST),
        ("OPENAI_BASE_URL", "http://localhost:99999/v1", NO_HOST),
        ("OPENAI_BASE_URL", "http://[::1/v1", NO_HOST),
        ("OPENAI_BASE_URL", "http://:80/v1", NO_HOST),
        ("OPENAI_BASE_URL", "http://localhost/v1\n", NO_HOST),
        ("DISCORD_API_URL", "https:///api", NO_HOST),
        ("DISCORD_GATEWAY_URL", "ws://localhost:PORT", NO_HOST),
    ],
)
def test_a_setting_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, why: str
) -> None:
    """One sentence says which, what it must be, and where to look."""
    monkeypatch.setenv(name, value)
    said = f"{name} cannot be used (it {why}): see .env.example for what it may be."
    with pytest.raises(SettingsError, match=f"^{re.escape(said)}$"):
        Settings.read()


@pytest.mark.parametrize("url", ["http://[::1]:5/v1", "https://é.de", "http://a:b@h:8080/v1"])
def test_an_address_with_a_host_and_perhaps_a_port_is_read(
    monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    """As it was written."""
    monkeypatch.setenv("OPENAI_BASE_URL", url)
    assert Settings.read().openai_base_url == url


def test_prices_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """As .env.example writes them."""
    monkeypatch.setenv("PRICES", '{"a-model": [0.4, 0.1, 1.6]}')
    assert Settings.read().prices["a-model"].written == 1.6


def test_a_model_without_a_key_is_warned_of(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever set up a local server and forgot the key would wonder why the notes answer."""
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:11434/v1")
    Settings.read()
    (told,) = caplog.messages
    assert told == (
        "OPENAI_BASE_URL is set, but no model is asked without OPENAI_API_KEY: set that too (a "
        "local server takes any word)."
    )
    monkeypatch.setenv("OPENAI_API_KEY", "any")
    caplog.clear()
    Settings.read()
    assert caplog.messages == []


@pytest.mark.parametrize("url", ["mysql://user:s3cret@host/log", "sqlite://log.db", "sqlite:///"])
def test_a_database_of_no_known_engine_is_refused(url: str) -> None:
    """No folder is made of its name, and no password is printed."""
    with pytest.raises(SettingsError, match="names no database for the log") as refused:
        Settings().place(url)
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(
    ("url", "path"),
    [("sqlite:///data/a.db", "data/a.db"), ("sqlite:////var/a.db", "/var/a.db")],
)
def test_a_database_url_names_a_file(monkeypatch: pytest.MonkeyPatch, url: str, path: str) -> None:
    """Three slashes are relative to the folder one stands in, four are absolute."""
    monkeypatch.setenv("DATABASE_URL", url)
    assert Settings.read().database == Path(path)
