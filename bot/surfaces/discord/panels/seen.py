"""How things stood when a panel was shown, in the digits that end its custom ids.

What is pressed is held against it: nobody changes what they have not seen.
"""

from dataclasses import fields
from zlib import crc32

from bot.surfaces.discord.rules.servers import ServerSettings

NAMES = tuple(field.name for field in fields(ServerSettings))
# Digits of each setting: that two of its values share them is a chance in a million.
DIGITS = 6


def seen_as(settings: ServerSettings) -> str:
    """Return the digits of settings, of each as many."""
    return "".join(_digits(getattr(settings, name)) for name in NAMES)


def changed_since(before: str, settings: ServerSettings) -> set[str]:
    """Return which settings are no longer what they were; none where nothing tells of before."""
    now = seen_as(settings)
    if len(before) != len(now):
        return set()
    parts = (slice(at, at + DIGITS) for at in range(0, len(now), DIGITS))
    return {name for name, part in zip(NAMES, parts, strict=True) if before[part] != now[part]}


def _digits(value: object) -> str:
    # A set has no order that two processes would agree on.
    value = sorted(value) if isinstance(value, frozenset) else value
    return f"{crc32(repr(value).encode()) % 10**DIGITS:0{DIGITS}}"
