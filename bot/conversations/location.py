"""Where a log is kept."""

from pathlib import Path

from bot.conversations.postgres.address import Address

# A database file, or a database in PostgreSQL.
Location = Path | Address

# How a URL begins that names one or the other.
SQLITE = "sqlite:///"
POSTGRESQL = "postgresql://"

# A log that is gone when it is closed.
IN_MEMORY = Path(":memory:")
