"""Everything that a line typed in the terminal can mean."""

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
    """Show what was said last in the channel, with the numbers of messages."""

    number: int = 20


@dataclass(frozen=True, slots=True)
class Channels:
    """Show the channels and threads that one can go to."""


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
class LetBreak:
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


# What one asks to be shown.
Look = Help | History | Channels

# Who one is, and what one looks at.
Move = Go | Become | OpenThread

# What is done to a message.
Change = Delete | React

# What is done without waiting for the bot.
Local = Nothing | Unfinished | Quit | Look | LetBreak | Move | Change

# What is said.
Words = Say | SayAside | SayDirectly | Reply | Edit | Send

# What is used.
Use = Slash | Menu | Press

# What the bot should react to.
Deed = Words | Use

Input = Local | Deed
