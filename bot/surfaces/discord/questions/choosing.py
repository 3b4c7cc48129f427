"""Choosing one of several interviews by a command's option `interview`."""

import asyncio
from collections.abc import Callable, Coroutine
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
    titled = zip(library.notes, distinct_titles(library.notes), strict=True)
    found = (each for each in titled if typed.casefold() in each[0].title.casefold())
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
    typed = typed.casefold()
    titles = {note.name: note.title.casefold() for note in library.notes}
    whole = [name for name, title in titles.items() if typed in {title, name[:CHOICE].casefold()}]
    found = whole or [name for name, title in titles.items() if typed in title]
    return found[0] if len(found) == 1 else None
