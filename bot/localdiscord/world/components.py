"""The buttons, rows and fields of messages and modals, which stand within each other."""

from collections.abc import Iterator
from enum import IntEnum

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped


class ComponentType(IntEnum):
    """What a component is."""

    ACTION_ROW = 1
    BUTTON = 2
    STRING_SELECT = 3
    TEXT_INPUT = 4
    USER_SELECT = 5
    ROLE_SELECT = 6
    MENTIONABLE_SELECT = 7
    CHANNEL_SELECT = 8
    SECTION = 9
    TEXT_DISPLAY = 10
    THUMBNAIL = 11
    MEDIA_GALLERY = 12
    FILE = 13
    SEPARATOR = 14
    CONTAINER = 17
    LABEL = 18
    FILE_UPLOAD = 19
    RADIO_GROUP = 21
    CHECKBOX_GROUP = 22
    CHECKBOX = 23


SELECTS = (
    ComponentType.STRING_SELECT,
    ComponentType.USER_SELECT,
    ComponentType.ROLE_SELECT,
    ComponentType.MENTIONABLE_SELECT,
    ComponentType.CHANNEL_SELECT,
)
# The styles of buttons that tell nobody: one opens an address, one the shop.
LINK_STYLE = 5
PREMIUM_STYLE = 6


def components_of(components: Json) -> Iterator[JsonObject]:
    """Yield each component, and those within it, in the order in which they are shown."""
    for component in map(mapped, listed(components)):
        yield dict(component)
        yield from components_of(component.get("components"))
        for key in ("component", "accessory"):
            if key in component:
                yield from components_of([component[key]])


def numbered(components: Json, start: int = 1) -> list[Json]:
    """Give each component the number that Discord gives it where the bot gave none.

    Ids of what is chosen already are strings from then on, as all that Discord sends.
    """
    rows: list[Json] = []
    for component in map(mapped, listed(components)):
        row: JsonObject = {"id": start} | dict(component)
        if chosen := [dict(mapped(each)) for each in listed(row.get("default_values"))]:
            row["default_values"] = [each | {"id": str(each.get("id"))} for each in chosen]
        start += 1
        if "components" in row:
            row["components"] = numbered(row["components"], start)
            start += _count(row["components"])
        for key in ("component", "accessory"):
            if key in row:
                (row[key],) = numbered([row[key]], start)
                start += _count([row[key]])
        rows.append(row)
    return rows


def buttons_of(components: Json) -> Iterator[JsonObject]:
    """Yield the buttons."""
    return (part for part in components_of(components) if part.get("type") == ComponentType.BUTTON)


def selects_of(components: Json) -> Iterator[JsonObject]:
    """Yield the select menus."""
    return (part for part in components_of(components) if part.get("type") in SELECTS)


def _count(components: Json) -> int:
    return sum(1 for _ in components_of(components))
