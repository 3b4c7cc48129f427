"""A log in PostgreSQL keeps what it says it keeps, and says what is wrong."""

import asyncio
import logging
import secrets
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.errors import LogError
from bot.conversations.log import Asked, Claimed
from bot.conversations.postgres.address import Address
from bot.conversations.postgres.connections import Connection
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim
from tests.conversations.cluster import Cluster, programs
from tests.fakes import ToldClock

# Long enough to stand nowhere by chance.
ID = "777000777000777"
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


async def test_an_exchange_is_kept_with_its_citations(address: Address, sora: Claim) -> None:
    """Question, answer, sentences, moments, model, tokens and time stand in the database."""
    async with PostgresLog.open(address, ToldClock(1000.0)) as log:
        await exchanged(log, ASKED, answered(sora))
    assert rows(address, "SELECT text, asked_at, place FROM questions") == [("Sora?", 1000.0, None)]
    assert rows(
        address, "SELECT outcome, model, prompt_tokens, completion_tokens, elapsed_ms FROM answers"
    ) == [("answered", "scripted", 7, 3, 250.0)]
    assert rows(address, "SELECT sentence, seconds, video_id, text FROM citations") == [
        (1, 2462, "Y7uzEDEwYTU", sora.text)
    ]


async def test_a_restart_changes_nothing(address: Address, sora: Claim) -> None:
    """What was asked and set is there for the next process; the schema is made once."""
    async with PostgresLog.open(address) as log:
        await exchanged(log, ASKED, answered(sora))
        await log.set("channels", "all", "podcast")
    async with PostgresLog.open(address) as log:
        assert await log.claim(ASKED) is None
        assert await log.setting("channels", "podcast") == "all"
    assert rows(address, "SELECT version FROM migrations") == [(1,)]


