"""An address of a log can be shown, since it tells no secret."""

from pathlib import Path

import pytest

from bot.conversations.postgres.address import Address


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
