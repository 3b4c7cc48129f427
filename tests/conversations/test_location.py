"""An address of a log can be shown, since it tells no secret."""

from contextlib import suppress
from pathlib import Path

import pytest

from bot.conversations.location import Address


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ann:s3cret@host:5433/log", "postgresql://host:5433/log"),
        ("postgresql://ann:s3cr@et@a,b/log?sslmode=require", "postgresql://a,b/log"),
        ("postgresql:///log?host=/run/postgresql", "postgresql:///log"),
        ("postgresql://host/log?password=s3cret", "postgresql://host/log"),
        ("postgresql://host/log?password=@s3cret", "postgresql://…"),
        ("postgresql://ann:?s3cret@host/log", "postgresql://…"),
    ],
)
def test_a_password_is_never_shown(url: str, shown: str) -> None:
    """Wherever in the address it stands; when that is in doubt, nothing is."""
    address = Address(url, Path("key"))
    assert str(address) == shown
    assert "s3cret" not in f"{address!r}"


def test_bots_that_start_at_once_make_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that another bot makes in between is as good as one's own."""
    make = Path.mkdir

    def make_second(
        path: Path, mode: int = 0o777, *, parents: bool, exist_ok: bool = False
    ) -> None:
        with suppress(FileExistsError):
            make(path, mode, parents)
        make(path, mode, parents, exist_ok)

    monkeypatch.setattr(Path, "mkdir", make_second)
    address = Address("postgresql://host/log", tmp_path / "keys" / "log.key")
    assert address.begun_pseudonyms() == address.begun_pseudonyms()
    assert address.key.parent.stat().st_mode & 0o077 == 0
