"""A database as an earlier bot has left it, with one exchange of two sentences."""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.conversations.sqlite.schema import APPLICATION_ID, PACKAGE
from bot.conversations.version import migrations

EXCHANGE = """
INSERT INTO people VALUES (1, 'ann', 0, 5.0);
INSERT INTO conversations VALUES (1, 'thread', 'discord', 0, 5.0, NULL);
INSERT INTO questions VALUES (7, 1, 1, 'event', 'Sora?', NULL, 5.0, NULL, NULL, 1, NULL);
INSERT INTO answers
VALUES (7, 'answered', 'So. It competes.', 'notes', 0, 0, 0, 0.0, 1.0, 2.0, 6.0);
INSERT INTO sentences VALUES (3, 7, 0, 'So.', NULL, 'shown', NULL);
INSERT INTO sentences VALUES (4, 7, 1, 'It competes.', 'It wins.', 'replaced', 'coverage');
INSERT INTO citations VALUES (4, 0, 'q8p', 'note', 'Y7uzEDEwYTU', 2462, 'Sora competes.');
INSERT INTO citations VALUES (4, 1, 's79', 'note', 'Y7uzEDEwYTU', 2470, 'It does.');
INSERT INTO search (rowid, question, answer) VALUES (7, 'Sora?', 'So. It competes.');
"""
VERSION = 3


def make_older(path: Path) -> None:
    """Make such a database."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        for migration in migrations(PACKAGE)[:VERSION]:
            connection.executescript(migration)
        connection.executescript(EXCHANGE)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
