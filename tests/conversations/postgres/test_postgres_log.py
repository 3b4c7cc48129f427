"""A log in PostgreSQL keeps what it says it keeps."""

import logging
import secrets
from dataclasses import replace

import pytest

from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim
from tests.conversations.postgres.outside import rows
from tests.conversations.talk import ASKED, answered, exchanged, sought


async def test_a_restart_changes_nothing(address: Address, sora: Claim) -> None:
    """What was asked and set is there for the next process; the schema is made once."""
    async with PostgresLog.open(address) as log:
        await exchanged(log, ASKED, answered(sora))
        await log.set("channels", "all", "podcast")
    async with PostgresLog.open(address) as log:
        assert await log.claim(ASKED) is None
        assert await log.setting("channels", "podcast") == "all"
    assert rows(address, "SELECT version FROM migrations") == [(1,), (2,), (3,), (4,)]


async def test_a_question_leaves_no_line_in_the_bots_own_log(
    address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    """Which connection it went over is nobody's news."""
    caplog.set_level(logging.INFO)
    async with PostgresLog.open(address) as log:
        await log.claim(ASKED)
    assert caplog.messages == []


async def test_whatever_people_type_is_kept(address: Address, sora: Claim) -> None:
    """PostgreSQL knows no NUL, and no word of thousands of letters."""
    word = secrets.token_hex(2000)
    odd = f"\0 🦊 \u202e é{word} '; DROP TABLE answers; -- \\"
    async with PostgresLog.open(address) as log:
        number = await exchanged(log, replace(ASKED, text=odd), answered(sora, odd))
        kept = await log.exchange(sought(log, number, "ann"))
    assert kept is not None
    assert kept.question == odd.replace("\0", "\ufffd")
