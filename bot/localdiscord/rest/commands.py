"""The commands that the bot makes known, held against Discord's limits."""

from __future__ import annotations

import re
from collections import Counter

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, JsonObject, listed, mapped
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.guards import find_guild
from bot.localdiscord.world.commands import Choice, Command, CommandType, Option, OptionType
from bot.localdiscord.world.world import World

COMMANDS = {CommandType.SLASH: 100, CommandType.USER_MENU: 15, CommandType.MESSAGE_MENU: 15}
NAME = 32
DESCRIPTION = 100
OPTIONS = 25
CHOICES = 25
CHOICE_TEXT = 100
COMMAND_TEXT = 8000
SLASH_NAME = re.compile(r"[-_'\w]{1,32}")


class CommandRoutes:
    """Reads and replaces the commands of the application."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """List the routes."""
        everywhere = "/applications/{application_id}/commands"
        here = "/applications/{application_id}/guilds/{guild_id}/commands"
        return [
            Route("GET", everywhere, self.list),
            Route("PUT", everywhere, self.replace),
            Route("GET", here, self.list),
            Route("PUT", here, self.replace),
        ]

    def list(self, call: Call) -> Json:
        """Show the commands."""
        return [command.json() for command in self._world.commands.of(self._guild_id(call))]

    def replace(self, call: Call) -> Json:
        """Make these, and only these, the commands."""
        guild_id = self._guild_id(call)
        root = Form(None)
        commands = [self._command(form, guild_id) for form in root.rows(call.body)]
        _check_numbers(root, commands)
        root.check()
        self._world.commands.replace(guild_id, commands)
        return [command.json() for command in commands]

    def _guild_id(self, call: Call) -> int | None:
        if call.id("application_id") != self._world.bot.id:
            raise Refusal.NOT_FOUND.error()
        return find_guild(self._world, call).id if "guild_id" in call.path else None

    def _command(self, form: Form, guild_id: int | None) -> Command:
        type_ = form.one_of("type", CommandType, CommandType.SLASH)
        name = form.text("name", least=1, most=NAME)
        description = form.text(
            "description", least=int(type_ is CommandType.SLASH), most=DESCRIPTION
        )
        if type_ is CommandType.SLASH and not _is_slash_name(name):
            form.problem(("name",), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")
        if _length(form.json()) > COMMAND_TEXT:
            message = f"Command exceeds maximum size ({COMMAND_TEXT})"
            form.problem((), "APPLICATION_COMMAND_TOO_LARGE", message)
        options = read_options(form)
        id_ = self._world.history.next_id()
        definition = self._definition(form.json(), id_, guild_id)
        return Command(id_, name, type_, description, options, definition)

    def _definition(self, sent: JsonObject, id_: int, guild_id: int | None) -> JsonObject:
        usual: JsonObject = {
            "type": 1,
            "description": "",
            "default_member_permissions": None,
            "nsfw": False,
            "contexts": None,
            "integration_types": [0],
        }
        kept = {key: value for key, value in sent.items() if value is not None}
        own: JsonObject = {
            "id": str(id_),
            "application_id": str(self._world.bot.id),
            "version": str(self._world.history.next_id()),
        }
        return usual | kept | own | ({"guild_id": str(guild_id)} if guild_id else {})


def read_options(form: Form) -> tuple[Option, ...]:
    """Read the options of a command or of a subcommand."""
    options: list[Option] = []
    for row in form.forms("options", most=OPTIONS):
        option = _option(row)
        if option.required and any(not earlier.required for earlier in options):
            message = "Required options must be placed before non-required options"
            row.problem((), "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message)
        options.append(option)
    return tuple(options)


def _option(row: Form) -> Option:
    choices = tuple(
        Choice(choice.text("name", least=1, most=CHOICE_TEXT), choice.value("value"))
        for choice in row.forms("choices", most=CHOICES)
    )
    return Option(
        row.text("name", least=1, most=NAME),
        row.one_of("type", OptionType, OptionType.STRING),
        row.text("description", least=1, most=DESCRIPTION),
        row.value("required") is True,
        row.value("autocomplete") is True,
        choices,
        read_options(row),
        row.number("max_length") or None,
    )


def _is_slash_name(name: str) -> bool:
    return bool(SLASH_NAME.fullmatch(name)) and name == name.lower()


def _length(part: JsonObject) -> int:
    texts = [part.get(key) for key in ("name", "description", "value")]
    inner = [*listed(part.get("options")), *listed(part.get("choices"))]
    own = sum(len(text) for text in texts if isinstance(text, str))
    return own + sum(_length(dict(mapped(row))) for row in inner)


def _check_numbers(root: Form, commands: list[Command]) -> None:
    for type_, count in Counter(command.type for command in commands).items():
        if count > COMMANDS[type_]:
            message = f"Maximum number of application commands reached ({COMMANDS[type_]})"
            root.problem((), "APPLICATION_COMMANDS_TOO_MANY", message)
    names = Counter((command.type, command.name) for command in commands)
    for index, command in enumerate(commands):
        if names[command.type, command.name] > 1:
            message = "Application command names must be unique"
            root.problem((index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
