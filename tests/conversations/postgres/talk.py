"""What the tests of a log in PostgreSQL ask, and how they look at it from outside."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import psycopg

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.location import Address
from bot.conversations.log import Asked, Claimed
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim

ASKED = Asked("Sora?", "1", "ann", asker="ann", surface="discord", place="here")
TABLES = (
    "people", "conversations", "questions", "answers", "sentences", "citations", "feedback",
    "settings", "quotas", "erasures", "days",
)  # fmt: skip


def answered(claim: Claim, text: str = "So.") -> Finished:
    """Return an answer that cites a claim."""
    sentences = (Sentence(text), Sentence(claim.text, (Citation(claim, claim.start),), " "))
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3, 0.5), elapsed=0.25)


async def exchanged(log: PostgresLog, asked: Asked, finished: Finished) -> int:
    """Keep a question and its answer; return its number."""
    claimed = await log.claim(asked)
    assert isinstance(claimed, Claimed)
    await log.finish(claimed.number, finished)
    return claimed.number


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
