"""Where a log is kept: a file, or a database in PostgreSQL with its key and tombstones outside."""

from dataclasses import dataclass, field
from pathlib import Path

from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.tombstones import ENDING, Tombstones

# How a URL begins that names one or the other.
SQLITE = "sqlite:///"
POSTGRESQL = "postgresql://"

# A log that is gone when it is closed.
IN_MEMORY = Path(":memory:")


@dataclass(frozen=True, slots=True)
class Address:
    """A database in PostgreSQL: a URL as libpq reads it, and the file that holds the log's key.

    The URL may hold a password.
    """

    url: str = field(repr=False)
    key: Path

    def __str__(self) -> str:
        """Return the address as it may be shown: without user, password and options."""
        scheme, _, rest = self.url.partition("://")
        outer, _, options = rest.partition("?")
        # Where the password ends is for libpq to say; when in doubt, nothing is shown.
        shown = "…" if "@" in options else outer.rpartition("@")[2]
        return f"{scheme}://{shown}"

    def purged(self, told: str) -> str:
        """Return what libpq tells of the address, without what stands before its last @.

        Of a password with an @ in it, libpq takes the rest for a part of the host.
        """
        secret, at, _ = self.url.partition("://")[2].rpartition("@")
        ends = (secret[start:] + at for start in range(len(secret)))
        found = next((end for end in ends if end in told), at)
        return told.replace(found, "") if found else told

    @property
    def tombstones(self) -> Tombstones:
        """Who was forgotten."""
        return Tombstones(self.key.with_suffix(ENDING))

    def begun_pseudonyms(self) -> Pseudonyms:
        """Return those of its key; what is missing of key and folder is made, for its owner."""
        self.key.parent.mkdir(parents=True, mode=0o700, exist_ok=True)
        return Pseudonyms.read(self.key)


Location = Path | Address
