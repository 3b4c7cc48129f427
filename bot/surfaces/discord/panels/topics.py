"""`/topics`: which interviews there are, and what one speaks about, with the moment of each."""

import asyncio
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import starmap
from typing import TypeVar

import discord

from bot.answering.answer import Citation, earliest
from bot.conversations.failure import Failure
from bot.grounding.persona.titles import distinct_titles
from bot.grounding.persona.voice import Voice
from bot.grounding.picking.headings import beginnings
from bot.grounding.text.shortening import shortened
from bot.notes.claim import Claim, Note
from bot.surfaces.discord.components.buttons import Button, Buttons, add, row
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import sorry
from bot.surfaces.rendering import harmless, link

TOPICS = "topics"
# What a menu says in which one of the interviews is chosen.
ONE = "one"
# How many lines stand on a page: with the longest headings they fit into one message.
ON_A_PAGE = 10
LONGEST_TOPIC = 64

Page = tuple[str, Buttons]
# A note with the title that no other one is shown under.
Titled = tuple[Note, str]
Line = TypeVar("Line")


async def begin(service: Service, interaction: discord.Interaction, note: str = "") -> None:
    """Show the first page, of all interviews or of one, to whoever asked."""
    text, buttons = await asyncio.to_thread(page, service, 0, key(note) if note else "")
    await interaction.response.send_message(
        text, view=buttons or discord.utils.MISSING, ephemeral=True, suppress_embeds=True
    )


async def turn(
    service: Service, interaction: discord.Interaction, number: int, of: str = ""
) -> None:
    """Turn to another page, of all interviews or of the one with this key."""
    text, buttons = await asyncio.to_thread(page, service, number, of)
    await interaction.response.edit_message(content=text, view=buttons)


async def choose(service: Service, interaction: discord.Interaction) -> None:
    """Show the topics of the interview that was chosen in the menu."""
    match dict(interaction.data or {}).get("values"):
        case [str(chosen)]:
            await turn(service, interaction, 0, chosen)
        case _:
            await sorry(service, interaction, Failure.UNKNOWN)


def page(service: Service, number: int, of: str = "") -> Page:
    """Return a page, counted from 0, and what turns it.

    It is one of the topics where an interview is chosen by its key, or is the only one.
    """
    notes, voice = service.library.notes, service.voice
    if len(notes) == 1:
        return _topics(notes[0], number, voice)
    for place, note in enumerate(notes if of else ()):
        if key(note.name) == of:
            return _topics(note, number, voice, place // ON_A_PAGE)
    return _interviews([*notes], number, voice)


def key(name: str) -> str:
    """Return what stands for a note in a custom id, which holds no long name."""
    return blake2b(name.encode(), digest_size=6).hexdigest()


def _topics(note: Note, number: int, voice: Voice, listed: int | None = None) -> Page:
    """Return a page of an interview's topics; of one of several, under its title."""
    title = [] if listed is None else [f"**{harmless(_short(note.title))}**"]
    lines, number, last = _at(number, _lines(note), ON_A_PAGE - len(title))
    text = _numbered([*title, *lines], number, last)
    if not last and listed is None:
        return text, None
    of = "" if listed is None else key(note.name)
    return text, row(*turns(voice, number, last, of, listed))


def _interviews(notes: Sequence[Note], number: int, voice: Voice) -> Page:
    """Return a page of the interviews' titles, in whose menu one can be chosen."""
    titled = [*zip(notes, distinct_titles(notes), strict=True)]
    shown, number, last = _at(number, titled, ON_A_PAGE)
    turning = turns(voice, number, last) if last else []
    lines = starmap(_titled, shown)
    return _numbered(lines, number, last), choices(voice, shown, turning)


def turns(
    voice: Voice, number: int, last: int, of: str = "", listed: int | None = None
) -> list[Button]:
    """Return the buttons that turn a page.

    Before the first one of the interview `of` stands the page of all interviews that is `listed`.
    """
    back, more, behind = voice.say("button.back"), voice.say("button.more"), f":{of}" if of else ""
    before = f"{TOPICS}:{number - 1}{behind}" if number or listed is None else f"{TOPICS}:{listed}"
    return [
        Button(before, back, disabled=number == 0 and listed is None),
        Button(f"{TOPICS}:{number + 1}{behind}", more, disabled=number == last),
    ]


def choices(voice: Voice, shown: Iterable[Titled], turning: Sequence[Button]) -> discord.ui.View:
    """Return the menu in which one of some interviews is chosen, and what turns their page."""
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=f"{TOPICS}:{ONE}", placeholder=voice.say("menu.interview")
    )
    for note, title in shown:
        menu.add_option(label=title[: limit("entry", "label")], value=key(note.name))
    return add(discord.ui.View(timeout=None).add_item(menu), *turning)


def _at(number: int, lines: Sequence[Line], on_a_page: int) -> tuple[Sequence[Line], int, int]:
    """Return what stands on a page or else on the last one, its number, and that of the last."""
    last = max(0, (len(lines) - 1) // on_a_page)
    number = min(number, last)
    return lines[number * on_a_page :][:on_a_page], number, last


def _numbered(lines: Iterable[str], number: int, last: int) -> str:
    text = "\n".join(lines) or "-"
    return f"{text}\n-# {number + 1}/{last + 1}" if last else text


def _titled(note: Note, title: str) -> str:
    """Return an interview's title behind the first moment that its notes know of."""
    title, first = harmless(_short(title)), earliest(note.claims)
    return f"- {link(first)} {title}" if first else f"- {title}"


def _lines(note: Note) -> list[str]:
    firsts = beginnings(note.claims)
    top = min((len(claim.section) for claim in firsts), default=0)
    return [_line(claim, len(claim.section) - top) for claim in firsts]


def _line(claim: Claim, depth: int) -> str:
    heading = harmless(_short(claim.section[-1]))
    return f"{'  ' * depth}- {link(Citation(claim, claim.start))} {heading}"


def _short(heading: str) -> str:
    """Return a heading, cut where a page could not hold it."""
    return shortened(" ".join(heading.split()), LONGEST_TOPIC)
