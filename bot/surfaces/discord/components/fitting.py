"""Held against Discord's limits: whatever breaks one, in words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.surfaces.discord.components.limits import (
    COMMAND_CHARACTERS,
    COMMANDS,
    COMPONENTS,
    LIMITS,
    PARTS,
    SLASH_NAME,
)

TRANSLATED = "_localizations"
OF_ONE_MESSAGE = re.compile(r":\d+(:\w+)?$")
"""The part of a custom id that is another for each answer, or each time that it is shown."""
FRAMES = {"message", "row", "field"}
"""What only holds others, and is not named."""
LISTS = {"components", "options", "choices"}
NUMBERS = {"min_length", "max_length", "min_values", "max_values"}
GLANCE = 24
"""Characters by which a text is found again."""

Sent = Mapping[str, object]


def misfits(kind: str, sent: object, inside: str = "") -> Iterator[str]:
    """Yield what of a thing, such as a command or a form, Discord would not take."""
    fields = _mapped(sent)
    called = f"the {kind}{_name(fields)}{inside}"
    for field, (least, most) in LIMITS[kind].items():
        for where, value in _values(fields, field):
            size = _size(field, value, least)
            if not least <= size <= most:
                has = f"the {where} of {called} has {size}{_unit(field, value)}"
                yield f"{has}, and may have {f'{least} to' if least else 'at most'} {most}"
    for part_kind, part in _parts(kind, fields):
        yield from misfits(part_kind, part, inside if kind in FRAMES else f" of {called}")


def command_misfits(commands: Sequence[Sent]) -> Iterator[str]:
    """Yield what of all commands together Discord would not take."""
    kinds = [command.get("type", 1) for command in commands]
    for kind, most in COMMANDS.items():
        if kinds.count(kind) > most:
            yield f"there are {kinds.count(kind)} commands of type {kind}, and may be {most}"
    for command in commands:
        slash = command.get("type", 1) == 1
        yield from misfits("command" if slash else "menu command", command)
        if (length := _length(command)) > COMMAND_CHARACTERS:
            called = f"the command{_name(command)}"
            yield f"{called} has {length} characters in all, and may have {COMMAND_CHARACTERS}"
        yield from _misspelt(command) if slash else ()


def message_misfits(content: str, components: Sequence[object]) -> Iterator[str]:
    """Yield what of a message Discord would not take."""
    yield from misfits("message", {"content": content, "components": components})
    ids = [str(part["custom_id"]) for part in all_parts(components) if "custom_id" in part]
    for twice in sorted({each for each in ids if ids.count(each) > 1}):
        yield f"two parts of one message have the custom id {twice}"


def _values(fields: Sent, field: str) -> Iterator[tuple[str, object]]:
    """Yield a field and its translations, each with its name."""
    yield field, fields.get(field)
    for language, text in _mapped(fields.get(field + TRANSLATED)).items():
        yield f"{field} in {language}", text


def _size(field: str, value: object, least: int) -> int:
    match value:
        case str() | list() | tuple():
            return len(value)
        case int() if field in NUMBERS:
            return value
        case None if field in NUMBERS:
            return least
        case _:
            return 0


def _unit(field: str, value: object) -> str:
    if field in LISTS | NUMBERS:
        return " entries" if field in LISTS else ""
    text = str(value or "")
    return f" characters (“{text[:GLANCE]}…”)" if len(text) > GLANCE else " characters"


def _name(fields: Sent) -> str:
    for key in ("name", "custom_id"):
        if fields.get(key):
            return f" {re.sub(OF_ONE_MESSAGE, '', str(fields[key]))[:GLANCE]}"
    return ""


def _parts(kind: str, fields: Sent) -> Iterator[tuple[str, Sent]]:
    for field in ("options", "choices"):
        for part in _listed(fields.get(field)) if (kind, field) in PARTS else ():
            yield PARTS[kind, field], _mapped(part)
    for part in _components(fields):
        yield COMPONENTS[_type(part)], part


def _components(fields: Sent) -> Iterator[Sent]:
    yield from map(_mapped, _listed(fields.get("components")))
    if "component" in fields:
        yield _mapped(fields["component"])


def all_parts(components: Sequence[object]) -> Iterator[Sent]:
    """Yield components, and all that stand in them."""
    for part in map(_mapped, components):
        yield part
        yield from all_parts([*_components(part)])


def _misspelt(part: Sent) -> Iterator[str]:
    """Yield the names of a slash command and its options that are no names for them."""
    for where, name in _values(part, "name"):
        spelt = str(name)
        if not re.fullmatch(SLASH_NAME, spelt) or spelt != spelt.lower():
            yield f"the {where} of{_name(part)} is no name for a command or an option: {spelt}"
    for option in _listed(part.get("options")):
        yield from _misspelt(_mapped(option))


def _length(part: Sent) -> int:
    fields = ("name", "description", "value")
    own = sum(max(_size(f, text, 0) for _, text in _values(part, f)) for f in fields)
    inner = [*_listed(part.get("options")), *_listed(part.get("choices"))]
    return own + sum(_length(_mapped(each)) for each in inner)


def _mapped(value: object) -> Sent:
    return value if isinstance(value, Mapping) else {}


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()


def _type(part: Sent) -> int:
    kind = part.get("type")
    assert isinstance(kind, int)  # noqa: S101  discord.py says of each component what it is
    return kind
