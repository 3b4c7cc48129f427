"""What a line that somebody typed means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.localdiscord.people import InvocationError
from bot.localdiscord.people.commands import Value
from bot.localdiscord.world.commands import Invocable, Option, OptionType


@dataclass(frozen=True, slots=True)
class Nothing:
    """An empty line."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave."""


@dataclass(frozen=True, slots=True)
class Help:
    """Show what can be typed."""


@dataclass(frozen=True, slots=True)
class Say:
    """Speak to the bot in the channel."""

    text: str


@dataclass(frozen=True, slots=True)
class SayDirectly:
    """Speak to the bot alone."""

    text: str


@dataclass(frozen=True, slots=True)
class Slash:
    """Use a slash command; `rest` is all that stands after its name."""

    name: str
    rest: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button by its number."""

    number: int


Input = Nothing | Quit | Help | Say | SayDirectly | Slash | Press


WORDS: Mapping[str, Input] = {"": Nothing(), "quit": Quit(), "exit": Quit(), "help": Help()}


def read_input(line: str) -> Input:
    """Tell what a line means; whatever is nothing else is said in the channel."""
    line = line.strip()
    word, _, rest = line.partition(" ")
    if line in WORDS:
        return WORDS[line]
    if word.startswith("/") and len(word) > 1:
        return Slash(word[1:], rest.strip())
    if word == "dm" and rest:
        return SayDirectly(rest.strip())
    if re.fullmatch(r"![0-9]{1,3}", line):
        return Press(int(line[1:]))
    return Say(line)


def read_options(command: Invocable, text: str) -> dict[str, Value]:
    """Read the options of a slash command from the rest of its line.

    `name=value` sets an option up to the next one; what stands before the first goes to the option
    that the command requires.

    Raises:
        InvocationError: text for no option, or a value that the option does not take.
    """
    options = {option.name: option for option in command.options}
    names = "|".join(map(re.escape, options)) or r"(?!)"
    free, *named = re.split(rf"(?:^|\s)({names})=", text)
    values = dict(zip(named[::2], named[1::2], strict=True))
    if free.strip():
        values[_required(command)] = free
    return {name: _value(options[name], value.strip()) for name, value in values.items()}


def usage(command: Invocable) -> str:
    """Show how a slash command is typed."""
    parts = [
        f"<{option.name}>" if option.required else f"[{option.name}=…]"
        for option in command.options
    ]
    return " ".join([f"/{command.name}", *parts])


def _required(command: Invocable) -> str:
    for option in command.options:
        if option.required:
            return option.name
    message = f"/{command.name} takes no text. It is typed: {usage(command)}"
    raise InvocationError(message)


def _value(option: Option, text: str) -> Value:
    try:
        match option.type:
            case OptionType.INTEGER:
                return int(text)
            case OptionType.NUMBER:
                return float(text)
            case OptionType.BOOLEAN:
                return text.lower() in ("yes", "true", "on", "1")
            case _:
                return text
    except ValueError:
        message = f"{option.name} takes a number, not {text!r}."
        raise InvocationError(message) from None
