"""What an earlier process has left unanswered.

A young question is answered as if nothing had happened. An old one is ended: nobody waits for it
any more, and what stands on Discord for it says so.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.events import Finished
from bot.conversations.log import Pending
from bot.surfaces.discord.live_reply import UNDELIVERED
from bot.surfaces.discord.places import find
from bot.surfaces.discord.respond import respond
from bot.surfaces.discord.spot import Spot
from bot.surfaces.rendering import pages

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

# Seconds for which a question is worth answering; a command's answer is nearly out of reach then.
YOUNG = 600.0

logger = logging.getLogger(__name__)


async def finish(client: "PersonaClient", unfinished: Sequence[Pending]) -> None:
    """Answer or end each question that was left behind, oldest first."""
    with client.running.answer():
        for pending in unfinished:
            try:
                await _finish(client, pending)
            except Exception:
                logger.exception("q%s stays unanswered", pending.claimed.number)


async def _finish(client: "PersonaClient", pending: Pending) -> None:
    conversations, spot = client.conversations, Spot.read(pending.place)
    if spot is None:
        await conversations.interrupt(pending)
    elif time.time() - pending.asked_at < YOUNG:
        await _answer(client, pending, spot)
    else:
        await _tell(client, spot, await conversations.interrupt(pending))


async def _answer(client: "PersonaClient", pending: Pending, spot: Spot) -> None:
    conversations = client.conversations
    try:
        place = await find(client, spot)
    except UNDELIVERED as error:
        logger.warning("q%s is ended in the log only: %s", pending.claimed.number, error)
        await conversations.interrupt(pending)
        return
    asked = replace(spot.asked(pending.text), note=pending.note)
    speaking = client.speaking(await client.servers.of(spot.server))
    turn = speaking.resume(pending, asked, client.checker if spot.check else None)
    await respond(client, turn, spot, place)


async def _tell(client: "PersonaClient", spot: Spot, finished: Finished) -> None:
    """Put the end of a question where its answer was to stand."""
    try:
        place = await find(client, spot)
        await place.show(pages(finished.answer.sentences)[0], None)
    except UNDELIVERED as error:
        logger.warning("Nobody was told that an old question has ended: %s", error)
