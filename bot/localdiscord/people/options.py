"""The options of a slash command, from what somebody fills in to what they take."""

from collections.abc import Callable, Mapping
from contextlib import suppress

from bot.localdiscord.people.commands import TAKES, Value, check_names, picked
from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.names import Names, Thing, find
from bot.localdiscord.world.commands import Invocable, Option, OptionType

# What may be typed for true and for false.
YES, NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")

# What takes somebody or something by name.
NAMED = (OptionType.USER, OptionType.CHANNEL, OptionType.ROLE, OptionType.MENTIONABLE)


def read(used: Invocable, texts: Mapping[str, str], names: Names) -> dict[str, Value]:
    """Read each option as what it takes.

    Raises:
        InvocationError: an option does not take such a value.
    """
    options = {option.name: option for option in used.options}
    check_names(used, texts)
    return {name: _value(options[name], text, names) for name, text in texts.items()}


def read_while_typing(
    used: Invocable, texts: Mapping[str, str], focused: str, names: Names
) -> dict[str, Value]:
    """Read what stands so far: the option being typed as it is, others if they can be read."""
    values: dict[str, Value] = {focused: texts.get(focused, "")}
    for name, text in texts.items():
        with suppress(InvocationError):
            values |= read(used, {name: text}, names) if name != focused else {}
    return values


def files(used: Invocable) -> list[str]:
    """Return the names of the options that take a file."""
    return [option.name for option in used.options if option.type is OptionType.ATTACHMENT]


def _value(option: Option, text: str, names: Names) -> Value:
    if text in [choice.name for choice in option.choices]:
        return picked(option, text)
    if option.type in NAMED:
        return _thing(option, text, names)
    try:
        return READ.get(option.type, str)(text)
    except ValueError:
        message = f"{option.name} takes {TAKES[option.type][0]}, not {text!r}."
        raise InvocationError(message) from None


def _thing(option: Option, text: str, names: Names) -> Thing:
    found = find(names, text, TAKES[option.type][1])
    if found is None:
        message = f"{option.name}: there is no {text}."
        raise InvocationError(message)
    return found


def _yes(text: str) -> bool:
    typed = text.lower()
    if typed not in (*YES, *NO):
        raise ValueError(text)
    return typed in YES


def _no_file(text: str) -> Value:
    raise ValueError(text)


READ: Mapping[OptionType, Callable[[str], Value]] = {
    OptionType.INTEGER: int,
    OptionType.NUMBER: float,
    OptionType.BOOLEAN: _yes,
    OptionType.ATTACHMENT: _no_file,
}
