"""What a line that somebody typed means.

One table holds every phrase: it is how lines are read, what `help` shows and what is completed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


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
class History:
    """Show what was said in the channel, with the numbers of messages."""


@dataclass(frozen=True, slots=True)
class Unfinished:
    """What somebody began to type, and how it is typed."""

    usage: str


@dataclass(frozen=True, slots=True)
class Go:
    """Look at another channel or thread; without a name, at the direct messages."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Become:
    """Be somebody else."""

    name: str


@dataclass(frozen=True, slots=True)
class Break:
    """Let something go wrong; without a name, show what can."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class OpenThread:
    """Open a thread, and go there."""

    name: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Change a message."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Take a message away."""

    number: int


@dataclass(frozen=True, slots=True)
class React:
    """React to a message."""

    number: int
    emoji: str


@dataclass(frozen=True, slots=True)
class Say:
    """Speak to the bot where one is."""

    text: str


@dataclass(frozen=True, slots=True)
class SayAside:
    """Speak to the others, without a mention of the bot."""

    text: str


@dataclass(frozen=True, slots=True)
class SayDirectly:
    """Speak to the bot alone."""

    text: str


@dataclass(frozen=True, slots=True)
class Reply:
    """Reply to a message."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Send:
    """Send a file, with some words."""

    path: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Slash:
    """Use a slash command; `text` is its name and all that stands after it."""

    text: str


@dataclass(frozen=True, slots=True)
class Menu:
    """Use a command of the context menu of a message, by its number, or of a person."""

    target: str
    name: str


@dataclass(frozen=True, slots=True)
class Press:
    """Press a button by its number, or choose these values from a menu."""

    number: int
    values: tuple[str, ...] = ()


Move = Go | Become | OpenThread
"""Who one is, and what one looks at."""

Change = Delete | React
"""What is done to a message."""

Local = Nothing | Unfinished | Quit | Help | History | Break | Move | Change
"""What is done without waiting for the bot."""

Words = Say | SayAside | SayDirectly | Reply | Edit | Send
"""What is said."""

Use = Slash | Menu | Press
"""What is used."""

Deed = Words | Use
"""What the bot should react to."""

Input = Local | Deed


NUMBER = r"(?P<number>\d{1,4})"
TARGET = r"(?P<target>\d{1,4}|@\S+)"
TEXT = r"\s+(?P<text>\S.*)"
NAME = r"\s+(?P<name>\S.*)"
NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A way to say something: how it is typed, what for, and what it means.

    `begun` is all that can stand there before it is complete: whatever goes on otherwise is a
    sentence that begins with the same word.
    """

    usage: str
    about: str
    pattern: str
    meaning: Callable[..., Input]
    begun: str = NEVER


PHRASES: Sequence[Phrase] = (
    Phrase("dm …", "ask it in a direct message; alone, go there", rf"dm{TEXT}", SayDirectly),
    Phrase("dm", "", "dm", Go),
    Phrase("!1", "press the button with that number", rf"!{NUMBER}", Press, "!"),
    Phrase(
        "!1 a, b", "choose from the menu with that number", rf"!{NUMBER}\s+(?P<values>.+)", Press
    ),
    Phrase("#name", "go to a channel or a thread", r"#(?P<name>\S.*)", Go, "#"),
    Phrase(
        "thread …",
        "open a thread of that name, and go there",
        rf"thread{NAME}(?<!\?)",
        OpenThread,
        "thread",
    ),
    Phrase("history", "what was said here; 1 is the newest message", "history", History),
    Phrase(
        "reply 1 …",
        "reply to a message",
        rf"reply\s+{NUMBER}{TEXT}",
        Reply,
        rf"reply(\s+{NUMBER})?",
    ),
    Phrase(
        "edit 1 …", "change your message", rf"edit\s+{NUMBER}{TEXT}", Edit, rf"edit(\s+{NUMBER})?"
    ),
    Phrase("delete 1", "take your message back", rf"delete\s+{NUMBER}", Delete, "delete"),
    Phrase(
        "react 1 👍",
        "react to a message",
        rf"react\s+{NUMBER}\s+(?P<emoji>\S+)",
        React,
        rf"react(\s+{NUMBER})?",
    ),
    Phrase(
        "menu 1 …",
        "use the menu of a message, or of @somebody",
        rf"menu\s+{TARGET}{NAME}",
        Menu,
        rf"menu(\s+{TARGET})?",
    ),
    Phrase(
        "file PATH …",
        "send a file, with some words",
        rf"file\s+(?P<path>\S+)(?:{TEXT})?",
        Send,
        "file",
    ),
    Phrase("say …", "say it without a mention of the bot", rf"say{TEXT}", SayAside, "say"),
    Phrase("as NAME", "be somebody else", r"as\s+(?P<name>\S+)(?<!\?)", Become, "as"),
    Phrase("faults", "let something go wrong", rf"faults(?:{NAME})?", Break),
    Phrase("help", "show this", "help", Help),
    Phrase("quit", "leave (so does the end of input)", "quit|exit", Quit),
)


def read_input(line: str) -> Input:
    """Tell what a line means; whatever is nothing else is said to the bot."""
    line = line.strip()
    if not line:
        return Nothing()
    if re.match(r"/\S", line):
        return Slash(line[1:])
    if line == "/":
        return Unfinished("/command …")
    for phrase in PHRASES:
        found = re.fullmatch(phrase.pattern, line)
        if found:
            return phrase.meaning(**_parts(found))
        if re.fullmatch(phrase.begun, line):
            return Unfinished(phrase.usage)
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
            case _:
                parts[name] = part
    return parts
