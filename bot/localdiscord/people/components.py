"""What Discord's client sends for a button, a menu or a modal, and what it would not let pass."""

from collections.abc import Iterable, Mapping, Sequence

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped
from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.names import Thing, called, fits
from bot.localdiscord.people.resolved import Resolved
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.components import (
    LINK_STYLE,
    SELECTS,
    ComponentType,
    buttons_of,
    components_of,
    selects_of,
)
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.users import User

# One of the values of a select menu: an option by its value or label, or a thing itself.
Selected = str | Thing | Attachment

# What somebody fills into a field of a modal.
Filling = Selected | bool | Sequence[Selected]

THINGS: Mapping[ComponentType, tuple[type, ...]] = {
    ComponentType.USER_SELECT: (User,),
    ComponentType.ROLE_SELECT: (Role,),
    ComponentType.MENTIONABLE_SELECT: (User, Role),
    ComponentType.CHANNEL_SELECT: (Channel,),
    ComponentType.FILE_UPLOAD: (Attachment,),
}
MANY = (*SELECTS, ComponentType.FILE_UPLOAD, ComponentType.CHECKBOX_GROUP)


def find_button(message: Message, name: str) -> JsonObject:
    """Return the button with this label or custom id."""
    for button in buttons_of(message.components):
        if name in (button.get("label"), button.get("custom_id")):
            if button.get("style") == LINK_STYLE:
                error = f"The button {name!r} opens {button.get('url')}; it tells the bot nothing."
                raise InvocationError(error)
            return _usable(button)
    error = f"There is no button {name!r} on {message.content!r}."
    raise InvocationError(error)


def find_select(message: Message, name: str | None) -> JsonObject:
    """Return the select menu with this placeholder or custom id, or the first one."""
    for select in selects_of(message.components):
        if name is None or name in (select.get("placeholder"), select.get("custom_id")):
            return _usable(select)
    error = f"There is no such menu on {message.content!r}."
    raise InvocationError(error)


def component_data(
    component: JsonObject, values: Sequence[Selected], resolved: Resolved
) -> JsonObject:
    """Return the data of a button that was pressed, or of a select menu with these values."""
    data: JsonObject = {
        "id": component["id"],
        "component_type": component["type"],
        "custom_id": component["custom_id"],
    }
    if component["type"] in SELECTS:
        data["values"] = _selected(component, values, resolved)
    return data | resolved.json()


def modal_data(
    modal: JsonObject, fillings: Mapping[str, Filling], resolved: Resolved
) -> JsonObject:
    """Return the data of a modal filled in; `fillings` are by the label or id of their field."""
    if not modal:
        message = "There is no form open."
        raise InvocationError(message)
    fields = _fields(modal)
    unknown = fillings.keys() - fields.keys()
    if unknown:
        message = f"The form has no field {', '.join(sorted(unknown))}."
        raise InvocationError(message)
    filled = {fields[name]: filling for name, filling in fillings.items()}
    rows = [_row(mapped(row), filled, resolved) for row in listed(modal.get("components"))]
    return {"custom_id": modal.get("custom_id"), "components": rows} | resolved.json()


def kinds(component: Mapping[str, Json]) -> tuple[type, ...]:
    """Return the kinds of things that a menu or a field takes; none where it takes texts."""
    return THINGS.get(ComponentType(_number(component.get("type"), 0)), ())


def labels(component: Mapping[str, Json]) -> list[str]:
    """Return what can be chosen from a menu or a field, where that is a list of texts."""
    return [str(mapped(option).get("label")) for option in listed(component.get("options"))]


def choices(component: Mapping[str, Json], things: Iterable[Thing]) -> list[str]:
    """Return what can be chosen as it is typed: the texts of a menu, or which of these things."""
    types = listed(component.get("channel_types"))
    found = (thing for thing in things if fits(thing, kinds(component), types))
    return labels(component) or [called(thing) for thing in found]


def _fields(modal: JsonObject) -> Mapping[str, str]:
    """Return the custom id of each field of a modal, by that id and by its label."""
    labelled: dict[str, str] = {}
    ids: dict[str, str] = {}
    for part in components_of(modal.get("components")):
        custom_id = mapped(part.get("component")).get("custom_id") or part.get("custom_id")
        if custom_id:
            ids[str(custom_id)] = str(custom_id)
        if custom_id and part.get("label"):
            labelled.setdefault(str(part["label"]), str(custom_id))
    return labelled | ids


