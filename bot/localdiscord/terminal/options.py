"""The options of a slash command, as they are typed: free text, and `name=value`."""

import re
from collections.abc import Collection, Iterator

from bot.localdiscord.people import InvocationError
from bot.localdiscord.world.commands import Invocable, Option, OptionType

# A value set by the name of an option, as `source=wiki` or `source="wiki"`.
SET = re.compile(r"(?:^|\s)([a-z][-_a-z0-9]+)=\S")

# What ends at the first space.
ONE_WORD = (OptionType.BOOLEAN, OptionType.INTEGER, OptionType.NUMBER)


def split(used: Invocable, text: str) -> dict[str, str]:
    """Split what follows a command into its options, by name.

    `name=value`, or `name: value` as Discord shows it, sets an option up to the next one, and
    `name="value"` up to the quotation mark. Text of no option goes to the one that the command
    requires, or to its only one: what stands before the first name, or else behind a value that
    ends by itself.

    Raises:
        InvocationError: there is text for no option, a value for one that there is not, or a
            quotation mark too few.
    """
    options, free = _by_name(used), free_option(used)
    given = list(_given(text, options, free))
    loose = (text[: given[0].start()] if given else text).strip()
    if unknown := SET.search(loose):
        message = f"/{used.name} has no option {unknown[1]}. It is typed: {usage(used)}"
        raise InvocationError(message)
    values: dict[str, str] = {}
    named = {each["name"] for each in given}
    for each in given:
        name, value = each["name"], _closed(each)
        if free and free.name not in named and not loose and not each["quoted"]:
            value, loose = _apart(options[name], value)
        values[name] = value
    if not loose:
        return values
    if free is None:
        message = f"/{used.name} takes no text. It is typed: {usage(used)}"
        raise InvocationError(message)
    return values | {free.name: loose}


def free_option(used: Invocable) -> Option | None:
    """Return the option that text without a name goes to, if there is one."""
    required = [option for option in used.options if option.required]
    only = used.options if len(used.options) == 1 else ()
    return next(iter((*required, *only)), None)


def named(used: Invocable, text: str) -> set[str]:
    """Return the options that a text sets by their names."""
    return {each["name"] for each in _given(text, _by_name(used), free_option(used))}


def being_typed(used: Invocable, text: str) -> tuple[Option, str] | None:
    """Return the option whose value a text ends with, and what of the value stands there."""
    options, free = _by_name(used), free_option(used)
    given = list(_given(text, options, free))
    if not given:
        return (free, text) if free and text else None
    last = given[-1]
    if last["quoted"] is not None:
        return None
    option, value = options[last["name"]], text[last.start("bare") :]
    if free and free.name not in named(used, text) and not text[: given[0].start()].strip():
        behind = _apart(option, value)[1]
        return (free, behind) if behind else (option, value)
    return option, value


def usage(used: Invocable) -> str:
    """Show how a slash command is typed."""
    parts = [
        f"<{option.name}>" if option.required else f"[{option.name}=…]" for option in used.options
    ]
    return " ".join([f"/{used.name}", *parts])


def _by_name(used: Invocable) -> dict[str, Option]:
    return {option.name: option for option in used.options}


def _given(text: str, options: Collection[str], free: Option | None) -> Iterator[re.Match[str]]:
    """Find each option that is set by its name.

    Behind a question its own name and a colon are words of it: `my question: why?`
    """
    every = _one_of(options)
    shown = re.match(rf"{every}:", text)
    colon = every if shown or free is None else _one_of(set(options) - {free.name})
    start = rf"(?:{every}(?==)|{colon}(?=:))"
    value = r'(?:"(?P<quoted>[^"]*)"|(?P<bare>.*?))'
    end = rf"(?=\s*$|\s{start})"
    return re.finditer(rf"(?:^|\s)(?P<name>{start})[=:]{value}{end}", text, re.DOTALL)


def _one_of(names: Collection[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, names)) or '(?!)'})"


def _closed(given: re.Match[str]) -> str:
    """Return the value of an option, if its quotation marks are two."""
    bare = given["bare"] or ""
    if bare.startswith('"') and bare.count('"') == 1:
        message = f"The quotation mark behind {given['name']}= is not closed."
        raise InvocationError(message)
    return (given["quoted"] or bare).strip()


def _apart(option: Option, value: str) -> tuple[str, str]:
    """Part a value that ends by itself, as a choice or a number does, from the text behind it."""
    if quoted := re.fullmatch(r'"([^"]*)"\s+(.+)', value, re.DOTALL):
        return quoted[1].strip(), quoted[2]
    for choice in sorted(option.choices, key=lambda choice: -len(choice.name)):
        if re.match(rf"{re.escape(choice.name)}(?!\S)", value):
            return choice.name, value.removeprefix(choice.name).strip()
    if option.type not in ONE_WORD:
        return value, ""
    word, *rest = re.split(r"\s+", value, maxsplit=1)
    return word, "".join(rest)
