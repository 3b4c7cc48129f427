"""What is done at the terminal without waiting for the bot, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.localdiscord.breakages import BREAKAGES, strike
from bot.localdiscord.people.options import usage
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.client import Client
from bot.localdiscord.terminal.inputs import (
    Become,
    Break,
    Delete,
    Go,
    Help,
    History,
    Local,
    Nothing,
    OpenThread,
    Quit,
    React,
    Unfinished,
)
from bot.localdiscord.terminal.phrases import PHRASES
from bot.localdiscord.terminal.rendering import Rendering

PAST = 20
"""Messages that `history` shows."""


async def do_locally(wish: Local, client: Client, rendering: Rendering) -> str:
    """Do what needs no answer of the bot, and return what there is to say."""
    match wish:
        case Help():
            return "\n".join(_help(client))
        case History():
            said = "\n".join(_history(client, rendering))
            return said or f"Nothing was said in {client.channel.name}."
        case Break(name):
            return await _break(client.discord, name)
        case Unfinished(usage=typed):
            return f"There is more to it. It is typed: {typed}"
        case Go() | Become() | OpenThread():
            await client.move(wish)
        case Delete() | React():
            await client.change(wish)
        case Nothing() | Quit():
            pass
    return ""


def _help(client: Client) -> Iterator[str]:
    yield f"Type a question to ask the bot in {client.channel.name}."
    for leaf in client.leaves():
        yield f"  {usage(leaf):43} {leaf.description}".rstrip()
    for menu in client.menus():
        yield f"  menu 1 {menu}"
    for phrase in PHRASES:
        if phrase.about:
            yield f"  {phrase.usage:13} {phrase.about}"


def _history(client: Client, rendering: Rendering) -> Iterator[str]:
    seen = client.person.sees(client.channel)[-PAST:]
    for number, message in zip(range(len(seen), 0, -1), seen, strict=True):
        yield rendering.line(number, message)


async def _break(discord: LocalDiscord, name: str) -> str:
    if name in BREAKAGES:
        return await strike(discord, BREAKAGES[name])
    known = [f"  faults {known:5} {fault.about}" for known, fault in BREAKAGES.items()]
    return "\n".join(["What can go wrong:", *known])
