"""A log is opened by the engine that its place names."""

import asyncio
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli.main import main
from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.opening import open_log, open_reader
from bot.settings import Settings
from tests.conversations.talk import DECLINED, exchanged

ADDRESS = Address("postgresql://host/log", Path("key"))

Command = Callable[..., tuple[int, str]]


@pytest.fixture
def command(
    address: Address, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Command:
    """`python -m bot log` over PostgreSQL; returns its exit code and what it prints."""
    monkeypatch.setenv("DATABASE_URL", address.url)
    monkeypatch.setenv("LOG_KEY", str(address.key))

    def run(*arguments: str) -> tuple[int, str]:
        code = main(["log", *arguments])
        captured = capsys.readouterr()
        return code, captured.out + captured.err

    return run


async def fill(address: Address) -> None:
    """Let somebody ask something."""
    async with open_log(address) as log:
        await exchanged(log, Asked("Chile?", "1", "1001", "1001", "discord"), DECLINED)


async def test_without_psycopg_one_sentence_names_the_extra(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And a log in a file needs none of it."""
    for name in list(sys.modules):
        if name.startswith("bot.conversations.postgres."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(LogError, match=r"needs psycopg: .*pip install '\.\[postgres\]'"):
        async with open_log(ADDRESS):
            pass
    with pytest.raises(LogError, match="needs psycopg"), open_reader(ADDRESS):
        pass


def test_the_settings_name_the_address_and_keep_the_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither the settings nor the line at the start show it."""
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann:s3cret@host/log")
    settings = Settings.read()
    assert settings.database == Address(
        "postgresql://ann:s3cret@host/log", Path("data/conversations.key")
    )
    shown = f"{settings!r} {settings} {settings.database} {settings.model_dump()}"
    assert "s3cret" not in shown + settings.model_dump_json()


def test_a_log_can_be_named_on_the_command_line() -> None:
    """A file, or an address."""
    settings = Settings.read()
    assert settings.place("a/log.db") == Path("a/log.db")
    assert settings.place("postgresql://host/log") == Address(
        "postgresql://host/log", settings.log_key
    )


def test_owners_read_a_log_in_postgresql(address: Address, command: Command) -> None:
    """With the commands that they know."""
    asyncio.run(fill(address))
    assert "     1  Chile?" in command("stats")[1]
    assert "q1, " in command("search", "chile")[1]
    code, said = command("search", "sora")
    assert (code, "holds all these words: sora" in said) == (1, True)
    assert json.loads(command("export")[1])["question"] == "Chile?"


async def test_a_person_is_forgotten_while_the_bot_runs(address: Address, command: Command) -> None:
    """In PostgreSQL nobody has to stop it first."""
    await fill(address)
    async with open_log(address) as log:
        code, said = await asyncio.to_thread(command, "forget", "1001")
        assert (code, said[:20]) == (0, "Erased: 1 question a")
        assert "known_since" not in await log.export("1001")


def test_a_server_that_could_lose_something_is_told_of(address: Address, command: Command) -> None:
    """`check` says what the bot itself cannot put right; this server runs for tests alone."""
    asyncio.run(fill(address))
    code, said = command("check")
    assert (code, said) == (1, "the server runs with fsync off: a power cut may break it\n")


@pytest.mark.parametrize(("name", "instead"), [("backup", "pg_dump"), ("restore", "pg_restore")])
def test_copies_are_left_to_postgresqls_own_programs(
    command: Command, name: str, instead: str
) -> None:
    """One sentence names the one to use."""
    code, said = command(name, "copy.db")
    assert (code, said) == (
        2,
        f"log {name} is for a log in SQLite: use {instead} with PostgreSQL.\n",
    )