async def test_a_question_leaves_no_line_in_the_bots_own_log(
    address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    """Which connection it went over is nobody's news."""
    caplog.set_level(logging.INFO)
    async with PostgresLog.open(address) as log:
        await log.claim(ASKED)
    assert caplog.messages == []


async def test_no_id_of_discord_stands_in_the_database(address: Address, sora: Claim) -> None:
    """Who gets hold of it, or of a dump, cannot tell who asked, where, or in which message."""
    question = Asked("Sora?", f"{ID}1", f"{ID}2:{ID}3", f"{ID}3", "discord", server=f"{ID}4")
    async with PostgresLog.open(address) as log:
        await exchanged(log, question, answered(sora))
        await log.set("channels", "all", f"{ID}4")
    held = await asyncio.to_thread(contents, address)
    assert "Sora?" in held
    assert ID not in held


async def test_whatever_people_type_is_kept(address: Address, sora: Claim) -> None:
    """PostgreSQL knows no NUL, and no word of thousands of letters."""
    word = secrets.token_hex(2000)
    odd = f"\0 🦊 \u202e é{word} '; DROP TABLE answers; -- \\"
    async with PostgresLog.open(address) as log:
        number = await exchanged(log, replace(ASKED, text=odd), answered(sora, odd))
        kept = await log.exchange(number, "ann")
    assert kept is not None
    assert kept.question == odd.replace("\0", "\ufffd")


async def test_a_person_is_forgotten_in_every_table(address: Address, sora: Claim) -> None:
    """Nothing of them is left for any query, and everything of the others is."""
    canary = secrets.token_hex(16)
    async with PostgresLog.open(address) as log:
        for event in range(20):
            asked = replace(ASKED, text=canary, event=f"{event}", conversation=f"{event % 3}")
            number = await exchanged(log, asked, answered(sora, canary))
            await log.rate(number, "ann", helpful=True, reason=canary)
        theirs = replace(ASKED, event="theirs", asker="bob", conversation="1")
        await exchanged(log, theirs, answered(sora))
        assert canary in await asyncio.to_thread(contents, address)
        before = await log.export("bob")
        forgotten = await log.forget("ann")
        assert (forgotten.questions, forgotten.answers) == (20, 20)
        held = await asyncio.to_thread(contents, address)
        assert canary not in held
        assert await log.export("bob") == before
    pseudonym = log.pseudonyms.of("person", "ann")
    assert rows(address, "SELECT pseudonym FROM erasures") == [(pseudonym,)]
    assert held.count(pseudonym) == 1


async def test_a_restored_dump_forgets_again(address: Address, sora: Claim) -> None:
    """A database as it was the day before loses the person when a bot opens it."""
    canary, clock = secrets.token_hex(16), ToldClock()
    async with PostgresLog.open(address, clock) as log:
        await exchanged(log, replace(ASKED, text=canary), answered(sora))
        await exchanged(log, replace(ASKED, event="2", asker="bob"), answered(sora))
    copy = await asyncio.to_thread(copied, address)
    clock.seconds += 1
    async with PostgresLog.open(address, clock) as log:
        await log.forget("ann")
    assert canary in contents(copy)
    async with PostgresLog.open(copy, clock) as log:
        assert canary not in await asyncio.to_thread(contents, copy)
        clock.seconds += 1
        await exchanged(log, replace(ASKED, text=canary), answered(sora))
    async with PostgresLog.open(copy, clock):
        pass
    assert rows(copy, "SELECT count(*) FROM questions") == [(2,)]


def copied(address: Address) -> Address:
    """Copy a database as it is, for a bot with the same key."""
    source = psycopg.conninfo.conninfo_to_dict(address.url)["dbname"]
    copy = f"{source}_copy"
    with psycopg.connect(address.url, dbname="postgres", autocommit=True) as connection:
        for query in ("DROP DATABASE IF EXISTS {}", "CREATE DATABASE {} TEMPLATE {}"):
            names = map(psycopg.sql.Identifier, (copy, str(source)))
            connection.execute(psycopg.sql.SQL(query).format(*names))
    return Address(address.url.replace(f"/{source}?", f"/{copy}?"), address.key)


async def test_each_commit_is_durable_and_seen_by_the_next(address: Address) -> None:
    """Whatever the server does by default."""
    defaults = {"synchronous_commit": "off", "default_transaction_isolation": "serializable"}
    async with somebody_else(address) as other:
        database = psycopg.sql.Identifier(other.info.dbname)
        for name, value in defaults.items():
            query = psycopg.sql.SQL("ALTER DATABASE {} SET {} = {}")
            await other.execute(query.format(database, psycopg.sql.Identifier(name), value))
        try:
            async with PostgresLog.open(address) as log:
                shown = await log.connections.run(settings)
        finally:
            await other.execute(psycopg.sql.SQL("ALTER DATABASE {} RESET ALL").format(database))
    assert shown == [("on",), ("read committed",)]


async def settings(connection: Connection) -> list[tuple[object, ...]]:
    """Return how a connection commits, and what its transactions see."""
    shown = [
        await (await connection.execute("SHOW synchronous_commit")).fetchone(),
        await (await connection.execute("SHOW transaction_isolation")).fetchone(),
    ]
    return [row for row in shown if row]


async def test_lost_connections_are_found_again(address: Address) -> None:
    """The next question is kept as if nothing had been, though every connection is gone."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        for turn in range(2):
            asked = [
                replace(ASKED, event=f"{turn} {n}", asker=f"{n}", conversation=f"{n}")
                for n in range(50)
            ]
            assert all(await asyncio.gather(*map(log.claim, asked)))
            await end_connections(other)
            assert await log.claim(replace(ASKED, event=f"{turn}"))


async def test_a_lost_connection_takes_no_other_with_it(address: Address) -> None:
    """Those that hold are kept, and with them the lock that tells that the bot is there."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        asked = [replace(ASKED, event=f"{n}", asker=f"{n}", conversation=f"{n}") for n in range(50)]
        assert all(await asyncio.gather(*map(log.claim, asked)))
        before = await holders(other, log.process)
        assert len(before) > 1
        # The one that was used last is the last to be used again.
        lost = await log.connections.run(backend)
        await other.execute("SELECT pg_terminate_backend(%s, 5000)", (lost,))
        for n in range(2 * len(before)):
            assert await log.claim(replace(ASKED, event=f"later {n}"))
        assert before - {lost} <= await holders(other, log.process)


async def backend(connection: Connection) -> int:
    """Return the number of a connection's process on the server."""
    return connection.info.backend_pid


async def holders(other: psycopg.AsyncConnection, process: int) -> set[int]:
    """Return the connections that hold a bot's lock."""
    query = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = %s"
    return {pid for (pid,) in await (await other.execute(query, (process,))).fetchall()}


async def end_connections(other: psycopg.AsyncConnection) -> None:
    """End all connections but one's own, as a server does that restarts."""
    await other.execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )


async def test_a_connection_lost_in_the_middle_is_told_of(address: Address) -> None:
    """The question is not answered; asked again, it is kept."""
    async with PostgresLog.open(address) as log, somebody_else(address) as other:
        async with other.transaction():
            await other.execute("LOCK TABLE questions")
            claiming = asyncio.create_task(log.claim(ASKED))
            await waiting(other)
            await end_connections(other)
            with pytest.raises(LogError, match=r"gave no answer .* see to the server"):
                await claiming
        assert isinstance(await log.claim(ASKED), Claimed)


