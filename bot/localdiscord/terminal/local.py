"""What is done at the terminal without waiting for the bot, and what there is to say of it."""

from collections.abc import Iterator

from wcwidth import wcswidth

from bot.localdiscord.breakages import BREAKAGES, strike
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.terminal.inputs import (
    Become,
    Change,
    Channels,
    Delete,
    Go,
    Help,
    History,
    LetBreak,
    Local,
    Look,
    Move,
    Nothing,
    OpenThread,
    Quit,
    React,
    Unfinished,
)
from bot.localdiscord.terminal.markdown import plain
from bot.localdiscord.terminal.options import usage
from bot.localdiscord.terminal.rendering import Rendering
from bot.localdiscord.terminal.usages import USAGES
from bot.localdiscord.terminal.viewpoint import Viewpoint
from bot.localdiscord.world.messages import Message

# Messages that are shown of a channel to whoever comes there.
PAST = 5


async def do_locally(wish: Local, view: Viewpoint, rendering: Rendering) -> str:
    """Do what needs no answer of the bot, and return what there is to say."""
    match wish:
        case Help() | History() | Channels():
            return _look(wish, view, rendering)
        case LetBreak(name):
            return await _break(view.discord, name)
        case Unfinished(usage=typed):
            return f"There is more to it. It is typed: {typed}"
        case Go() | Become() | OpenThread():
            return await _move(wish, view, rendering)
        case Delete() | React():
            return await _change(view.message(wish.number), wish, view.person, rendering)
        case Nothing() | Quit():
            pass
    return ""


def _look(wish: Look, view: Viewpoint, rendering: Rendering) -> str:
    match wish:
        case Help():
            return plain("\n".join(_help(view)))
        case History(number):
            return _past(view, rendering, number)
        case Channels():
            return plain("\n".join(channel.name for channel in view.channels()))


async def _move(wish: Move, view: Viewpoint, rendering: Rendering) -> str:
    """Go there, or be somebody else; return what was said there last."""
    match wish:
        case Go(name):
            view.go(name)
            return _past(view, rendering, PAST)
        case Become(name):
            view.become(name)
        case OpenThread(name):
            await view.open_thread(name)
    return ""


async def _change(message: Message, wish: Change, person: Person, rendering: Rendering) -> str:
    """Do it, and return that it was done, which nothing else would tell."""
    glance = rendering.glance(message)
    match wish:
        case Delete():
            await person.delete(message)
            return rendering.markdown.dim(f"(deleted: {glance})")
        case React(emoji=emoji):
            await person.react(message, emoji)
            return rendering.markdown.dim(f"({plain(emoji)} to: {glance})")


def _help(view: Viewpoint) -> Iterator[str]:
    for leaf in view.leaves():
        yield f"  {usage(leaf):43} {leaf.description}".rstrip()
    for menu in view.menus():
        yield f"  menu 1 {menu}"
    # What comes last is what a small terminal still shows.
    yield f"Type a question to ask the bot in {view.channel.name}."
    for form, about in ((one.form, one.about) for one in USAGES if one.about):
        # An emoji takes two columns; a width in characters would count one.
        yield f"  {form}{' ' * (13 - wcswidth(form))} {about}"


def _past(view: Viewpoint, rendering: Rendering, most: int) -> str:
    """Show what was said last where somebody looks, each message with its number."""
    seen = view.person.sees(view.channel)[-most:]
    numbered = zip(range(len(seen), 0, -1), seen, strict=True)
    said = "\n".join(rendering.line(number, message) for number, message in numbered)
    return said or plain(f"Nothing was said in {view.channel.name}.")


async def _break(discord: LocalDiscord, name: str) -> str:
    if name in BREAKAGES:
        return await strike(discord, BREAKAGES[name])
    unknown = f"There is no fault {plain(name)}. " if name else ""
    known = [f"  faults {fault:5} {breakage.about}" for fault, breakage in BREAKAGES.items()]
    return "\n".join([f"{unknown}What can go wrong:", *known])
