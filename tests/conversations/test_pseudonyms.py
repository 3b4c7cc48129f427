"""Names that only the holder of the key can make."""

import stat
from pathlib import Path

import pytest

from bot.conversations.pseudonyms import KeyFileError, Pseudonyms
from tests.notes.writing import files_of_at_most


def test_a_key_is_made_once_and_kept_from_others(tmp_path: Path) -> None:
    """The second start finds the first one's key; nobody else may read it."""
    path = tmp_path / "log.key"
    first = Pseudonyms.read(path)
    assert Pseudonyms.read(path) == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("left", [0, 31])
def test_a_key_that_was_cut_short_is_refused(tmp_path: Path, left: int) -> None:
    """Anybody could compute the names under an empty one; it stays as it is."""
    path = tmp_path / "log.key"
    path.write_bytes(bytes(left))
    with pytest.raises(KeyFileError, match=r"log\.key is cut short: put the whole one back"):
        Pseudonyms.read(path)
    assert path.stat().st_size == left


def test_a_full_disk_gets_no_piece_of_a_key(tmp_path: Path) -> None:
    """Each start would leave another one there."""
    with files_of_at_most(16), pytest.raises(OSError, match="File too large"):
        Pseudonyms.read(tmp_path / "log.key")
    assert list(tmp_path.iterdir()) == []


def test_a_pseudonym_needs_the_key() -> None:
    """One key gives the same name for ever, another gives another."""
    ours, theirs = Pseudonyms.passing(), Pseudonyms.passing()
    assert ours.of("person", "777") == ours.of("person", "777")
    assert ours.of("person", "777") != theirs.of("person", "777")


def test_what_is_of_another_kind_cannot_be_linked() -> None:
    """A person and a server of the same id have nothing in common."""
    pseudonyms = Pseudonyms.passing()
    assert pseudonyms.of("person", "777") != pseudonyms.of("server", "777")
