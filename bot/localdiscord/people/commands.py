"""What Discord's client sends for a command, and what it would not let pass."""

from collections.abc import Collection, Iterator, Mapping

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.names import Thing
from bot.localdiscord.people.resolved import Resolved
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import Command, CommandType, Invocable, Option, OptionType
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World

# What somebody fills into an option.
Value = str | float | bool | Thing | Attachment

TAKES: Mapping[OptionType, tuple[str, tuple[type, ...]]] = {
    OptionType.STRING: ("text", (str,)),
    OptionType.INTEGER: ("a whole number", (int,)),
    OptionType.NUMBER: ("a number", (int, float)),
    OptionType.BOOLEAN: ("true or false", (bool,)),
    OptionType.USER: ("a user", (User,)),
    OptionType.CHANNEL: ("a channel", (Channel,)),
    OptionType.ROLE: ("a role", (Role,)),
    OptionType.MENTIONABLE: ("a user or a role", (User, Role)),
    OptionType.ATTACHMENT: ("a file", (Attachment,)),
}


def offered(world: World, user: User, channel: Channel) -> Iterator[Command]:
    """Yield the commands that somebody finds in a channel."""
    guild_id = channel.guild.id if channel.guild else None
    for command in world.commands.offered(guild_id):
        if command.offered_to(user, channel, world.bot):
            yield command


def find_slash(world: World, user: User, channel: Channel, name: str) -> Invocable:
    """Return what somebody means by a name such as `settings channels add`, in any language."""
    known = []
    for command in offered(world, user, channel):
        if command.type is CommandType.SLASH:
            for leaf in command.leaves():
                if name in (leaf.name, leaf.called(user.locale)):
                    return leaf
                known.append(f"/{leaf.called(user.locale)}")
    message = f"There is no command /{name} in {channel.name}; there are: {', '.join(known)}."
    raise InvocationError(message if known else f"There are no commands in {channel.name}.")


def find_menu(
    world: World, user: User, channel: Channel, name: str, target: Message | User
) -> Command:
    """Return the command of that name in the context menu of a message or a user."""
    type_ = CommandType.MESSAGE_MENU if isinstance(target, Message) else CommandType.USER_MENU
    found = [command for command in offered(world, user, channel) if command.type is type_]
    for command in found:
        if name in (command.name, command.names.get(user.locale)):
            return command
    known = ", ".join(command.name for command in found) or "nothing"
    message = f"The menu has no {name!r}; it has: {known}."
    raise InvocationError(message)


def slash_data(
    used: Invocable,
    values: Mapping[str, Value],
    resolved: Resolved,
    *,
    focused: str | None = None,
) -> JsonObject:
    """Return the data of a command with these options; `focused` is the one being typed."""
    check_names(used, values)
    filled: list[Json] = []
    for option in used.options:
        if option.name in values:
            filled.append(_filled(option, values[option.name], resolved, focused))
        elif option.required and focused is None:
            about = option.description
            stop = "" if about.endswith((".", "?", "!")) else "."
            message = f"/{used.name} needs {option.name}: {about}{stop}"
            raise InvocationError(message)
    for step in reversed(used.steps):
        filled = [{"name": step.name, "type": int(step.type), "options": filled}]
    return _data(used.command) | {"options": filled} | resolved.json()


def check_names(used: Invocable, names: Collection[str]) -> None:
    """Raise `InvocationError` for names that none of a command's options has."""
    unknown = set(names) - {option.name for option in used.options}
    if unknown:
        message = f"/{used.name} has no option {', '.join(sorted(unknown))}."
        raise InvocationError(message)


def picked(option: Option, value: Value) -> Value:
    """Return what stands behind a choice that people pick by its name; all else is as it was."""
    for choice in option.choices:
        if value == choice.name and isinstance(choice.value, str | int | float):
            return choice.value
    return value


def menu_data(command: Command, target: Message | User, resolved: Resolved) -> JsonObject:
    """Return the data of a command of a context menu, used on a message or a user."""
    return _data(command) | {"target_id": resolved.id(target)} | resolved.json()


def _data(command: Command) -> JsonObject:
    data: JsonObject = {"id": str(command.id), "name": command.name, "type": int(command.type)}
    guild_id = command.definition.get("guild_id")
    return data | {"guild_id": guild_id} if guild_id else data


def _filled(option: Option, value: Value, resolved: Resolved, focused: str | None) -> JsonObject:
    filled: JsonObject = {"name": option.name, "type": int(option.type)}
    if option.name == focused:
        return filled | {"value": str(value), "focused": True}
    if value not in [choice.value for choice in option.choices]:
        value = picked(option, value)
    _check(option, value)
    if isinstance(value, Thing | Attachment):
        return filled | {"value": resolved.id(value)}
    return filled | {"value": value}


def _check(option: Option, value: Value) -> None:
    what, types = TAKES[option.type]
    if not isinstance(value, types):
        message = f"{option.name} takes {what}, not {value!r}."
        raise InvocationError(message)
    if option.choices and value not in [choice.value for choice in option.choices]:
        known = ", ".join(choice.name for choice in option.choices)
        message = f"{option.name} must be one of: {known}."
        raise InvocationError(message)
    if isinstance(value, Channel) and not value.is_of(option.channel_types):
        message = f"{option.name} takes other kinds of channels than {value.name}."
        raise InvocationError(message)
    _check_bounds(option, value)


def _check_bounds(option: Option, value: Value) -> None:
    if isinstance(value, str):
        measured, unit = float(len(value)), " characters"
    elif isinstance(value, int | float) and not isinstance(value, bool):
        measured, unit = float(value), ""
    else:
        return
    if option.least is not None and measured < option.least:
        message = f"{option.name} takes {option.least:g}{unit} at least."
        raise InvocationError(message)
    if option.most is not None and measured > option.most:
        message = f"{option.name} takes {option.most:g}{unit} at most."
        raise InvocationError(message)
