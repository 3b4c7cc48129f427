"""Where Discord is out of order for long, an answer that is whole is shown when it is back."""

from dataclasses import replace

import pytest

from bot.localdiscord.refusals import Refusal
from bot.localdiscord.world.components import buttons_of
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.connection.client import LONGEST_WAIT
from bot.surfaces.discord.rules.policy import Pauses, Policy
from tests.conversations.rows import rows
from tests.routes import EDIT, EDIT_ANSWER, SEND
from tests.surfaces.discord.overheard import Overheard
from tests.surfaces.discord.server import Opening, Server
from tests.worded import SAYS, at_length

SHORT = Policy(pauses=Pauses(again=(0.0,), outage=(0.0, 0.0), leaving=0.0))
# The bot waits until it has to go.
ENDLESS = Policy(pauses=Pauses(again=(), outage=(3600.0,), leaving=0.0))
LEFT = "SELECT count(*) FROM questions WHERE place IS NOT NULL"


def halves(sora: Claim) -> Script:
    """Return what a model says such that its beginning stands before its end is there."""
    return Script(at_length(sora, 3), pace=0.05)


async def half_shown(server: Server, overheard: Overheard) -> Message:
    """Let ann ask while Discord takes no edits; return the beginning of the answer, once stuck."""
    server.discord.api.faults.fail(EDIT, 503, times=1000)
    reply = await server.ann.reply_to(await server.ask())
    await overheard.until("out of order")
    return reply


def labels(message: Message) -> list[object]:
    """Return what stands on the buttons under a message."""
    return [button["label"] for button in buttons_of(message.components)]


async def test_an_answer_outlasts_an_outage(open_server: Opening) -> None:
    """It is sent for longer than anything else, and nothing is owed in the end."""
    server = await open_server(SHORT)
    server.discord.api.faults.fail(SEND, 503, times=3)
    assert "41:02" in (await server.answer_to()).content
    assert rows(server.database, LEFT) == [(0,)]


async def test_what_discord_does_not_take_before_the_bot_gives_up_comes_at_the_next_start(
    open_server: Opening, overheard: Overheard
) -> None:
    """The log has it, and where it is to stand."""
    server = await open_server(SHORT)
    server.discord.api.faults.fail(SEND, 503, times=4)
    await server.ask()
    await overheard.until("next start")
    await server.leave()
    assert len(server.ann.sees(server.channel)) == 1
    await server.come_back()
    (_, reply) = await server.discord.until(lambda: whole(server))
    assert "41:02" in reply.content
    await server.settled()
    assert rows(server.database, LEFT) == [(0,)]
    assert server.outcomes() == ["answered"]


async def test_half_an_answer_is_completed_by_the_next_start_where_the_bot_has_to_go_meanwhile(
    open_server: Opening, sora: Claim, overheard: Overheard
) -> None:
    """As the model said it, which is not asked again; no Stop button is left under it."""
    server = await open_server(ENDLESS, model=halves(sora))
    reply = await half_shown(server, overheard)
    assert labels(reply) == ["Stop"]
    await server.leave()
    server.discord.api.faults.lift()
    await server.come_back()
    await server.discord.until(lambda: labels(reply) != ["Stop"])
    assert SAYS in reply.content
    await server.settled()
    assert len(server.model.requests) == 1
    assert rows(server.database, LEFT) == [(0,)]


async def test_half_an_answer_that_somebody_takes_away_meanwhile_stays_away(
    open_server: Opening, sora: Claim, overheard: Overheard
) -> None:
    """The next start does not send again what a moderator has deleted."""
    server = await open_server(ENDLESS, model=halves(sora))
    reply = await half_shown(server, overheard)
    await server.leave()
    server.discord.api.faults.lift()
    server.discord.world.delete(reply)
    await server.come_back()
    await server.started()
    await server.settled()
    assert len(server.ann.sees(server.channel)) == 1
    assert rows(server.database, LEFT) == [(0,)]


async def test_a_long_wait_that_discord_asks_for_is_waited_out(
    open_server: Opening, overheard: Overheard
) -> None:
    """The library gives up on anything over a minute, and asks for nothing then."""
    server = await open_server(ENDLESS)
    server.discord.api.faults.limit(SEND, LONGEST_WAIT + 30)
    await server.ask()
    await overheard.until("out of order")
    await server.leave()
    await server.come_back()
    (_, reply) = await server.discord.until(lambda: whole(server))
    assert "41:02" in reply.content


async def test_a_command_is_answered_by_the_next_start_after_its_token_is_over(
    open_server: Opening, overheard: Overheard
) -> None:
    """Its message is the bot's own, and is edited as such."""
    server = await open_server(ENDLESS)
    server.discord.api.faults.cut(EDIT_ANSWER, times=1000)
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    await overheard.until("out of order")
    await server.leave()
    server.discord.api.faults.lift()
    server.discord.api.faults.refuse(EDIT_ANSWER, Refusal.INVALID_WEBHOOK_TOKEN, times=100)
    await server.come_back()
    original = used.original
    assert original is not None
    await server.discord.until(lambda: "41:02" in original.content)
    await server.settled()
    assert rows(server.database, LEFT) == [(0,)]


async def test_a_private_answer_whose_token_is_over_is_given_up(
    open_server: Opening, caplog: pytest.LogCaptureFixture, overheard: Overheard
) -> None:
    """Nobody else may see it, so that no start tries it again."""
    server = await open_server(ENDLESS)
    server.discord.api.faults.cut(EDIT_ANSWER, times=1000)
    await server.ann.slash(server.channel, "ask", question="Sora?", private=True)
    await overheard.until("out of order")
    await server.leave()
    server.discord.api.faults.lift()
    server.discord.api.faults.refuse(EDIT_ANSWER, Refusal.INVALID_WEBHOOK_TOKEN, times=100)
    await server.come_back()
    await server.started()
    await server.settled()
    assert "is in the log, but not on Discord" in caplog.text
    assert rows(server.database, LEFT) == [(0,)]


async def test_a_greeting_that_comes_late_opens_no_thread(
    open_server: Opening, overheard: Overheard
) -> None:
    """As it would not have at once."""
    server = await open_server(ENDLESS)
    await server.wants(replace(await server.service.servers.of(server.guild.id), threads=True))
    server.discord.api.faults.fail(SEND, 503, times=1000)
    said = await server.ask("hi")
    await overheard.until("out of order")
    await server.leave()
    server.discord.api.faults.lift()
    await server.come_back()
    (_, reply) = await server.discord.until(lambda: whole(server))
    assert "I am an AI" in reply.content
    assert said.thread is None


def whole(server: Server) -> list[Message]:
    """Return what stands in the channel, once something stands under the question."""
    seen = server.ann.sees(server.channel)
    return seen if len(seen) > 1 else []
