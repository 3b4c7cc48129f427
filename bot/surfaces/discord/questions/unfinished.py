"""What an earlier process has left unanswered.

A young question is answered as if nothing had happened. An old one is ended: nobody waits for it
any more, and what stands on Discord for it says so.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import replace

import discord

from bot.answering.events import Finished
from bot.conversations.asked import Pending
from bot.conversations.errors import LogError
from bot.conversations.failure import known_as
from bot.surfaces.discord.reply.finding import find
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.reply.undelivered import UNDELIVERED
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.respond import respond, unkept
from bot.surfaces.rendering import pages

# Seconds for which a question is worth answering; a command's answer is nearly out of reach then.
YOUNG = 600.0

logger = logging.getLogger(__name__)


async def finish(client: discord.Client, service: Service, unfinished: Sequence[Pending]) -> None:
    """Answer or end each question that was left behind, oldest first."""
    with service.running.answer():
        for pending in unfinished:
            try:
                await _finish(client, service, pending)
            except Exception:
                logger.exception("%s stays unanswered", known_as(pending.claimed.number))


async def _finish(client: discord.Client, service: Service, pending: Pending) -> None:
    conversations, spot = service.conversations, Spot.read(pending.place)
    if spot is None:
        await conversations.interrupt(pending)
    elif time.time() - pending.asked_at < YOUNG:
        await _answer(client, service, pending, spot)
    else:
        await _tell(client, pending, spot, await conversations.interrupt(pending))


async def _answer(client: discord.Client, service: Service, pending: Pending, spot: Spot) -> None:
    conversations = service.conversations
    try:
        place = await find(client, spot, pending.text)
    except UNDELIVERED as error:
        quoted = known_as(pending.claimed.number)
        logger.warning("%s is ended in the log only: %s", quoted, error)
        await conversations.interrupt(pending)
        return
    asked = replace(spot.asked(pending.text), note=pending.note)
    try:
        settings = await service.servers.newest(spot.server)
    except LogError as error:
        await respond(service, unkept(error), spot, place)
        return
    turn = service.speaking(settings, check=spot.check).resume(pending, asked)
    await respond(service, turn, spot, place)


async def _tell(client: discord.Client, pending: Pending, spot: Spot, finished: Finished) -> None:
    """Put the end of a question where its answer was to stand."""
    try:
        place = await find(client, spot, pending.text)
        await place.show(pages(finished.answer.sentences)[0], None)
    except UNDELIVERED as error:
        logger.warning("Nobody was told that an old question has ended: %s", error)
