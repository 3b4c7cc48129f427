"""What an earlier process has left unanswered.

A young question is answered as if nothing had happened, and an answer that is owed is shown,
however old. An old question is ended: nobody waits for it any more, and what stands on Discord for
it says so.
"""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace

import discord

from bot.answering.events import Event, Finished
from bot.conversations.asked import Pending
from bot.conversations.errors import LogError
from bot.conversations.failure import known_as
from bot.surfaces.discord.reply.finding import find
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Owed, Spot
from bot.surfaces.discord.reply.undelivered import UNDELIVERED, passes
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.respond import complete, respond, unkept

# Seconds for which a question is worth answering; a command's answer is nearly out of reach then.
YOUNG = 600.0

logger = logging.getLogger(__name__)


async def finish(client: discord.Client, service: Service, unfinished: Sequence[Pending]) -> None:
    """Answer, complete or end each question that was left behind, oldest first.

    Where Discord is out of order, those are tried again later that it keeps from being found.
    """
    pauses = service.policy.pauses
    for wait in (*pauses.again, *pauses.outage, None):
        with service.running.answer():
            unfinished = [each for each in unfinished if not await _finished(client, service, each)]
        if not unfinished or wait is None:
            return
        await asyncio.sleep(wait)


async def _finished(client: discord.Client, service: Service, pending: Pending) -> bool:
    """Finish a question; tell whether there is nothing to be tried again."""
    quoted = known_as(pending.claimed.number)
    try:
        await _finish(client, service, pending)
    except UNDELIVERED as error:
        logger.warning("%s waits until Discord is in order: %s", quoted, error)
        return False
    except Exception:
        logger.exception("%s stays unanswered", quoted)
    return True


async def _finish(client: discord.Client, service: Service, pending: Pending) -> None:
    number, spot = pending.claimed.number, Spot.read(pending.place)
    place = await _found(client, pending, spot) if spot else None
    match spot:
        case Spot(owed=Owed() as owed) if place:
            await complete(service, number, spot, owed, place)
        case Spot(owed=Owed()):
            await service.log.keep_place(number, None)
        case Spot() if place and time.time() - pending.asked_at < YOUNG:
            await _answer(service, pending, spot, place)
        case Spot() if place:
            finished = await service.conversations.interrupt(pending)
            await respond(service, _ending(finished), spot, place)
        case _:
            await service.conversations.interrupt(pending)


async def _answer(service: Service, pending: Pending, spot: Spot, place: Place) -> None:
    try:
        settings = await service.servers.newest(spot.server)
    except LogError as error:
        await unkept(service, error, spot, place)
        return
    asked = replace(spot.asked(pending.text), note=pending.note)
    turn = service.speaking(settings, check=spot.check).resume(pending, asked)
    await respond(service, turn, spot, place)


async def _ending(finished: Finished) -> AsyncGenerator[Event]:
    yield finished


async def _found(client: discord.Client, pending: Pending, spot: Spot) -> Place | None:
    """Return where the answer is to stand, unless that is gone for good."""
    quoted = known_as(pending.claimed.number)
    try:
        place = await find(client, spot, pending.text)
    except UNDELIVERED as error:
        if passes(error):
            raise
        logger.warning("%s is ended in the log only: %s", quoted, error)
        return None
    if place is None:
        logger.info("%s is ended in the log only: its reply was taken away", quoted)
    return place
