"""What an earlier process has left unanswered is answered if young, and ended in words if not."""

import asyncio
import json
import sqlite3
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.connection.client import LONGEST_WAIT
from bot.surfaces.discord.questions.unfinished import YOUNG, finish
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.rules import servers
from bot.surfaces.discord.rules.policy import Pauses, Policy
from bot.surfaces.discord.rules.servers import Servers
from tests.conversations.late import late
from tests.conversations.lost import log_without
from tests.conversations.rows import rows
from tests.fakes import ToldClock
from tests.radio import write_radio
from tests.routes import READ
from tests.surfaces.discord.questions.left_behind import leaves, spot_of
from tests.surfaces.discord.server import Opening, Server

HURRIED = Policy(pauses=Pauses(again=(0.0,), outage=(0.0,)))
NOT_THE_FIRST = """
CREATE TRIGGER broken BEFORE INSERT ON answers WHEN new.question_id = 1
BEGIN SELECT RAISE(ABORT, 'broken'); END
"""


async def test_a_young_question_is_answered_after_all(open_server: Opening) -> None:
    """The person gets their answer from the next process, with its moment."""
    server = await open_server()
    said = await server.ask()
    await server.ann.reply_to(said)
    await server.settled()
    again = await server.ann.say(server.channel, "a question that was cut off")
    await leaves(server, spot_of(again))
    await server.come_back()
    reply = await server.ann.reply_to(again)
    assert "41:02" in reply.content
    assert rows(server.database, "SELECT count(*) FROM questions WHERE place IS NOT NULL") == [(0,)]


async def test_what_an_earlier_version_left_unanswered_is_answered(open_server: Opening) -> None:
    """It told less of where a question was asked."""
    server = await open_server()
    said = await server.ann.say(server.channel, "what did he say about Sora?")
    asked, log = spot_of(said).asked(said.content), server.service.log
    less = {name: value for name, value in json.loads(asked.place).items() if name != "opens"}
    await log.claim(replace(asked, place=json.dumps(less)))
    await finish(server.client, server.service, await log.pending("discord"))
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_all_that_was_left_behind_is_answered(open_server: Opening) -> None:
    """One after the other, whatever their number."""
    server = await open_server()
    await server.leave()
    said = [await server.ask() for _ in range(3)]
    for each in said:
        await leaves(server, spot_of(each))
    await server.come_back()
    for each in said:
        assert "41:02" in (await server.ann.reply_to(each)).content