def _usable(component: JsonObject) -> JsonObject:
    if component.get("disabled"):
        error = f"{component.get('label') or component.get('custom_id')!r} is disabled."
        raise InvocationError(error)
    return component


def _row(row: Mapping[str, Json], fillings: Mapping[str, Filling], resolved: Resolved) -> Json:
    shown: JsonObject = {"id": row.get("id", 1), "type": row.get("type")}
    if "component" in row:
        return shown | {"component": _field(mapped(row["component"]), fillings, resolved)}
    if "components" in row:
        inner = [_field(mapped(field), fillings, resolved) for field in listed(row["components"])]
        return shown | {"components": inner}
    return shown


def _field(
    field: Mapping[str, Json], fillings: Mapping[str, Filling], resolved: Resolved
) -> JsonObject:
    custom_id, type_ = str(field.get("custom_id")), field.get("type")
    filling = fillings.get(custom_id)
    filled: JsonObject = {"id": field.get("id", 1), "type": type_, "custom_id": custom_id}
    if type_ == ComponentType.CHECKBOX:
        return filled | {"value": bool(filling)}
    if type_ in MANY:
        values = () if filling is None or isinstance(filling, bool) else filling
        several = [values] if isinstance(values, Selected) else values
        return filled | {"values": _selected(field, several, resolved)}
    if field.get("required", True) and not filling:
        message = f"The field {custom_id!r} must be filled in."
        raise InvocationError(message)
    if type_ == ComponentType.RADIO_GROUP:
        chosen = _selected(field, [str(filling)] if filling else [], resolved)
        return filled | {"value": chosen[0] if chosen else None}
    return filled | {"value": _text(field, str(filling or ""))}


def _text(field: Mapping[str, Json], text: str) -> str:
    least, most = field.get("min_length"), field.get("max_length")
    short = text and isinstance(least, int) and len(text) < least
    if short or (isinstance(most, int) and len(text) > most):
        message = f"The field {field.get('custom_id')!r} takes {least or 0} to {most} characters."
        raise InvocationError(message)
    return text


def _selected(
    component: Mapping[str, Json], values: Sequence[Selected], resolved: Resolved
) -> list[Json]:
    """Return what was selected, if so many may be selected, and such."""
    several = component.get("type") == ComponentType.CHECKBOX_GROUP
    least = _number(component.get("min_values"), 1)
    most = _number(component.get("max_values"), len(listed(component["options"])) if several else 1)
    left_out = not values and component.get("required") is False
    if not left_out and not least <= len(values) <= most:
        many = f"{least} to {most} values" if least < most else f"{most} of its values"
        message = f"{_called(component)} takes {many}.{_offered(component)}"
        raise InvocationError(message)
    return [_value(component, value, resolved) for value in values]


def _value(component: Mapping[str, Json], value: Selected, resolved: Resolved) -> str:
    if not isinstance(value, str):
        if not isinstance(value, kinds(component)):
            message = f"{_called(component)} does not take {value!r}."
            raise InvocationError(message)
        if isinstance(value, Channel) and not value.is_of(listed(component.get("channel_types"))):
            message = f"{_called(component)} takes other kinds of channels than {value.name}."
            raise InvocationError(message)
        return resolved.id(value)
    for option in map(mapped, listed(component.get("options"))):
        if value in (option.get("value"), option.get("label")):
            return str(option["value"])
    message = f"{_called(component)} does not offer {value!r}.{_offered(component)}"
    raise InvocationError(message)


def _called(component: Mapping[str, Json]) -> str:
    """Return what people call a menu or a field."""
    return f"“{component.get('placeholder') or component.get('custom_id')}”"


def _offered(component: Mapping[str, Json]) -> str:
    """Return a sentence about what can be chosen, where that is a list of texts."""
    texts = labels(component)
    return f" It offers: {', '.join(texts)}." if texts else ""


def _number(value: Json, otherwise: int) -> int:
    return value if isinstance(value, int) else otherwise
