"""Discord's limits, held against what the bot would send."""

import pytest

from bot.surfaces.discord.components.fitting import (
    LISTS,
    NUMBERS,
    command_misfits,
    message_misfits,
    misfits,
)
from bot.surfaces.discord.components.limits import COMMAND_CHARACTERS, COMMANDS, LIMITS

PICKER = {"type": 5, "custom_id": "a"}
OPTION = {"name": "b", "description": "c"}
FIELDS = [(kind, field) for kind, fields in LIMITS.items() for field in fields]


def filled(kind: str, field: str, size: int) -> dict[str, object]:
    """Return a thing of which every field is as small as may be, but one of this size."""
    sizes = {name: least for name, (least, _) in LIMITS[kind].items()} | {field: size}
    return {name: _value(name, size) for name, size in sizes.items()}


def _value(field: str, size: int) -> object:
    if field in NUMBERS:
        return size
    if field in LISTS:
        part = PICKER if field == "components" else {"label": "x", "value": "y", **OPTION}
        return [part] * size
    return "x" * size


@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_each_field_may_be_as_long_as_its_limit_and_no_longer(kind: str, field: str) -> None:
    """What breaks a limit is told with the thing, the field, its size and the limit."""
    least, most = LIMITS[kind][field]
    assert list(misfits(kind, filled(kind, field, most))) == []
    (told,) = misfits(kind, filled(kind, field, most + 1))
    assert told.startswith(f"the {field} of the {kind}")
    assert f" has {most + 1}" in told
    assert told.endswith(f"may have {f'{least} to' if least else 'at most'} {most}")
    assert list(misfits(kind, filled(kind, field, least)))[:1] == []


def test_translations_are_held_to_the_same_limits() -> None:
    """With the language that is too long."""
    command = {"name": "ask", "description": "Ask.", "description_localizations": {"de": "x" * 101}}
    (told,) = misfits("command", command)
    assert told == (
        "the description in de of the command ask has 101 characters "
        "(“xxxxxxxxxxxxxxxxxxxxxxxx…”), and may have 1 to 100"
    )


@pytest.mark.parametrize(
    ("commands", "told"),
    [
        ([{"name": "Ask me", "description": "x"}], "no name for a command"),
        ([{"name": "ask", "description": "x", "options": [{**OPTION, "name": "B"}]}], "no name"),
        ([{"type": 3, "name": "Ask me"}] * (COMMANDS[3] + 1), "there are 16 commands of type 3"),
        (
            [
                {
                    **OPTION,
                    "options": [
                        {**OPTION, "choices": [{"name": "x" * 100, "value": "y" * 100}] * 25}
                    ]
                    * 2,
                }
            ],
            f"characters in all, and may have {COMMAND_CHARACTERS}",
        ),
    ],
)
def test_commands_are_counted_and_spelt(commands: list[dict[str, object]], told: str) -> None:
    """A name that Discord does not take, too many of them, and too much in one."""
    (why,) = command_misfits(commands)
    assert told in why


def test_two_parts_of_a_message_cannot_say_the_same() -> None:
    """A press could not tell which of them it was."""
    row = {"type": 1, "components": [{"type": 2, "custom_id": "a", "label": "A"}] * 2}
    assert list(message_misfits("", [row])) == ["two parts of one message have the custom id a"]
