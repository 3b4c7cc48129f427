"""A command or a button that Discord took, though its answer to the bot was lost."""

from collections.abc import Callable

import pytest

from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import Faults
from bot.localdiscord.world.interactions import Interaction
from tests.routes import CALLBACK
from tests.surfaces.discord.overheard import Overheard
from tests.surfaces.discord.server import Opening, Server

LOST: dict[str, Callable[[Faults], None]] = {
    "cut": lambda faults: faults.cut(CALLBACK, after=True),
    # discord.py waits a second before it sends this again, and meets 40060.
    "502": lambda faults: faults.fail(CALLBACK, 502, after=True),
}


async def uses(server: Server, what: str) -> Interaction:
    """Let ann use a command, or the button under an answer."""
    if what == "command":
        return await server.ann.slash(server.channel, "ask", question="Sora?")
    asked = await server.ask("Sora?")
    reply = await server.ann.reply_to(asked)
    await server.settled()
    return await server.ann.press(reply, "Sources")


@pytest.mark.parametrize(
    ("what", "lost"), [("command", "cut"), ("command", "502"), ("button", "cut")]
)
async def test_what_was_taken_is_answered(open_server: Opening, what: str, lost: str) -> None:
    """Nobody is left with "is thinking…"; there is one answer."""
    server = await open_server()
    LOST[lost](server.discord.api.faults)
    used = await uses(server, what)
    assert "41:02" in (await server.ann.reply_to(used)).content
    await server.settled()
    assert [m for m in server.ann.sees(server.channel) if m.loading] == []
    assert used.followups == []


async def test_what_another_bot_took_is_left_to_it(open_server: Opening) -> None:
    """It was quicker, and has the answer; a second one would be one too many."""
    server = await open_server()
    server.discord.api.faults.refuse(CALLBACK, Refusal.ALREADY_ACKNOWLEDGED)
    await server.ann.slash(server.channel, "ask", question="Sora?")
    await server.ann.reply_to(await server.ann.say_directly("hi"))
    await server.settled()
    assert server.ann.sees(server.channel) == []
    assert server.questions() == ["hi"]


@pytest.mark.parametrize("what", ["command", "button"])
async def test_what_was_not_taken_since_the_connection_was_cut_is_taken_once_more(
    open_server: Opening, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    """Discord waits three seconds for it."""
    server = await open_server()
    server.discord.api.faults.cut(CALLBACK)
    used = await uses(server, what)
    assert "41:02" in (await server.ann.reply_to(used)).content
    await server.settled()
    assert "An interaction was not answered" not in caplog.text


async def test_what_cannot_be_taken_twice_is_told(
    open_server: Opening, overheard: Overheard
) -> None:
    """It is not tried for ever."""
    server = await open_server()
    server.discord.api.faults.cut(CALLBACK, times=2)
    await server.ann.slash(server.channel, "ask", question="Sora?")
    await overheard.until("An interaction was not answered")
