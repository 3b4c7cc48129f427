"""Whom and what somebody can name: people and roles as `@ann`, channels as `#general`."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from bot.localdiscord.payloads import Json
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.members import Role
from bot.localdiscord.world.mentions import CODE
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.users import User

# Whom or what a name can stand for.
Thing = User | Role | Channel

# Which things are meant, as in `(User, Role)`.
Kinds = tuple[type, ...]

# What each name stands for, with its sign and without; ids are names too.
Names = Mapping[str, Sequence[Thing]]


def called(thing: Thing) -> str:
    """Return what people call it."""
    return thing.name if isinstance(thing, Channel) else f"@{thing.name.removeprefix('@')}"


def named(things: Iterable[Thing]) -> Names:
    """Name everybody and everything as people do; a thread with its channel, or alone."""
    names: dict[str, list[Thing]] = {}
    for thing in things:
        for name in _names(thing):
            names.setdefault(name, []).append(thing)
    return names


def find(names: Names, name: str, kinds: Kinds) -> Thing | None:
    """Return the first thing of these kinds that has a name, or None."""
    return next((thing for thing in names.get(name, ()) if isinstance(thing, kinds)), None)


def fits(thing: object, kinds: Kinds, channel_types: Collection[Json]) -> bool:
    """Tell whether it is of one of these kinds, and a channel of one of these types."""
    if isinstance(thing, Channel) and not thing.is_of(channel_types):
        return False
    return isinstance(thing, kinds)


def chosen(names: Names, values: Iterable[str], kinds: Kinds) -> list[Thing | str]:
    """Return the things of these kinds that are named; what names none stays a text."""
    return [find(names, value, kinds) or value for value in values]


def mentioning(text: str, users: Iterable[User]) -> str:
    """Return a text as Discord's client sends it, with a mention for each `@ann`.

    Behind a letter or a slash it is part of an address, and in code it is only told of.
    """
    mentions = {user.name: user.mention for user in users}
    longest_first = sorted(mentions, key=len, reverse=True)
    names = "|".join(map(re.escape, longest_first))
    somebody = rf"{CODE}|(?<![\w/])@(?P<name>{names})(?!\w)"
    return re.sub(somebody, lambda found: mentions.get(found["name"], found[0]), text)


def _names(thing: Thing) -> Iterator[str]:
    name = called(thing)
    yield from (name, name[1:], str(thing.id))
    if isinstance(thing, Thread):
        yield from (f"#{thing.state.name}", thing.state.name)
