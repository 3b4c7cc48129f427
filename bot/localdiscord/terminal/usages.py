"""How each thing is typed in the terminal.

One table holds every usage: it is how lines are read, what `help` shows and what is completed.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bot.localdiscord.terminal.inputs import (
    Become,
    Channels,
    Delete,
    Edit,
    Go,
    Help,
    History,
    Input,
    LetBreak,
    Menu,
    Nothing,
    OpenThread,
    Press,
    Quit,
    React,
    Reply,
    Say,
    SayAside,
    SayDirectly,
    Send,
    Slash,
    Unfinished,
)

NUMBER = r"(?P<number>\d{1,4})"
TARGET = r"(?P<target>\d{1,4}|@\S+)"
# A text that is pasted may have several lines, a name has one.
TEXT = r"\s+(?P<text>(?s:\S.*))"
NAME = r"\s+(?P<name>\S.*)"
NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Usage:
    """A way to say something: how it is typed, what for, and what it means.

    `begun` is all that can stand there before it is complete: whatever goes on otherwise is a
    sentence that begins with the same word.
    """

    form: str
    about: str
    pattern: str
    meaning: Callable[..., Input]
    begun: str = NEVER


USAGES: Sequence[Usage] = (
    Usage("dm …", "ask it in a direct message; alone, go there", rf"dm{TEXT}", SayDirectly),
    Usage("dm", "", "dm", Go),
    Usage("!1", "press the button with that number", rf"!{NUMBER}", Press, "!"),
    Usage(
        "!1 a, b",
        "choose from the menu with that number; - is nothing",
        rf"!{NUMBER}\s+(?P<values>.+)",
        Press,
    ),
    Usage("#name", "go to a channel or a thread; # lists them", r"#(?P<name>\S.*)", Go),
    Usage("#", "", "#", Channels),
    Usage(
        "thread …",
        "open a thread of that name, and go there",
        rf"thread{NAME}(?<!\?)",
        OpenThread,
        "thread",
    ),
    Usage(
        "history",
        "what was said here; 1 is the newest message; history 50 shows more",
        rf"history(?:\s+{NUMBER})?",
        History,
    ),
    Usage(
        "reply 1 …",
        "reply to a message",
        rf"reply\s+{NUMBER}{TEXT}",
        Reply,
        rf"reply(\s+{NUMBER})?",
    ),
    Usage(
        "edit 1 …", "change your message", rf"edit\s+{NUMBER}{TEXT}", Edit, rf"edit(\s+{NUMBER})?"
    ),
    Usage("delete 1", "take your message back", rf"delete\s+{NUMBER}", Delete, "delete"),
    Usage(
        "react 1 👍",
        "react to a message",
        rf"react\s+{NUMBER}\s+(?P<emoji>\S+)",
        React,
        rf"react(\s+{NUMBER})?",
    ),
    Usage(
        "menu 1 …",
        "use the menu of a message, or of @somebody",
        rf"menu\s+{TARGET}{NAME}",
        Menu,
        rf"menu(\s+{TARGET})?",
    ),
    Usage(
        "file PATH …",
        "send a file, with some words",
        rf'file\s+(?P<path>"[^"]+"|\S+)(?:{TEXT})?',
        Send,
        "file",
    ),
    Usage("say …", "say it without a mention of the bot", rf"say{TEXT}", SayAside, "say"),
    Usage(
        "as NAME",
        'be somebody else, also as "two words"',
        r'as\s+(?P<name>"[^"]+"|\S+)(?<!\?)',
        Become,
        "as",
    ),
    Usage("faults", "let something go wrong", rf"faults(?:{NAME})?", LetBreak),
    Usage("help", "show this", "help", Help),
    Usage("quit", "leave (so does the end of input)", "quit|exit", Quit),
)


def read_input(line: str | None) -> Input:
    """Tell what a line means, or the end of the input; what is nothing else is said to the bot."""
    if line is None:
        return Quit()
    line = line.strip()
    if not line:
        return Nothing()
    if re.match(r"/\S", line):
        return Slash(line[1:])
    if line == "/":
        return Unfinished("/command …")
    # A sentence begins with a capital; a word that stands alone is no sentence.
    typed = line.lower() if line.isalpha() else line
    for usage in USAGES:
        found = re.fullmatch(usage.pattern, typed)
        if found:
            return usage.meaning(**_parts(found))
        if re.fullmatch(usage.begun, typed):
            return Unfinished(usage.form)
    return Say(line)


def _parts(found: re.Match[str]) -> Mapping[str, str | int | tuple[str, ...]]:
    parts: dict[str, str | int | tuple[str, ...]] = {}
    for name, part in found.groupdict().items():
        match name:
            case _ if part is None:
                pass
            case "number":
                parts[name] = int(part)
            case "values":
                parts[name] = tuple(re.split(r"\s*,\s*", part))
            case "path" | "name":
                parts[name] = re.sub(r'^"(.*)"$', r"\1", part)
            case _:
                parts[name] = part
    return parts
