"""Readers of arguments: each returns a value, or says in a sentence what is wrong with a text."""

import re
from argparse import ArgumentTypeError
from pathlib import Path

_LAST_PORT = 65_535
# The last numbers that a database and Discord have room for.
_LAST_ANSWER = 2**63 - 1
_LAST_DISCORD_ID = 2**64 - 1
# The most that anybody counts.
_MOST = 1_000_000
# What Python makes of bytes in a command line that are not UTF-8.
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def port(text: str) -> int:
    """Read the number of a port."""
    return _whole(text, _LAST_PORT, f"{text} is no port: a port is a number up to {_LAST_PORT}")


def count(text: str, least: int = 0) -> int:
    """Read how many, which may be none."""
    return _whole(text, _MOST, f"{text} is no whole number from {least} to {_MOST}", least)


def several(text: str) -> int:
    """Read how many, which is one at least."""
    return count(text, least=1)


def path(text: str) -> Path:
    """Read a path; nothing, as from a variable that is not set, is not the folder one is in."""
    if not text:
        msg = "an empty path names nothing"
        raise ArgumentTypeError(msg)
    return Path(text)


def answer_number(text: str) -> int:
    """Read which answer in the log is meant."""
    told = f"{text} is no answer in the log: those are called q1, q2 and so on"
    return _whole(text.removeprefix("q"), _LAST_ANSWER, told)


def discord_id(text: str) -> str:
    """Read whom on Discord is meant."""
    how = "switch on Developer Mode, then Copy User ID"
    told = f"{text} is not a Discord id: that is a number ({how})"
    return str(_whole(text, _LAST_DISCORD_ID, told))


def utf8(text: str) -> str:
    """Read a text; what of it is not UTF-8 can be neither kept nor shown."""
    return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)


def _whole(text: str, most: int, told: str, least: int = 0) -> int:
    """Read a whole number from the least to the most; `told` says what another text is not."""
    # Python itself refuses to read some thousand digits.
    short = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
    if short and least <= int(text) <= most:
        return int(text)
    raise ArgumentTypeError(told)
