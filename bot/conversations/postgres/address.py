"""Where a log in PostgreSQL is: the address of its database, and its key and tombstones outside."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.tombstones import Tombstones


@dataclass(frozen=True, slots=True)
class Address:
    """A URL as libpq reads it, which may hold a password, and the file that holds the key."""

    url: str = field(repr=False)
    key: Path

    def __str__(self) -> str:
        """Return the address as it may be shown: without user, password and options."""
        scheme, _, rest = self.url.partition("://")
        outer, _, options = rest.partition("?")
        # Where the password ends is for libpq to say; when in doubt, nothing is shown.
        shown = "…" if "@" in options else outer.rpartition("@")[2]
        return f"{scheme}://{shown}"

    @property
    def tombstones(self) -> Tombstones:
        """Who was forgotten."""
        return Tombstones(self.key.with_suffix(".forgotten"))

    def make(self) -> Pseudonyms:
        """Make the key and its folder where they are missing, for their owner."""
        self.key.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        return Pseudonyms.read(self.key)
