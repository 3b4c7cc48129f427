"""What docs/discord.md says is so."""

import asyncio
import re
from collections.abc import Mapping

from bot.localdiscord.people import Person, options
from bot.localdiscord.people.commands import find_slash
from bot.localdiscord.terminal.options import split
from bot.localdiscord.world.commands import CommandType
from bot.localdiscord.world.messages import Message
from bot.surfaces.discord.rules.permissions import NEEDED
from tests.conftest import ROOT
from tests.surfaces.discord.server import Opening, Server

# These answer from the interview, so that a moment to open stands in what they say.
FROM_THE_NOTES = {
    "ask",
    "moment",
    "check",
    "topics",
    "Ask the interview about this",
    "Check against the interview",
}
ROW = re.compile(r"^\| (?:`/(\w+)`|\*([^*|]+)\*) \| .+ \| ([^|]+) \|$", re.MULTILINE)


async def page() -> str:
    """Read the page."""
    return await asyncio.to_thread((ROOT / "docs" / "discord.md").read_text)


async def examples() -> Mapping[str, str]:
    """Return the example of each command and menu in the tables."""
    rows = ROW.findall(await page())
    assert len(rows) == len(dict.fromkeys(command or menu for command, menu, _ in rows))
    return {command or menu: example for command, menu, example in rows}


async def test_the_tables_list_exactly_what_discord_is_told_of(open_server: Opening) -> None:
    """Whoever adds a command or a menu describes it with an example; none is left over."""
    server = await open_server()
    names = {command.name for command in server.discord.world.commands.of(None)}
    assert set(await examples()) == names


async def test_every_example_works_as_it_stands_there(open_server: Opening) -> None:
    """Each command typed, each menu used on the message that is quoted; none of them fails."""
    server = await open_server()
    boss = server.owner()
    types = {command.name: command.type for command in server.discord.world.commands.of(None)}
    for name, example in (await examples()).items():
        if types[name] is CommandType.SLASH:
            told = [await typed(server, boss, text) for text in re.findall("`/([^`]+)`", example)]
        else:
            told = [await on_the_message(server, boss, name, example)]
        assert told, name
        assert not [each for each in told if each.loading or "Reference:" in each.content], name
        if name in FROM_THE_NOTES:
            assert all("](<https://youtu.be/" in each.content for each in told), name


async def typed(server: Server, person: Person, text: str) -> Message:
    """Let somebody type a command as it stands there, and return what they read."""
    name, _, rest = text.partition(" ")
    leaf = find_slash(server.discord.world, person.user, server.channel, name)
    values = options.read(leaf, split(leaf, rest), {})
    reply = await person.reply_to(await person.slash(server.channel, name, **values))
    await server.settled()
    return reply


async def on_the_message(server: Server, person: Person, menu: str, example: str) -> Message:
    """Let somebody use a menu on the message that an example quotes."""
    (quoted,) = re.findall("“([^”]+)”", example)
    said = await person.say(server.channel, quoted)
    reply = await person.reply_to(await person.use_menu(said, menu))
    await server.settled()
    return reply


async def test_every_permission_that_is_needed_stands_in_the_docs() -> None:
    """By the name that Discord gives it."""
    text = await page()
    assert [name for name in NEEDED if name.replace("_", " ") not in text.lower()] == []