async def test_one_that_breaks_keeps_nobody_else_from_an_answer(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever runs the bot reads which one, and why."""
    server = await open_server()
    await server.leave()
    lost, said = await server.ask(), await server.ask()
    await leaves(server, spot_of(lost), YOUNG + 1)
    with sqlite3.connect(server.database) as database:
        database.execute(NOT_THE_FIRST)
    await leaves(server, spot_of(said))
    await server.come_back()
    assert "41:02" in (await server.ann.reply_to(said)).content
    assert "q1 stays unanswered" in caplog.text


async def left_behind(server: Server, text: str = "what did he say about Sora?") -> Message:
    """Let ann ask as if an earlier process had claimed it, of a bot that knows no settings yet."""
    said, log = await server.ann.say(server.channel, text), server.service.log
    await log.claim(spot_of(said).asked(text))
    server.service.servers = Servers(log)
    return said


async def test_what_was_left_behind_waits_for_a_log_that_is_late(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No command's time runs out at the start, and no settings are known from before."""
    monkeypatch.setattr(servers, "PATIENCE", 0.01)
    server = await open_server()
    said, log = await left_behind(server), server.service.log
    pending = await log.pending("discord")
    async with late(log):
        finishing = asyncio.create_task(finish(server.client, server.service, pending))
        await asyncio.sleep(0.1)
    await finishing
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_what_was_left_behind_ends_in_words_without_the_log(open_server: Opening) -> None:
    """Whoever asked reads why there is no answer."""
    server = await open_server()
    said = await left_behind(server)
    pending = await server.service.log.pending("discord")
    async with log_without("settings") as lost:
        server.keep_in(lost)
        await finish(server.client, server.service, pending)
        assert "I can't save anything" in (await server.ann.reply_to(said)).content


async def test_an_old_question_is_ended_in_words(open_server: Opening) -> None:
    """Nobody waits for it any more; where its reply was to stand, it says so."""
    server = await open_server()
    await server.leave()
    said = await server.ask()
    await leaves(server, spot_of(said), YOUNG + 1)
    await server.come_back()
    reply = await server.ann.reply_to(said)
    assert "interrupted" in reply.content
    assert server.outcomes() == ["failed"]


async def test_a_command_that_was_left_thinking_gets_its_answer(open_server: Opening) -> None:
    """The placeholder is filled by the next process."""
    server = await open_server()
    used = await server.ann.slash(server.channel, "ask", question="hi")
    await server.ann.reply_to(used)
    await leaves(server, spot_of_command(used))
    await server.come_back()
    assert used.original is not None
    original = used.original
    await server.discord.until(lambda: "41:02" in original.content)


def spot_of_command(used: Interaction) -> Spot:
    """Return where a command was used, as a question of its own."""
    assert used.original is not None
    return Spot(
        used.id + 1,
        used.channel.id,
        used.user.id,
        server=1,
        token=used.token,
        reply=used.original.id,
    )


@pytest.mark.parametrize("age", [0, YOUNG + 1])
async def test_a_question_that_is_gone_from_discord_is_ended_in_the_log(
    open_server: Opening, age: float
) -> None:
    """Deleted meanwhile, it has no place for an answer; the bot starts all the same."""
    server = await open_server()
    await server.leave()
    said = await server.ask()
    await leaves(server, spot_of(said), age)
    await server.ann.delete(said)
    await server.come_back()
    assert "I am an AI" in (await server.ann.reply_to(await server.ann.say_directly("hi"))).content
    await server.settled()
    assert sorted(map(str, server.outcomes())) == [
        "failed",
        "smalltalk",
    ]


async def test_a_question_of_which_nobody_can_tell_where_it_was_asked_is_ended_in_the_log(
    open_server: Opening,
) -> None:
    """It is not tried again at every start."""
    server = await open_server()
    said = await server.ask()
    await server.ann.reply_to(said)
    await server.leave()
    async with SQLiteLog.open(server.database, ToldClock(time.time())) as log:
        asked = spot_of(said).asked("where was this?")
        await log.claim(replace(asked, event="discord:1", place="somewhere"))
    await server.come_back()
    await server.settled()
    outcome = "SELECT outcome FROM answers ORDER BY question_id DESC LIMIT 1"
    assert rows(server.database, outcome) == [("failed",)]


@pytest.mark.parametrize("age", [0, YOUNG + 1])
async def test_a_question_that_discord_does_not_give_at_once_is_looked_for_again(
    open_server: Opening, age: float
) -> None:
    """A start during an outage ends nobody's question in silence."""
    server = await open_server(HURRIED)
    await server.leave()
    said = await server.ask()
    await leaves(server, spot_of(said), age)
    server.discord.api.faults.fail(READ, 503, times=2)
    await server.come_back()
    reply = await server.ann.reply_to(said)
    assert ("interrupted" if age else "41:02") in reply.content


async def test_a_question_that_discord_does_not_give_at_all_is_left_to_the_next_start(
    open_server: Opening,
) -> None:
    """Whether it cuts the connection, or wants to be left alone for long."""
    server = await open_server(HURRIED)
    await server.leave()
    said = await server.ask()
    await leaves(server, spot_of(said))
    server.discord.api.faults.limit(READ, LONGEST_WAIT + 60)
    server.discord.api.faults.cut(READ, times=100)
    await server.come_back()
    await server.started()
    await server.leave()
    assert server.outcomes() == []
    server.discord.api.faults.lift()
    await server.come_back()
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_what_was_left_behind_is_answered_from_the_interview_that_was_chosen(
    open_server: Opening, tmp_path: Path
) -> None:
    """And from none of the others."""
    server = await open_server(notes_dir=write_radio(tmp_path / "notes"))
    said = await server.ann.say(server.channel, "How much was raised?")
    await server.service.log.claim(replace(spot_of(said).asked(said.content), note="night"))
    await server.leave()
    await server.come_back()
    reply = await server.ann.reply_to(said)
    assert "two million" in reply.content
    assert "nine million" not in reply.content
