"""What somebody wants of a server's settings, by what they press, choose or fill in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple, TypeGuard

from bot.surfaces.discord.components import ids
from bot.surfaces.discord.components.forms import filled
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.panels.seen import changed_since
from bot.surfaces.discord.rules.policy import Quota
from bot.surfaces.discord.rules.servers import Change, ServerSettings

# Digits of a limit: nobody needs more, and the panel has no room for many.
LONGEST_NUMBER = 9
MOST_CHOSEN = limit("picker", "max_values")


class Part(StrEnum):
    """What of the settings something changes, as its custom id says."""

    CHANNELS = "channels"
    ROLES = "roles"
    PERSONA = "persona"
    THREADS = "threads"
    PRIVATE = "private"
    LIMITS = "limits"


class Switch(StrEnum):
    """What a switch says in its custom id: how things are to be.

    Not that they are to be otherwise: somebody else may have changed them since the panel was
    shown.
    """

    ON = "on"
    OFF = "off"


class Wish(NamedTuple):
    """Which setting is to change, and how; `seen` has the digits of all as they were shown."""

    setting: str
    change: Change
    seen: str

    def fulfilled(self, now: ServerSettings) -> ServerSettings:
        """Return the settings changed, unless that undid what somebody else has done meanwhile."""
        return now if self.setting in changed_since(self.seen, now) else self.change(now)


@dataclass(frozen=True, slots=True)
class NoNumbers:
    """Limits were filled in that are no whole numbers."""


def wish(says: Sequence[str], data: Mapping[str, object]) -> Wish | NoNumbers | None:
    """Return what is wanted, or `None` for what no panel of the bot's has to choose."""
    match [*says], data.get("values"), [*filled(data)]:
        case [Part.CHANNELS, seen], list(chosen), _ if _are_ids(chosen):
            channels = frozenset(map(int, chosen))
            return Wish("channels", lambda now: replace(now, channels=channels), seen)
        case [Part.ROLES, seen], list(chosen), _ if _are_ids(chosen):
            roles = frozenset(map(int, chosen))
            return Wish("roles", lambda now: replace(now, roles=roles), seen)
        case [Part.PERSONA, seen], [str(name)], _:
            return Wish("persona", lambda now: replace(now, persona=name), seen)
        case [Part.THREADS, Switch.ON | Switch.OFF as state, seen], _, _:
            return Wish("threads", lambda now: replace(now, threads=state == Switch.ON), seen)
        case [Part.PRIVATE, Switch.ON | Switch.OFF as state, seen], _, _:
            return Wish("private", lambda now: replace(now, private=state == Switch.ON), seen)
        case [Part.LIMITS, seen], _, [minute, day] if is_numeral(minute) and is_numeral(day):
            person = Quota(int(minute.strip() or 0), int(day.strip() or 0))
            return Wish("person", lambda now: replace(now, person=person), seen)
        case [Part.LIMITS, _], _, [_, _]:
            return NoNumbers()
        case _:
            return None


def is_numeral(text: str) -> bool:
    """Tell whether somebody filled in a number that is not too long, or nothing."""
    text = text.strip()
    return not text or (text.isdecimal() and len(text) <= LONGEST_NUMBER)


def _are_ids(chosen: list[object]) -> TypeGuard[list[str]]:
    return len(chosen) <= MOST_CHOSEN and None not in map(ids.read, chosen)
