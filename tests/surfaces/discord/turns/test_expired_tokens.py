"""After fifteen minutes a command's token is worth nothing, and its asker still gets a word."""

import pytest

from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import RequestFault
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Policy, Quota
from tests.routes import DELETE_ANSWER, EDIT_ANSWER, FOLLOW_UP
from tests.surfaces.discord.server import Opening, Server
from tests.worded import at_length


async def test_after_fifteen_minutes_a_commands_answer_is_reached_as_a_message(
    open_server: Opening,
) -> None:
    """Its token is worth nothing then, but the message is the bot's own."""
    server = await open_server()
    server.discord.api.faults.add(
        RequestFault(
            EDIT_ANSWER,
            refusal=Refusal.INVALID_WEBHOOK_TOKEN.error(),
        )
    )
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    await server.discord.until(lambda: used.original)
    original = used.original
    assert original is not None
    await server.discord.until(lambda: "41:02" in original.content)


def after_fifteen_minutes(server: Server, refusal: Refusal) -> None:
    """Let the tokens of commands be worth nothing from now on."""
    for route in (EDIT_ANSWER, DELETE_ANSWER, FOLLOW_UP):
        server.discord.api.faults.refuse(route, refusal, times=100)


async def test_after_fifteen_minutes_a_long_answer_to_a_command_comes_whole(
    open_server: Opening, sora: Claim
) -> None:
    """What has no room in its first message is sent as one of the bot's own."""
    server = await open_server(model=Script(at_length(sora, 20)))
    after_fifteen_minutes(server, Refusal.INVALID_WEBHOOK_TOKEN)
    await server.ann.acknowledgement(
        await server.ann.slash(server.channel, "ask", question="Sora?")
    )
    await server.settled()
    first, last = server.ann.sees(server.channel)
    assert "41:02" in first.content
    assert last.components


async def test_after_fifteen_minutes_a_command_is_refused_where_it_was_used(
    open_server: Opening,
) -> None:
    """Nobody but the asker could be told alone any more; "…" is no answer."""
    server = await open_server(Policy(person=Quota(a_day=1)))
    await server.use("ask", question="Sora?")
    after_fifteen_minutes(server, Refusal.INVALID_WEBHOOK_TOKEN)
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    await server.ann.acknowledgement(used)
    await server.settled()
    assert used.original
    assert "come back in" in used.original.content


async def test_a_private_answer_that_came_too_late_is_not_said_to_be_taken_away(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever runs the bot reads that it is in the log alone."""
    server = await open_server()
    after_fifteen_minutes(server, Refusal.UNKNOWN_WEBHOOK)
    used = await server.ann.slash(server.channel, "ask", question="Sora?", private=True)
    await server.ann.acknowledgement(used)
    await server.settled()
    assert "is in the log, but not on Discord" in caplog.text
    assert "taken away" not in caplog.text
