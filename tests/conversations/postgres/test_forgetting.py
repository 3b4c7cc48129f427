"""Whoever asks to be forgotten is, in every table and in a dump that is put back."""

import asyncio
import secrets
import shutil
from dataclasses import replace
from pathlib import Path

import psycopg

from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim
from tests.conversations.postgres.outside import contents, rows
from tests.conversations.talk import ASKED, answered, exchanged, sought
from tests.fakes import ToldClock


async def test_a_person_is_forgotten_in_every_table(address: Address, sora: Claim) -> None:
    """Nothing of them is left for any query, and everything of the others is."""
    canary = secrets.token_hex(16)
    async with PostgresLog.open(address) as log:
        for event in range(20):
            asked = replace(ASKED, text=canary, event=f"{event}", conversation=f"{event % 3}")
            number = await exchanged(log, asked, answered(sora, canary))
            await log.rate(sought(log, number, "ann", asked), helpful=True, reason=canary)
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


async def test_clocks_that_disagree_bring_nobody_back_and_lose_nothing(
    address: Address, sora: Claim
) -> None:
    """Whoever was met by a clock that was ahead is forgotten, and is met anew by the right one."""
    canary, clock = secrets.token_hex(16), ToldClock(1000.0)
    async with PostgresLog.open(address, clock) as log:
        await exchanged(log, replace(ASKED, text=canary), answered(sora))
    copy = await asyncio.to_thread(copied, address)
    clock.seconds = 900.0
    async with PostgresLog.open(address, clock) as log:
        await log.forget("ann")
        await exchanged(log, replace(ASKED, text="again"), answered(sora))
    async with PostgresLog.open(address, clock), PostgresLog.open(copy, clock):
        pass
    assert rows(address, "SELECT text FROM questions") == [("again",)]
    assert canary not in contents(copy)


async def test_a_dump_forgets_again_on_any_machine(
    address: Address, tmp_path: Path, sora: Claim
) -> None:
    """A bot elsewhere, which did not do the forgetting, knows of it from its next start on."""
    canary, clock = secrets.token_hex(16), ToldClock()
    elsewhere = Address(address.url, tmp_path / "elsewhere" / "postgres.key")
    async with PostgresLog.open(address, clock) as log:
        await exchanged(log, replace(ASKED, text=canary), answered(sora))
    await asyncio.to_thread(elsewhere.key.parent.mkdir)
    await asyncio.to_thread(shutil.copy, address.key, elsewhere.key)
    dump = replace(await asyncio.to_thread(copied, address), key=elsewhere.key)
    async with PostgresLog.open(address, clock) as log:
        await log.forget("ann")
    async with PostgresLog.open(elsewhere, clock):
        pass
    async with PostgresLog.open(dump, clock):
        assert canary not in await asyncio.to_thread(contents, dump)
