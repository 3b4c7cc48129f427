"""Choosing one of several interviews by a command's option `interview`."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from itertools import islice

import discord
from discord import app_commands

from bot.grounding.persona.titles import distinct_titles
from bot.notes.shelf import AnyLibrary
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.serving.service import Service

CHOICES = limit("option", "choices")
CHOICE = limit("choice", "name")

Choices = list[app_commands.Choice[str]]
Offer = Callable[[discord.Interaction, str], Coroutine[None, None, Choices]]


def offering(service: Service) -> Offer:
    """Return what offers interviews while somebody types."""

    async def offer(_: discord.Interaction, typed: str) -> Choices:
        return await asyncio.to_thread(offered, service.library, typed)

    return offer


def offered(library: AnyLibrary, typed: str) -> Choices:
    """Return the interviews whose titles hold what was typed, as many as Discord shows."""
    notes = [*library.notes]
    holding = _holding((note.title for note in notes), typed)
    titled = zip(notes, distinct_titles(notes), strict=True)
    found = (each for each in titled if each[0].title in holding)
    return [
        app_commands.Choice(name=title[:CHOICE], value=note.name[:CHOICE])
        for note, title in islice(found, CHOICES)
    ]


def meant(library: AnyLibrary, typed: str) -> str | None:
    """Return the name of the one interview that was picked, or typed by its title.

    Who types a part of a title means the only interview whose title holds it.
    """
    if library.note(typed):
        return typed
    folded = typed.casefold()
    titles = {note.name: note.title for note in library.notes}
    whole = [n for n, t in titles.items() if folded in {t.casefold(), n[:CHOICE].casefold()}]
    holding = _holding(titles.values(), typed)
    found = whole or [name for name, title in titles.items() if title in holding]
    return found[0] if len(found) == 1 else None


def _holding(titles: Iterable[str], typed: str) -> set[str]:
    """Return the titles that hold what was typed, or else each word of it."""
    folded = {title: title.casefold() for title in titles}
    words = typed.casefold().split()
    whole = {title for title, held in folded.items() if " ".join(words) in held}
    return whole or {title for title, held in folded.items() if all(w in held for w in words)}
