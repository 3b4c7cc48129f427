"""While nothing can be kept, whatever somebody uses still ends in words."""

from collections.abc import AsyncGenerator

import pytest

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.people import Person
from bot.localdiscord.world.commands import Command, CommandType
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from tests.conversations.lost import log_without
from tests.surfaces.discord.server import Opening, Server

OPTIONS = {
    "ask": {"question": "what did he say about Sora?"},
    "moment": {"time": "41:02"},
    "check": {"statement": "Sora signals competition."},
}
# These say what they say without the log.
UNTOUCHED = {"about", "forget", "help", "privacy", "reload", "topics"}
PRESSES = ("Sources", "👍", "Again", "Remove")


@pytest.fixture
async def lost() -> AsyncGenerator[SQLiteLog]:
    """A log that can neither keep nor find anything."""
    tables = ("questions", "answers", "people", "conversations", "settings", "feedback")
    async with log_without(*tables) as log:
        yield log


async def use(server: Server, person: Person, command: Command) -> Interaction:
    """Let somebody use a command, on a message if it is one of a menu."""
    if command.type is CommandType.SLASH:
        options = OPTIONS.get(command.name, {})
        return await person.slash(server.channel, command.name, **options)
    said = await person.say(server.channel, "Sora signals competition.")
    return await person.use_menu(said, command.name)


def answers(used: Interaction) -> list[Message]:
    """Return what stands for a command in the end."""
    found = [used.original, *used.followups]
    return [message for message in found if message and not message.deleted]


async def test_every_command_ends_in_words_without_the_log(
    open_server: Opening, lost: SQLiteLog
) -> None:
    """Nobody is left with "is thinking…" once the bot has settled."""
    server = await open_server()
    server.keep_in(lost)
    boss = server.owner()
    for command in server.discord.world.commands.of(None):
        used = await use(server, boss, command)
        await boss.acknowledgement(used)
        await server.settled()
        (told,) = answers(used)
        assert not told.loading, command.name
        assert told.ephemeral, command.name
        assert ("I can't save anything" in told.content) == (command.name not in UNTOUCHED)
        assert ("(Reference: r" in told.content) == (command.name not in UNTOUCHED)


async def test_every_button_of_an_answer_ends_in_words_without_the_log(
    open_server: Opening, lost: SQLiteLog
) -> None:
    """Whoever pressed it is told alone, and the answer stays as it was."""
    server = await open_server()
    said = await server.ask()
    reply = await server.ann.reply_to(said)
    await server.settled()
    whole = reply.content
    server.keep_in(lost)
    for button in PRESSES:
        pressed = await server.ann.press(reply, button)
        await server.ann.acknowledgement(pressed)
        await server.settled()
        (told,) = [message for message in answers(pressed) if message is not reply]
        assert "I can't save anything" in told.content, button
        assert told.ephemeral, button
    assert reply.content == whole


async def test_a_setting_that_cannot_be_kept_is_not_changed(
    open_server: Opening, lost: SQLiteLog
) -> None:
    """The press is taken before anything is written, and whoever pressed reads why."""
    server = await open_server()
    boss = server.owner()
    panel = await server.panel(boss)
    before = panel.content
    server.keep_in(lost)
    pressed = await boss.press(panel, "Threads: off")
    await boss.acknowledgement(pressed)
    await server.settled()
    (told,) = pressed.followups
    assert "I can't save anything" in told.content
    assert panel.content == before
