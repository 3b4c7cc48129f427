"""A file that takes its place only once it is whole."""

from pathlib import Path

import pytest

from bot.conversations.replacing import TargetError, replacing
from tests.notes.writing import files_of_at_most


def test_a_file_without_room_is_told_of_by_its_name(tmp_path: Path) -> None:
    """What it is made from may lie on another disk, which is well; no piece of it stays."""
    target = tmp_path / "log.csv"
    target.write_text("before")
    blamed = pytest.raises(TargetError, match=r"log\.csv cannot be written \(.+\): see to its disk")
    with files_of_at_most(3), blamed, replacing(target, ()) as path:
        path.write_text("more than there is room for")
    assert [each.name for each in tmp_path.iterdir()] == ["log.csv"]
    assert target.read_text() == "before"
