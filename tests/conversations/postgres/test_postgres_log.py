"""A log in PostgreSQL keeps what it says it keeps."""

import asyncio
import logging
import secrets
from dataclasses import replace

import pytest

from bot.answering.answer import Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog
from bot.notes.claim import Claim
from tests.conversations.postgres.outside import contents, rows
from tests.conversations.talk import ASKED, answered, exchanged
from tests.fakes import ToldClock

# Long enough to stand nowhere by chance.
ID = "777000777000777"


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
    assert rows(address, "SELECT version FROM migrations") == [(1,), (2,), (3,)]


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


async def test_an_owner_sees_what_the_notes_lack(address: Address) -> None:
    """Questions without an answer stand in a view, but for direct ones."""
    declined = Finished(Declined((Sentence("Not covered."),)), Usage("notes"))
    private = replace(ASKED, text="My secret?", event="2", conversation="dm", direct=True)
    async with PostgresLog.open(address) as log:
        for question in (ASKED, private):
            await exchanged(log, question, declined)
    assert rows(address, "SELECT question, outcome FROM unanswered") == [("Sora?", "declined")]


async def test_whatever_people_type_is_kept(address: Address, sora: Claim) -> None:
    """PostgreSQL knows no NUL, and no word of thousands of letters."""
    word = secrets.token_hex(2000)
    odd = f"\0 🦊 \u202e é{word} '; DROP TABLE answers; -- \\"
    async with PostgresLog.open(address) as log:
        number = await exchanged(log, replace(ASKED, text=odd), answered(sora, odd))
        kept = await log.exchange(number, "ann")
    assert kept is not None
    assert kept.question == odd.replace("\0", "\ufffd")
