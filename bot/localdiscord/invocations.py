"""What Discord's client would send for a command or a modal, and what it would not let pass."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.commands import Command, CommandType, Option, OptionType
from bot.localdiscord.world.components import components_of
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World

Value = str | float | bool | User | Channel

STRING_LENGTH = 6000
LABEL_TYPE = 18


class InvocationError(Exception):
    """Discord's client would not let somebody do that; the message says why."""


def find_command(world: World, channel: Channel, name: str, type_: CommandType) -> Command:
    """Return the command of that name which is offered in a channel."""
    guild_id = channel.guild.id if channel.guild else None
    offered = list(world.commands.offered(guild_id))
    for command in offered:
        if command.type is type_ and command.name == name:
            return command
    known = ", ".join(f"/{command.name}" for command in offered) or "none"
    message = f"There is no command {name!r} in {channel.name}; there are: {known}."
    raise InvocationError(message)


def slash_data(
    command: Command, values: Mapping[str, Value], *, focused: str | None = None
) -> JsonObject:
    """Return the data of a slash command with these options; `focused` is being typed."""
    unknown = set(values) - {option.name for option in command.options}
    if unknown:
        message = f"/{command.name} has no option {', '.join(sorted(unknown))}."
        raise InvocationError(message)
    options = [_option(option, values, focused) for option in _chosen(command, values, focused)]
    users = {str(v.id): v.json() for v in values.values() if isinstance(v, User)}
    channels = {str(v.id): v.json() for v in values.values() if isinstance(v, Channel)}
    resolved = {key: found for key, found in (("users", users), ("channels", channels)) if found}
    data = _data(command) | {"options": options}
    return data | {"resolved": resolved} if resolved else data


def menu_data(command: Command, target: Message | User) -> JsonObject:
    """Return the data of a command of a context menu, used on a message or a user."""
    kind = "messages" if isinstance(target, Message) else "users"
    resolved: JsonObject = {kind: {str(target.id): target.json()}}
    return _data(command) | {"target_id": str(target.id), "resolved": resolved}


def modal_data(modal: JsonObject, values: Mapping[str, str]) -> JsonObject:
    """Return the data of a modal filled in; `values` are by the custom id of their field."""
    rows = [_filled(mapped(row), values) for row in listed(modal.get("components"))]
    return {"custom_id": modal.get("custom_id"), "components": rows}


def _data(command: Command) -> JsonObject:
    return {"id": str(command.id), "name": command.name, "type": int(command.type)}


def _chosen(command: Command, values: Mapping[str, Value], focused: str | None) -> Sequence[Option]:
    for option in command.options:
        if option.required and option.name not in values and focused is None:
            message = f"/{command.name} needs {option.name}: {option.description}."
            raise InvocationError(message)
    return [option for option in command.options if option.name in values]


def _option(option: Option, values: Mapping[str, Value], focused: str | None) -> JsonObject:
    value = values[option.name]
    if option.choices and value not in [choice.value for choice in option.choices]:
        offered = ", ".join(choice.name for choice in option.choices)
        message = f"{option.name} must be one of: {offered}."
        raise InvocationError(message)
    most = option.max_length or STRING_LENGTH
    if option.type is OptionType.STRING and isinstance(value, str) and len(value) > most:
        message = f"{option.name} may have {most} characters at most."
        raise InvocationError(message)
    sent = str(value.id) if isinstance(value, User | Channel) else value
    filled: JsonObject = {"name": option.name, "type": int(option.type), "value": sent}
    return filled | {"focused": True} if option.name == focused else filled


def _filled(row: Mapping[str, Json], values: Mapping[str, str]) -> JsonObject:
    field = next(part for part in components_of([row]) if "custom_id" in part)
    custom_id = str(field["custom_id"])
    if field.get("required", True) and not values.get(custom_id):
        message = f"The field {custom_id!r} must be filled in."
        raise InvocationError(message)
    answer: JsonObject = {
        "id": field.get("id", 1),
        "type": field.get("type"),
        "custom_id": custom_id,
        "value": values.get(custom_id, ""),
    }
    id_, type_ = row.get("id", 1), row.get("type")
    if type_ == LABEL_TYPE:
        return {"id": id_, "type": type_, "component": answer}
    return {"id": id_, "type": type_, "components": [answer]}
