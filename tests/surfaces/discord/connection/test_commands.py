"""What stands in Discord's command picker."""

import re

from bot.surfaces.discord.connection.translation import read
from tests.routes import SYNC
from tests.surfaces.discord.server import Opening


async def test_help_names_every_command_that_everybody_has(open_server: Opening) -> None:
    """Who reads it knows what there is."""
    server = await open_server()
    text = (await server.use("help")).content
    names = {command.name for command in server.ann.offered(server.channel)}
    assert {f"/{name}" for name in names if f"/{name}" not in text} <= {"/help"} | {
        "/Ask the interview about this",
        "/Check against the interview",
    }


async def test_commands_speak_the_language_of_who_uses_them(open_server: Opening) -> None:
    """Every command and option has its name and description in four more languages."""
    server = await open_server()
    for command in server.discord.world.commands.of(None):
        for locale in ("fr", "de", "es-ES", "es-419", "pt-BR"):
            assert locale in command.names, command.name
            if command.description:
                assert locale in command.descriptions, command.name
                assert command.descriptions[locale] != command.description
            assert all(locale in option.descriptions for option in command.options)


def test_portuguese_is_that_of_brazil() -> None:
    """Discord has no other: nobody there is called "tu", or gets a "ficheiro"."""
    european = {"tu", "ti", "te", "queres", "vês", "indicares", "num", "numa", "ficheiro"}
    for english, texts in read().items():
        assert european.isdisjoint(re.findall(r"\w+", texts["pt"].lower())), english


async def test_commands_are_told_to_discord_only_when_they_changed(open_server: Opening) -> None:
    """A second start tells nothing; a Discord that has lost them is told again."""
    server = await open_server()
    for lost, told in ((False, 1), (True, 2)):
        if lost:
            server.discord.world.commands.replace(None, [])
        await server.leave()
        await server.come_back()
        puts = [each for each in server.discord.api.exchanges if each.route == SYNC]
        assert len(puts) == told
