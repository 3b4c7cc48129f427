"""What Discord allows in commands, messages and forms, as data.

The numbers are those of Discord's documentation of August 2026.
"""

from collections.abc import Mapping

from bot.surfaces.rendering import PAGE

LIMITS: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "command": {"name": (1, 32), "description": (1, 100), "options": (0, 25)},
    "menu command": {"name": (1, 32), "description": (0, 0), "options": (0, 0)},
    "option": {
        "name": (1, 32),
        "description": (1, 100),
        "options": (0, 25),
        "choices": (0, 25),
        "min_length": (0, 6000),
        "max_length": (1, 6000),
    },
    "choice": {"name": (1, 100), "value": (0, 100)},
    "message": {"content": (0, PAGE), "components": (0, 5)},
    "row": {"components": (1, 5)},
    "button": {"custom_id": (1, 100), "label": (1, 80)},
    "menu": {
        "custom_id": (1, 100),
        "placeholder": (0, 150),
        "options": (1, 25),
        "min_values": (0, 25),
        "max_values": (1, 25),
    },
    "picker": {
        "custom_id": (1, 100),
        "placeholder": (0, 150),
        "min_values": (0, 25),
        "max_values": (1, 25),
    },
    "entry": {"label": (1, 100), "value": (1, 100), "description": (0, 100)},
    "form": {"title": (1, 45), "custom_id": (1, 100), "components": (1, 5)},
    "field": {"label": (1, 45), "description": (0, 100)},
    "input": {
        "custom_id": (1, 100),
        "placeholder": (0, 100),
        "value": (0, 4000),
        "min_length": (0, 4000),
        "max_length": (1, 4000),
    },
}
"""For each thing, the least and the most of its fields: characters, entries of a list, or a number.

A field that is not sent has none; what says how long a text may be is not sent where nobody cares.
"""

PARTS: Mapping[tuple[str, str], str] = {
    ("command", "options"): "option",
    ("option", "options"): "option",
    ("option", "choices"): "choice",
    ("menu", "options"): "entry",
}
"""What the entries of a list are; those of `components` say it by their type."""

COMPONENTS: Mapping[int, str] = {
    1: "row",
    2: "button",
    3: "menu",
    4: "input",
    5: "picker",
    6: "picker",
    7: "picker",
    8: "picker",
    18: "field",
}

COMMANDS: Mapping[int, int] = {1: 100, 2: 15, 3: 15}
"""How many commands there may be of each type: slash commands, menus of people, of messages."""

COMMAND_CHARACTERS = 8000
"""All names, descriptions and values of a command together, each in its longest translation."""

SLASH_NAME = r"[-_'\w]{1,32}"
"""How the names of slash commands and of options look; they are lower case besides."""


def limit(thing: str, field: str) -> int:
    """Return the most that a field of a thing may have."""
    return LIMITS[thing][field][1]
