"""The options of a slash command, as they are typed: free text, then `name=value`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress

from bot.localdiscord.people.commands import TAKES, Value
from bot.localdiscord.people.errors import InvocationError
from bot.localdiscord.people.names import Names, Thing, find
from bot.localdiscord.world.commands import Invocable, Option, OptionType

# A value set by the name of an option, as `source=wiki` or `source="wiki"`.
SET = re.compile(r"(?:^|\s)([a-z][-_a-z0-9]+)=\S")

# What may be typed for true and for false.
YES, NO = ("yes", "true", "on", "1"), ("no", "false", "off", "0")

# What takes somebody or something by name.
NAMED = (OptionType.USER, OptionType.CHANNEL, OptionType.ROLE, OptionType.MENTIONABLE)


def split(used: Invocable, text: str) -> dict[str, str]:
    """Split what follows a command into its options, by name.

    `name=value` sets an option up to the next one, `name="value"` up to the quotation mark; what
    stands before the first goes to the option that the command requires, or to its only one. What
    begins with an option as Discord shows it, `name: value`, may have all of them so.

    Raises:
        InvocationError: there is text for no option, or a value for one that there is not.
    """
    names = "|".join(re.escape(option.name) for option in used.options) or r"(?!)"
    sign = "[=:]" if re.match(rf"(?:{names}):", text) else "="
    value, end = r'(?:"([^"]*)"|(.*?))', rf"(?=\s*$|\s(?:{names}){sign})"
    given = [*re.finditer(rf"(?:^|\s)({names}){sign}{value}{end}", text, re.DOTALL)]
    free = text[: given[0].start()] if given else text
    values = {each[1]: each[2] or each[3] or "" for each in given}
    if unknown := SET.search(free):
        message = f"/{used.name} has no option {unknown[1]}. It is typed: {usage(used)}"
        raise InvocationError(message)
    if free.strip():
        values[free_option(used).name] = free
    return {name: value.strip() for name, value in values.items()}


def free_option(used: Invocable) -> Option:
    """Return the option that text without a name goes to."""
    required = [option for option in used.options if option.required]
    if required or len(used.options) == 1:
        return (required or list(used.options))[0]
    message = f"/{used.name} takes no text. It is typed: {usage(used)}"
    raise InvocationError(message)


def read(used: Invocable, texts: Mapping[str, str], names: Names) -> dict[str, Value]:
    """Read each option as what it takes.

    Raises:
        InvocationError: an option does not take such a value.
    """
    options = {option.name: option for option in used.options}
    unknown = set(texts) - set(options)
    if unknown:
        message = f"/{used.name} has no option {', '.join(sorted(unknown))}."
        raise InvocationError(message)
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


def usage(used: Invocable) -> str:
    """Show how a slash command is typed."""
    parts = [
        f"<{option.name}>" if option.required else f"[{option.name}=…]" for option in used.options
    ]
    return " ".join([f"/{used.name}", *parts])


def _value(option: Option, text: str, names: Names) -> Value:
    for choice in option.choices:
        if text == choice.name and isinstance(choice.value, str | int | float):
            return choice.value
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
