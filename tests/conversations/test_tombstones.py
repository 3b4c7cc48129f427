"""Who was forgotten, beside the database."""

from pathlib import Path

from bot.conversations.tombstones import Tombstones


def test_what_a_disk_has_spoilt_keeps_no_bot_from_starting(tmp_path: Path) -> None:
    """Whoever can still be read stays forgotten."""
    tombstones = Tombstones(tmp_path / "log.forgotten")
    tombstones.add("a" * 32, 1.0)
    path = tmp_path / "log.forgotten"
    spoilt = bytes(range(128, 256)) + b"\n" + b"c" * 32 + b" 1.2.3\n"
    path.write_bytes(path.read_bytes() + spoilt)
    tombstones.add("b" * 32, 2.0)
    assert tombstones.read() == [("a" * 32, 1.0), ("b" * 32, 2.0)]
