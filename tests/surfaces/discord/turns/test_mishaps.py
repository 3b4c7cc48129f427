"""A traceback is for a defect; what Discord or the log does to the bot is a line."""

from dataclasses import replace

import pytest

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.refusals import Refusal
from bot.surfaces.discord.rules.policy import Pauses, Policy
from tests.conversations.lost import log_without
from tests.routes import CALLBACK, SEND
from tests.surfaces.discord.overheard import Overheard
from tests.surfaces.discord.server import Opening

AT_ONCE = Policy(pauses=Pauses(again=(), outage=()))
NOT_ANSWERED = "An interaction was not answered"


async def test_a_command_that_came_too_late_is_told_in_a_line(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """A laptop that sleeps has no defect."""
    server = await open_server()
    server.discord.api.faults.refuse(CALLBACK, Refusal.UNKNOWN_INTERACTION)
    await server.ann.slash(server.channel, "ask", question="Sora?")
    await overheard.until(NOT_ANSWERED)
    await server.settled()
    assert "Traceback" not in caplog.text
    assert "ERROR" not in caplog.text


async def test_a_command_that_discord_did_not_let_be_taken_is_told_in_a_line(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither has whoever meets a Discord out of order."""
    server = await open_server()
    server.discord.api.faults.cut(CALLBACK, times=2)
    await server.ann.slash(server.channel, "ask", question="Sora?")
    await overheard.until(NOT_ANSWERED)
    await server.settled()
    assert "Traceback" not in caplog.text


async def test_a_button_without_the_log_is_told_with_its_reason(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """Which says what to do, as a traceback does not."""
    server = await open_server()
    answer = await server.answer_to()
    async with log_without("questions") as lost:
        server.keep_in(lost)
        await server.ann.press(answer, "👍")
        await overheard.until(NOT_ANSWERED)
        await server.settled()
    assert "Traceback" not in caplog.text
    assert "could not be written" in caplog.text


async def test_a_defect_is_told_with_its_traceback(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """Nothing else tells where it is."""
    server = await open_server()
    answer = await server.answer_to()
    log = server.service.log
    assert isinstance(log, SQLiteLog)
    server.keep_in(replace(log, now=lambda: 1 / 0))
    await server.ann.press(answer, "👍")
    await overheard.until(NOT_ANSWERED)
    await server.settled()
    assert "ZeroDivisionError" in caplog.text


async def test_an_answer_that_waits_for_discord_is_told_in_lines(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """Its number among them."""
    server = await open_server(AT_ONCE)
    server.discord.api.faults.fail(SEND, 503, times=9)
    await server.ask()
    await overheard.until("q1 is left to the next start")
    await server.settled()
    assert "Traceback" not in caplog.text
