"""`/topics`: what the interviews speak about, with the moment at which each topic begins."""

import asyncio
from textwrap import shorten
from typing import TYPE_CHECKING

import discord

from bot.answering.answer import Citation
from bot.grounding.outline import beginnings
from bot.grounding.voice import Voice
from bot.notes.claim import Claim
from bot.notes.shelf import AnyLibrary
from bot.surfaces.discord.buttons import Button, row
from bot.surfaces.discord.live_reply import Buttons
from bot.surfaces.rendering import link, plain

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

TOPICS = "topics"
# How many topics stand on a page: with the longest headings they fit into one message.
ON_A_PAGE = 10
LONGEST_TOPIC = 64
# Notes from which on their titles are topics enough.
MANY = 100


async def begin(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Show the first page to whoever asked."""
    text, buttons = await asyncio.to_thread(page, client, 0)
    await interaction.response.send_message(
        text, view=buttons or discord.utils.MISSING, ephemeral=True, suppress_embeds=True
    )


async def turn(client: "PersonaClient", interaction: discord.Interaction, number: int) -> None:
    """Turn to another page."""
    text, buttons = await asyncio.to_thread(page, client, number)
    await interaction.response.edit_message(content=text, view=buttons)


def page(client: "PersonaClient", number: int) -> tuple[str, Buttons]:
    """Return a page of topics, counted from 0, and the buttons that turn it."""
    lines = _lines(client.library)
    last = max(0, (len(lines) - 1) // ON_A_PAGE)
    number = min(number, last)
    text = "\n".join(lines[number * ON_A_PAGE :][:ON_A_PAGE]) or "-"
    if not last:
        return text, None
    return f"{text}\n-# {number + 1} of {last + 1}", turns(client.conversations.voice, number, last)


def turns(voice: Voice, number: int, last: int) -> Buttons:
    """Return the buttons that turn a page."""
    back, more = voice.say("button.back"), voice.say("button.more")
    return row(
        Button(f"{TOPICS}:{number - 1}", back, disabled=number == 0),
        Button(f"{TOPICS}:{number + 1}", more, disabled=number == last),
    )


def _lines(library: AnyLibrary) -> list[str]:
    lines = []
    notes = library.notes
    if len(notes) > MANY:
        return [plain(_short(note.title)) for note in notes]
    for note in notes:
        firsts = beginnings(note.claims)
        lines += [f"**{plain(_short(note.title))}**"] if len(notes) > 1 else []
        top = min((len(claim.section) for claim in firsts), default=0)
        lines += [_line(claim, len(claim.section) - top) for claim in firsts]
    return lines


def _line(claim: Claim, depth: int) -> str:
    heading = plain(_short(claim.section[-1]))
    return f"{'  ' * depth}- {link(Citation(claim, claim.start))} {heading}"


def _short(heading: str) -> str:
    """Return a heading, cut where a page could not hold it."""
    return shorten(heading, LONGEST_TOPIC, placeholder=" …")
