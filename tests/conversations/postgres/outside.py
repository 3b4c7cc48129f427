"""A look at a log in PostgreSQL from outside."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import psycopg

from bot.conversations.location import Address

TABLES = (
    "people", "conversations", "questions", "answers", "sentences", "citations", "feedback",
    "settings", "quotas", "erasures", "days",
)  # fmt: skip


def rows(address: Address, query: str) -> list[tuple[object, ...]]:
    """Return what somebody else finds in the database."""
    with psycopg.connect(address.url, autocommit=True) as connection:
        connection.execute("SET search_path = interview_persona")
        return connection.execute(query.encode()).fetchall()


def contents(address: Address) -> str:
    """Return all that stands in the tables."""
    return str([rows(address, f"SELECT * FROM {table}") for table in TABLES])  # noqa: S608


@asynccontextmanager
async def somebody_else(address: Address) -> AsyncGenerator[psycopg.AsyncConnection]:
    """Let another program be connected to the database."""
    async with await psycopg.AsyncConnection.connect(address.url, autocommit=True) as connection:
        await connection.execute("SET search_path = interview_persona")
        yield connection


async def waiting(other: psycopg.AsyncConnection) -> None:
    """Wait until somebody waits for a lock."""
    query = "SELECT 1 FROM pg_locks WHERE NOT granted"
    while await (await other.execute(query)).fetchone() is None:
        pass
