"""`python -m bot run`, told to end by the system that runs it."""

import asyncio
import logging
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.cli.run import without_trace
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from tests.conversations.rows import rows
from tests.notes.writing import tag, write
from tests.process import environment
from tests.surfaces.discord.watched import WatchedDiscord


@asynccontextmanager
async def running(
    local: LocalDiscord, folder: Path, model: LocalModel | None = None, **settings: str
) -> AsyncGenerator[Process]:
    """Run the real bot in a process of its own, and let nothing of it outlive the block."""
    worded = {"OPENAI_API_KEY": "key", "OPENAI_BASE_URL": model.url} if model else {}
    bot = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=folder,
        env={**environment(local, folder), **worded, **settings},
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        await local.bot_ready()
        yield bot
    finally:
        if bot.returncode is None:
            bot.kill()
        await bot.communicate()


async def told(bot: Process, *words: bytes) -> bytes:
    """Return what the bot says, as soon as all of these words were among it."""
    assert bot.stderr is not None
    said = b""
    while not all(each in said for each in words):
        said += await bot.stderr.readline()
    return said


def person(local: LocalDiscord) -> Person:
    """Return somebody on a server that the bot is on."""
    return local.add_person("ann", local.world.add_guild("Podcast"))


async def test_told_to_end_it_ends_in_order(tmp_path: Path) -> None:
    """Exit code 0, no traceback."""
    async with WatchedDiscord(patience=30) as local, running(local, tmp_path) as bot:
        person(local)
        bot.send_signal(signal.SIGTERM)
        _, errors = await bot.communicate()
        assert bot.returncode == 0
        assert b"Traceback" not in errors


async def test_it_says_at_the_start_what_is_right(tmp_path: Path) -> None:
    """Notes, database, model, token, intents and permissions: one line each; the model is asked."""
    async with LocalModel.open(Script(["Yes."])) as model, WatchedDiscord(patience=30) as local:
        person(local)
        async with running(local, tmp_path, model) as bot:
            said = await told(bot, b"permissions:", b"answers\n")
        assert len(model.requests) == 1
    for check in ("notes: ", "database: ", "token: logged in", "intents: "):
        assert check.encode() in said
    assert b"INFO bot.cli.run model: gpt-4.1-mini at 127.0.0.1:" in said
    assert b"HTTP Request" not in said
    assert b"permissions: complete on 1 server" in said


async def test_it_says_at_the_start_that_a_log_is_new(tmp_path: Path) -> None:
    """Whoever has moved it reads that nothing came along."""
    new = b"database: it is new, so every server's settings are the defaults"
    async with WatchedDiscord(patience=30) as local:
        ann = person(local)
        async with running(local, tmp_path) as bot:
            assert new in await told(bot, b"permissions:")
            await ann.reply_to(await ann.say_directly("what did he say about Sora?"))
        async with running(local, tmp_path) as bot:
            said = await told(bot, b"permissions:")
    assert b"database: " in said
    assert new not in said


async def test_a_wrong_key_is_told_loudly_and_stops_nothing(tmp_path: Path) -> None:
    """The bot comes to Discord, where the notes answer."""
    async with LocalModel.open(Script(status=401)) as model, WatchedDiscord(patience=30) as local:
        person(local)
        async with running(local, tmp_path, model) as bot:
            said = await told(bot, b"permissions:", b"Until then the notes answer.")
    assert b"ERROR bot.cli.run model: " in said
    assert b"the key is not accepted" in said
    assert b"permissions: complete" in said


async def test_it_says_that_there_is_something_to_mend_only_where_there_is(tmp_path: Path) -> None:
    """Whoever then calls `check`, as it says, finds each thing named."""
    write(tmp_path, "a", f"Zebras run\0 {tag('00:01:00')}.")
    async with (
        WatchedDiscord(patience=30) as local,
        running(local, tmp_path, NOTES_DIR=str(tmp_path)) as bot,
    ):
        said = await told(bot, b"database: ")
    assert b"notes: 1 statement" in said
    assert b"to fix" not in said


async def test_told_twice_it_ends_at_once_and_the_next_start_mends_it(tmp_path: Path) -> None:
    """A model that says nothing holds up the first request to end, and nothing the second."""
    async with (
        LocalModel.open(Script(fault=Fault.SILENCE)) as model,
        WatchedDiscord(patience=30) as local,
    ):
        ann = person(local)
        async with running(local, tmp_path, model) as bot:
            said = await ann.say_directly("what did he say about Sora?")
            # The first request was the bot's own, to see whether the model answers.
            await model.asked(times=2)
            bot.send_signal(signal.SIGTERM)
            # Two signals at once are one; it is told again until it has heard twice.
            ending = asyncio.create_task(bot.wait())
            while not (await asyncio.wait([ending], timeout=0.1))[0]:
                bot.send_signal(signal.SIGTERM)
            assert bot.returncode == -signal.SIGTERM
        assert rows(tmp_path / "log.db", "SELECT count(*) FROM answers") == [(0,)]
        async with running(local, tmp_path):
            assert "41:02" in (await ann.reply_to(said)).content


def test_each_try_to_connect_again_is_a_line(caplog: pytest.LogCaptureFixture) -> None:
    """Why it failed is in it; a defect that discord.py logs keeps its traceback."""
    log = logging.getLogger("discord.client")
    log.addFilter(without_trace)
    try:
        for told in ("Attempting a reconnect in %.2fs", "Ignoring exception in %s"):
            log.error(told, 1.5, exc_info=ConnectionResetError("100%"))
    finally:
        log.removeFilter(without_trace)
    again, defect = caplog.records
    assert again.getMessage() == "Attempting a reconnect in 1.50s: ConnectionResetError('100%')"
    assert (again.exc_info, again.levelname) == (None, "WARNING")
    assert defect.exc_info
