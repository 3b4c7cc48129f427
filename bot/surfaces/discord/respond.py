"""From a question on Discord to its reply: the turn's events, shown as they come."""

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING

from bot.answering.answer import Answered, Declined, Failed, Related, Sentence
from bot.answering.events import Event, Finished, SentenceShown
from bot.conversations.errors import LogError
from bot.surfaces.discord.buttons import Button, row
from bot.surfaces.discord.live_reply import UNDELIVERED, Buttons, LiveReply, Place
from bot.surfaces.discord.spot import Spot
from bot.surfaces.rendering import pages
from bot.surfaces.strip import moments

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

SOURCES, UP, DOWN, AGAIN, REMOVE, STOP = "sources", "up", "down", "again", "remove", "stop"

logger = logging.getLogger(__name__)


async def respond(
    client: "PersonaClient", turn: AsyncGenerator[Event], spot: Spot, place: Place
) -> None:
    """Show a turn in its place; one that has no events, as a replayed one, leaves no trace."""
    stop = row(Button(f"{STOP}:{spot.event}", "Stop"))
    try:
        with client.running.answer(spot.event, spot.asker), client.pacing.share(spot.pool) as pace:
            async with LiveReply.begun(place, stop, pace) as reply:
                await _show(client, turn, reply, private=spot.private)
    except UNDELIVERED:
        logger.exception("An answer is in the log, but not on Discord")


async def _show(
    client: "PersonaClient", turn: AsyncGenerator[Event], reply: LiveReply, *, private: bool
) -> None:
    shown: list[Sentence] = []
    try:
        async with aclosing(turn) as events:
            async for event in events:
                match event:
                    case SentenceShown(sentence):
                        shown.append(sentence)
                        reply.show(pages(shown)[0])
                    case Finished(answer):
                        footer = moments(answer.citations, client.library.claims)
                        buttons = under(event, private=private)
                        await reply.finish(pages(answer.sentences, footer), buttons)
    except LogError:
        logger.exception("Nothing is answered that cannot be kept")
        await reply.finish([client.conversations.voice.say("failed.log")])


def under(finished: Finished, *, private: bool) -> Buttons:
    """Return the buttons under an answer; small talk has none.

    Nobody but the asker sees a private answer, and Discord lets them dismiss it.
    """
    number = finished.number
    again = [Button(f"{AGAIN}:{number}", "Again")]
    remove = [] if private else [Button(f"{REMOVE}:{number}", "Remove")]
    opinion = [Button(f"{UP}:{number}", "👍"), Button(f"{DOWN}:{number}", "👎")]
    match finished.answer:
        case Answered() | Related():
            return row(Button(f"{SOURCES}:{number}", "Sources"), *opinion, *again, *remove)
        case Declined():
            return row(*opinion, *again, *remove)
        case Failed():
            return row(*again, *remove)
        case _:
            return None
