"""A command that is typed as text does nothing, and whoever typed it is told how to choose it."""

import pytest

from bot.localmodel.script import Script
from tests.surfaces.discord.server import Opening


@pytest.mark.parametrize(
    ("typed", "named"),
    [
        ("/forget", "/forget"),
        ("/Privacy please", "/privacy"),
        ("`/mydata`", "/mydata"),
        ("/settings", "/settings"),
        ("/about", "/about"),
        ("/check Runway keeps the team small.", "/check"),
        ("/stats", "/stats"),
        ("/ask", "/ask"),
        ("/vergessen", "/vergessen"),
    ],
)
async def test_who_types_a_command_is_told_to_choose_it(
    open_server: Opening, typed: str, named: str
) -> None:
    """By the name under which Discord lists it to them."""
    server = await open_server()
    reply = await server.ann.reply_to(await server.ask(typed))
    assert f"{named} is a command" in reply.content
    await server.settled()
    assert server.outcomes() == ["smalltalk"]


async def test_no_model_is_asked_about_a_command(open_server: Opening) -> None:
    """Nor in direct messages, where the first contact names two of them."""
    server = await open_server(model=Script(["No."]))
    reply = await server.ann.reply_to(await server.ann.say_directly("/forget"))
    await server.settled()
    assert "/forget is a command" in reply.content
    assert not server.model.requests


@pytest.mark.parametrize(
    "typed", ["/ask what did he say about Sora?", "/r/runway says Sora?", "/shrug Sora?"]
)
async def test_a_question_behind_a_stroke_is_a_question(open_server: Opening, typed: str) -> None:
    """What is asked by /ask can be asked in a message, and not every stroke begins a command."""
    server = await open_server()
    reply = await server.ann.reply_to(await server.ask(typed))
    assert "is a command" not in reply.content
    assert "41:02" in reply.content


async def test_a_question_that_becomes_a_command_is_told_so_too(open_server: Opening) -> None:
    """In place of the answer to what was asked before."""
    server = await open_server()
    asked = await server.ask("Sora?")
    reply = await server.ann.reply_to(asked)
    await server.settled()
    await server.ann.edit(asked, server.mention("/forget"))
    await server.discord.until(lambda: "/forget is a command" in reply.content)
