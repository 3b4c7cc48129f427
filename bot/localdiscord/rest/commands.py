"""The commands of the application: listed, made known one by one or all at once, taken back."""

from collections import Counter
from collections.abc import Sequence

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Created, Route
from bot.localdiscord.rest.definitions import read_definition
from bot.localdiscord.rest.guards import find_guild
from bot.localdiscord.world.commands import Command, CommandType
from bot.localdiscord.world.world import World

COMMANDS = {CommandType.SLASH: 100, CommandType.USER_MENU: 15, CommandType.MESSAGE_MENU: 15}


class CommandRoutes:
    """What the bot can do with its commands."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """List the routes."""
        scopes = (
            "/applications/{application_id}/commands",
            "/applications/{application_id}/guilds/{guild_id}/commands",
        )
        return [
            route
            for scope in scopes
            for route in (
                Route("GET", scope, self.list),
                Route("PUT", scope, self.replace),
                Route("POST", scope, self.add),
                Route("GET", scope + "/{command_id}", self.get),
                Route("PATCH", scope + "/{command_id}", self.edit),
                Route("DELETE", scope + "/{command_id}", self.delete),
            )
        ]

    def list(self, call: Call) -> Json:
        """Show the commands."""
        return [command.json() for command in self._commands(call)]

    def get(self, call: Call) -> Json:
        """Show a command."""
        return self._command(call).json()

    def replace(self, call: Call) -> Json:
        """Make these, and only these, the commands."""
        root = Form(None)
        commands = [self._read(row, call) for row in root.rows(call.body)]
        self._set(call, root, commands)
        return [command.json() for command in commands]

    def add(self, call: Call) -> Json | Created:
        """Make one more command known, in place of the one with its name if there is one."""
        form, known = call.form(), self._commands(call)
        command = self._read(form, call)
        others = [other for other in known if other.id != command.id]
        self._set(call, form, [*others, command])
        return command.json() if len(others) < len(known) else Created(command.json())

    def edit(self, call: Call) -> Json:
        """Change parts of a command."""
        old = self._command(call)
        form = Form(old.json() | call.form().json())
        command = self._read(form, call, old.id)
        commands = [command if known is old else known for known in self._commands(call)]
        self._set(call, form, commands)
        return command.json()

    def delete(self, call: Call) -> Json:
        """Take a command back."""
        gone = self._command(call)
        kept = [command for command in self._commands(call) if command is not gone]
        self._world.commands.replace(self._guild_id(call), kept)
        return None

    def _guild_id(self, call: Call) -> int | None:
        if call.id("application_id") != self._world.bot.id:
            raise Refusal.NOT_FOUND.error()
        return find_guild(self._world, call).id if "guild_id" in call.path else None

    def _commands(self, call: Call) -> Sequence[Command]:
        return self._world.commands.of(self._guild_id(call))

    def _command(self, call: Call) -> Command:
        for command in self._commands(call):
            if command.id == call.id("command_id"):
                return command
        raise Refusal.UNKNOWN_COMMAND.error()

    def _read(self, form: Form, call: Call, id_: int | None = None) -> Command:
        if id_ is None:
            twins = (known.id for known in self._commands(call) if _is_twin(known, form))
            id_ = next(twins, None) or self._world.history.next_id()
        return read_definition(form, id_, self._definition(form.json(), id_, self._guild_id(call)))

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
        if "default_member_permissions" in kept:  # sent as a number too, given back as a text
            kept["default_member_permissions"] = str(kept["default_member_permissions"])
        own: JsonObject = {
            "id": str(id_),
            "application_id": str(self._world.bot.id),
            "version": str(self._world.history.next_id()),
        }
        return usual | kept | own | ({"guild_id": str(guild_id)} if guild_id else {})

    def _set(self, call: Call, form: Form, commands: Sequence[Command]) -> None:
        _check_numbers(form, commands)
        form.check()
        self._world.commands.replace(self._guild_id(call), list(commands))


def _is_twin(command: Command, form: Form) -> bool:
    return command.name == form.value("name") and command.type == (form.value("type") or 1)


def _check_numbers(root: Form, commands: Sequence[Command]) -> None:
    for type_, count in Counter(command.type for command in commands).items():
        if count > COMMANDS[type_]:
            message = f"Maximum number of application commands reached ({COMMANDS[type_]})"
            root.problem((), "APPLICATION_COMMANDS_TOO_MANY", message)
    names = Counter((command.type, command.name) for command in commands)
    for index, command in enumerate(commands):
        if names[command.type, command.name] > 1:
            message = "Application command names must be unique"
            root.problem((index, "name"), "APPLICATION_COMMANDS_DUPLICATE_NAME", message)
