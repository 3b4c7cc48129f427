"""The commands that an application has made known, and who is offered which of them where."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.users import User

# A text in other languages, by Discord's names for them, such as `fr` or `pt-BR`.
Translations = Mapping[str, str]


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


SUBCOMMANDS = (OptionType.SUBCOMMAND, OptionType.SUBCOMMAND_GROUP)


class Context(IntEnum):
    """Where a command can be used: in a guild, with the bot alone, among other people."""

    GUILD = 0
    BOT_DM = 1
    PRIVATE_CHANNEL = 2


class Installation(IntEnum):
    """Through whom a command is there: a guild that added the application, or a user who did."""

    GUILD = 0
    USER = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that an option offers."""

    name: str
    value: Json


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a command asks for, or a subcommand with options of its own.

    `least` and `most` bound a number, or the length of a text.
    """

    name: str
    type: OptionType
    description: str = ""
    required: bool = False
    autocomplete: bool = False
    choices: tuple[Choice, ...] = ()
    options: tuple["Option", ...] = ()
    least: float | None = None
    most: float | None = None
    channel_types: tuple[ChannelType, ...] = ()
    names: Translations = field(default_factory=dict)
    descriptions: Translations = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Command:
    """A command; `definition` is what the application sent, as Discord gives it back.

    `permissions` are those that it takes to be offered it: None asks for nothing, and no
    permission at all asks for an administrator.
    """

    id: int
    name: str
    type: CommandType
    description: str
    options: tuple[Option, ...]
    definition: JsonObject
    permissions: Permissions | None = None
    contexts: tuple[Context, ...] = tuple(Context)
    installations: tuple[Installation, ...] = (Installation.GUILD,)
    names: Translations = field(default_factory=dict)
    descriptions: Translations = field(default_factory=dict)

    def json(self) -> JsonObject:
        """Print it as Discord does."""
        return self.definition

    def offered_to(self, user: User, channel: Channel, bot: User) -> bool:
        """Tell whether somebody finds it in a channel that the bot may be in."""
        here = Context.GUILD if channel.guild else Context.BOT_DM
        ways = self.installations_in(channel, user, bot)
        return here in self.contexts and bool(ways) and self._permitted(channel, user)

    def installations_in(self, channel: Channel, user: User, bot: User) -> list[Installation]:
        """Return through whom somebody has it in a channel."""
        with_bot = channel.guild is None or bot.id in channel.guild.members
        ways = {Installation.GUILD: with_bot, Installation.USER: user.installed_the_app}
        return [way for way in self.installations if ways[way]]

    def leaves(self) -> Iterator["Invocable"]:
        """Yield what people use of it: itself, or each of its subcommands."""
        return _leaves(Invocable(self))

    def _permitted(self, channel: Channel, user: User) -> bool:
        held = channel.permissions(user)
        if self.permissions is None or channel.guild is None:
            return bool(held & Permissions.USE_APPLICATION_COMMANDS)
        needed = self.permissions or Permissions.ADMINISTRATOR
        return held & needed == needed


@dataclass(frozen=True, slots=True)
class Invocable:
    """What a person uses: a command, or the subcommand at the end of these steps."""

    command: Command
    steps: tuple[Option, ...] = ()

    @property
    def name(self) -> str:
        """What it is called, with the subcommands on the way."""
        return " ".join([self.command.name, *(step.name for step in self.steps)])

    @property
    def description(self) -> str:
        """What it is for."""
        return self.steps[-1].description if self.steps else self.command.description

    @property
    def options(self) -> tuple[Option, ...]:
        """What it asks for."""
        return self.steps[-1].options if self.steps else self.command.options

    def called(self, locale: str) -> str:
        """Return its name in somebody's language."""
        first = self.command.names.get(locale, self.command.name)
        return " ".join([first, *(step.names.get(locale, step.name) for step in self.steps)])

    def described(self, locale: str) -> str:
        """Return what it is for in somebody's language."""
        last = self.steps[-1] if self.steps else self.command
        return last.descriptions.get(locale, last.description)


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
        """Yield what there is in a guild, or in direct messages."""
        if guild_id is not None:
            yield from self.of(guild_id)
        yield from self.of(None)


def _leaves(at: Invocable) -> Iterator[Invocable]:
    inner = [option for option in at.options if option.type in SUBCOMMANDS]
    if not inner:
        yield at
    for option in inner:
        yield from _leaves(Invocable(at.command, (*at.steps, option)))
