"""The commands over a log, for every test that calls some."""

import asyncio
from pathlib import Path

import pytest

from bot.cli.main import main
from tests.cli.logged import Log, fill


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Log:
    """The command over a log of three exchanges, one of them direct; returns what it prints."""
    path = tmp_path / "log.db"
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{path}")
    asyncio.run(fill(path))

    def run(*arguments: str, code: int = 0) -> str:
        assert main(["log", *arguments]) == code
        captured = capsys.readouterr()
        return captured.out or captured.err

    return run
