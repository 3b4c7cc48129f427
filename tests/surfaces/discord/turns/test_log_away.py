"""While nothing can be kept, whatever somebody uses still ends in words."""

from inspect import iscoroutinefunction

import pytest

from bot.conversations.errors import LogError
from bot.localdiscord.people import Person
from bot.localdiscord.world.commands import Command, CommandType
from bot.localdiscord.world.interactions import Interaction
from bot.localdiscord.world.messages import Message
from tests.surfaces.discord.conftest import Opening, Server
from tests.surfaces.discord.panels.test_managing import owner

OPTIONS = {
    "ask": {"question": "what did he say about Sora?"},
    "moment": {"time": "41:02"},
    "check": {"statement": "Sora signals competition."},
}
# These say what they say without the log.
UNTOUCHED = {"about", "forget", "help", "privacy", "reload", "settings", "topics"}
PRESSES = ("Sources", "👍", "Again", "Remove")


def break_log(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every use of the log fail from now on."""

    async def away(*_: object, **__: object) -> None:
        raise LogError.failed(OSError("disk full"))

    log = type(server.service.conversations.log)
    for name in dir(log):
        if not name.startswith("_") and iscoroutinefunction(getattr(log, name)):
            monkeypatch.setattr(log, name, away)


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
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody is left with "is thinking…" once the bot has settled."""
    server = await open_server()
    break_log(server, monkeypatch)
    boss = owner(server)
    for command in server.discord.world.commands.of(None):
        used = await use(server, boss, command)
        await boss.acknowledgement(used)
        await server.client.settled()
        (told,) = answers(used)
        assert not told.loading, command.name
        assert told.ephemeral, command.name
        assert ("I cannot keep a record" in told.content) == (command.name not in UNTOUCHED)
        assert ("(Reference: r" in told.content) == (command.name not in UNTOUCHED)


async def test_every_button_of_an_answer_ends_in_words_without_the_log(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever pressed it is told alone, and the answer stays as it was."""
    server = await open_server()
    said = await server.ann.say(server.channel, server.mention("what did he say about Sora?"))
    reply = await server.ann.reply_to(said)
    await server.client.settled()
    whole = reply.content
    break_log(server, monkeypatch)
    for button in PRESSES:
        pressed = await server.ann.press(reply, button)
        await server.ann.acknowledgement(pressed)
        await server.client.settled()
        (told,) = [message for message in answers(pressed) if message is not reply]
        assert "I cannot keep a record" in told.content, button
        assert told.ephemeral, button
    assert reply.content == whole


async def test_a_setting_that_cannot_be_kept_is_not_changed(
    open_server: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The press is taken before anything is written, and whoever pressed reads why."""
    server = await open_server()
    boss = owner(server)
    panel = await boss.reply_to(await boss.slash(server.channel, "settings"))
    before = panel.content
    break_log(server, monkeypatch)
    pressed = await boss.press(panel, "Threads: off")
    await boss.acknowledgement(pressed)
    await server.client.settled()
    (told,) = pressed.followups
    assert "I cannot keep a record" in told.content
    assert panel.content == before