async def waiting(other: psycopg.AsyncConnection) -> None:
    """Wait until somebody waits for a lock."""
    query = "SELECT 1 FROM pg_locks WHERE NOT granted"
    while await (await other.execute(query)).fetchone() is None:
        pass


async def test_a_statement_that_takes_too_long_is_told_of(address: Address) -> None:
    """Nobody waits without end, and nothing is half-kept."""
    async with PostgresLog.open(address, patience=0.2) as log, somebody_else(address) as other:
        async with other.transaction():
            await other.execute("LOCK TABLE questions")
            with pytest.raises(LogError, match="statement timeout"):
                await log.claim(ASKED)
        assert not await log.holds("ann")
        assert isinstance(await log.claim(ASKED), Claimed)


async def test_whoever_stops_waiting_leaves_nothing_half_done(
    address: Address, sora: Claim
) -> None:
    """Wherever they stop, the exchange is there whole; no transaction stays open."""
    async with PostgresLog.open(address) as log:
        for steps in range(40):
            claimed = await log.claim(replace(ASKED, event=str(steps)))
            assert isinstance(claimed, Claimed)
            finishing = asyncio.create_task(log.finish(claimed.number, answered(sora)))
            for _ in range(steps):
                await asyncio.sleep(0)
            finishing.cancel()
            await asyncio.wait([finishing])
    assert rows(address, "SELECT count(*) FROM answers") == [(39,)]
    assert rows(address, "SELECT count(*) FROM citations") == [(39,)]
    open_ones = "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"
    assert rows(address, f"{open_ones} AND datname = current_database()") == [(0,)]


async def test_a_server_that_was_away_is_found_again(tmp_path: Path, server: str) -> None:
    """Meanwhile one sentence says what is wrong; nothing has to be started anew."""
    assert server
    found = programs()
    assert found is not None
    cluster = await asyncio.to_thread(Cluster.make, found)
    address = Address(cluster.url("postgres"), tmp_path / "postgres.key")
    try:
        await asyncio.to_thread(cluster.start)
        async with PostgresLog.open(address, patience=1) as log:
            assert isinstance(await log.claim(ASKED), Claimed)
            await asyncio.to_thread(cluster.stop)
            with pytest.raises(LogError, match="gave no answer"):
                await log.claim(replace(ASKED, event="2"))
            await asyncio.to_thread(cluster.start)
            assert isinstance(await log.claim(replace(ASKED, event="3")), Claimed)
            assert len(await log.pending("discord")) == 2
        await asyncio.to_thread(cluster.stop)
    finally:
        await asyncio.to_thread(cluster.remove)


async def test_a_server_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    """One sentence names it, and not the password."""
    url = f"postgresql://ann:s3cret@localhost/log?host={tmp_path}&connect_timeout=2"
    with pytest.raises(
        LogError, match=r"postgresql://localhost/log cannot be used .* DATABASE_URL"
    ):
        async with PostgresLog.open(Address(url, tmp_path / "postgres.key")):
            pass
    for wrong in (url, "postgresql://ann:s3cret@[/log", "postgresql://ann:s3cret%@x/log"):
        with pytest.raises(LogError) as raised:
            async with PostgresLog.open(Address(wrong, tmp_path / "postgres.key")):
                pass
        assert "s3cret" not in str(raised.value)


async def test_a_key_that_cannot_be_made_says_what_to_do(address: Address, tmp_path: Path) -> None:
    """It is a file's fault, not the server's."""
    (tmp_path / "file").touch()
    with pytest.raises(LogError, match=r"key .* cannot be used .* set LOG_KEY"):
        async with PostgresLog.open(Address(address.url, tmp_path / "file" / "key")):
            pass


async def test_a_newer_database_is_refused(address: Address) -> None:
    """A log that a later bot has written is not touched by this one."""
    async with PostgresLog.open(address):
        pass
    async with somebody_else(address) as other:
        await other.execute("INSERT INTO migrations VALUES (99)")
    with pytest.raises(LogError, match="comes from a newer bot"):
        async with PostgresLog.open(address):
            pass


async def test_another_key_is_noticed(address: Address, tmp_path: Path) -> None:
    """With another key nobody in the database could be found again, so it is refused."""
    async with PostgresLog.open(address):
        pass
    with pytest.raises(LogError, match="put that one back"):
        async with PostgresLog.open(Address(address.url, tmp_path / "other.key")):
            pass


async def test_bots_that_start_at_once_make_one_schema(address: Address) -> None:
    """The first makes it, the others find it."""

    async def opened() -> int:
        async with PostgresLog.open(address) as log:
            return log.process

    assert len(set(await asyncio.gather(*(opened() for _ in range(5))))) == 5
    assert rows(address, "SELECT version FROM migrations") == [(1,)]
