"""Buttons from another database, whose numbers are given again to other questions."""

import pytest

from bot.localdiscord.world.messages import Message
from tests.surfaces.discord.server import Opening, Server

GONE = "I no longer have that answer."


async def begin_anew(server: Server) -> None:
    """Let the bot come back with a log that knows nothing."""
    await server.leave()
    for file in (server.database, server.database.with_suffix(".key")):
        file.unlink()
    await server.come_back()


async def told_alone(server: Server) -> str:
    """Return what ann alone is told, the latest, once she is."""

    def word() -> Message | None:
        last = server.ann.sees(server.channel)[-1]
        return last if last.ephemeral and last.content else None

    told = await server.discord.until(word)
    await server.settled()
    return told.content


@pytest.mark.parametrize("button", ["Sources", "👍", "Again", "Remove"])
async def test_a_button_does_not_act_on_the_answer_that_has_its_number_now(
    open_server: Opening, button: str
) -> None:
    """It says that its own is gone, and the other one stays as it is."""
    server = await open_server()
    before = await server.answer_to()
    await begin_anew(server)
    now = await server.answer_to("Why does cost matter to Runway?")
    await server.ann.press(before, button)
    assert await told_alone(server) == GONE
    assert not before.deleted
    assert not now.deleted
    assert server.feedback() == []
    assert server.questions() == ["Why does cost matter to Runway?"]


async def test_a_reason_is_not_kept_for_the_answer_that_has_its_number_now(
    open_server: Opening,
) -> None:
    """Neither is the thumb that its form came with."""
    server = await open_server()
    before = await server.answer_to()
    opened = await server.ann.press(before, "👎")
    await server.discord.until(lambda: opened.modal)
    await server.settled()
    await begin_anew(server)
    await server.answer_to("Why does cost matter to Runway?")
    await server.ann.submit(opened, reason="Too short.")
    assert await told_alone(server) == GONE
    second = await server.ann.press(before, "👎")
    await server.discord.until(lambda: second.modal)
    await server.settled()
    assert server.feedback() == []


async def test_a_button_acts_on_no_answer_of_another_server(open_server: Opening) -> None:
    """Whatever number and mark somebody's client sends from there."""
    server = await open_server()
    answer = await server.answer_to()
    second = server.discord.world.add_guild("Second")
    eve = server.discord.add_person("eve", second)
    channel = second.add_channel("general")
    theirs = await eve.reply_to(await eve.say(channel, server.mention("hi, Sora?")))
    await server.settled()
    theirs.components = answer.components
    shown = await eve.reply_to(await eve.press(theirs, "Sources"))
    assert shown.content == GONE
