"""The commands that an application has made known, as its users see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from bot.localdiscord.payloads import Json, JsonObject


class CommandType(IntEnum):
    """Where people find a command."""

    SLASH = 1
    USER_MENU = 2
    MESSAGE_MENU = 3


class OptionType(IntEnum):
    """What an option takes."""

    SUBCOMMAND = 1
    SUBCOMMAND_GROUP = 2
    STRING = 3
    INTEGER = 4
    BOOLEAN = 5
    USER = 6
    CHANNEL = 7
    ROLE = 8
    MENTIONABLE = 9
    NUMBER = 10
    ATTACHMENT = 11


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that an option offers."""

    name: str
    value: Json


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a command asks for."""

    name: str
    type: OptionType
    description: str = ""
    required: bool = False
    autocomplete: bool = False
    choices: tuple[Choice, ...] = ()
    options: tuple[Option, ...] = ()
    max_length: int | None = None


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `definition` is what the application sent, as Discord gives it back."""

    id: int
    name: str
    type: CommandType
    description: str
    options: tuple[Option, ...]
    definition: JsonObject

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return self.definition


class Commands:
    """The global commands, and those of single guilds."""

    def __init__(self) -> None:
        self._by_guild: dict[int | None, list[Command]] = {}

    def replace(self, guild_id: int | None, commands: list[Command]) -> None:
        """Make these the commands of a guild, or the global ones."""
        self._by_guild[guild_id] = commands

    def of(self, guild_id: int | None) -> list[Command]:
        """Return the commands of a guild alone, or the global ones."""
        return self._by_guild.get(guild_id, [])

    def offered(self, guild_id: int | None) -> Iterator[Command]:
        """Yield what people are offered in a guild, or in direct messages."""
        if guild_id is not None:
            yield from self.of(guild_id)
        yield from self.of(None)
