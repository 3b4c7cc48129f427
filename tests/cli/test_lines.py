"""Standard input, line by line."""

import os
import sys
from contextlib import aclosing
from pathlib import Path

import pytest

from bot.cli.lines import standard_input


async def test_standard_input_is_read_line_by_line() -> None:
    """Lines come as they are typed, the last one even without its end."""
    receiver, sender = os.pipe()
    lines = standard_input(receiver)
    os.write(sender, b"first\nsec")
    assert await anext(lines) == "first"
    os.write(sender, "ond\nlast é".encode())
    os.close(sender)
    assert [line async for line in lines] == ["second", "last é"]
    os.close(receiver)


async def test_without_a_standard_input_no_other_file_is_read_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One that is opened later has its number."""
    receiver, sender = os.pipe()
    os.write(sender, b"not typed\n")
    os.close(sender)
    monkeypatch.setattr(sys, "stdin", None)
    assert [line async for line in standard_input(receiver)] == []
    os.close(receiver)


async def test_no_more_is_read_than_somebody_listens_to(tmp_path: Path) -> None:
    """A file of any size passes through, a little of it in memory."""
    path = tmp_path / "questions.txt"
    path.write_bytes(b"a question\n" * 1_000_000)
    with path.open("rb") as file:
        async with aclosing(standard_input(file.fileno())) as lines:
            for _ in range(10_000):
                assert await anext(lines) == "a question"
            assert os.lseek(file.fileno(), 0, os.SEEK_CUR) < 1_000_000
