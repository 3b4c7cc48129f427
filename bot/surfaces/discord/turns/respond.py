"""From a question on Discord to its reply: the turn's events, shown as they come."""

import asyncio
import logging
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace

import discord

from bot.answering.answer import Answer, Failed, Sentence, SmallTalk
from bot.answering.events import Event, Finished, SentenceShown
from bot.conversations.asked import Asked
from bot.conversations.errors import LogError
from bot.conversations.failure import Failure
from bot.surfaces.attribution import Titles
from bot.surfaces.discord.components.buttons import Button, Buttons, row
from bot.surfaces.discord.reply.answer_buttons import growing, under
from bot.surfaces.discord.reply.debt import Debt, leave
from bot.surfaces.discord.reply.live_reply import LiveReply
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Owed, Spot
from bot.surfaces.discord.reply.undelivered import (
    LOCKED,
    OUT_OF_REACH,
    UNDELIVERED,
    UNKNOWN_CHANNEL,
    passes,
)
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import (
    PRIVATE,
    PRIVATE_AFTER_COMMANDS,
    directly,
    logged_sentence,
    newly_remembered,
    refuse,
)
from bot.surfaces.moments_line import moments_line
from bot.surfaces.rendering import pages

logger = logging.getLogger(__name__)


async def ask_within_limits(
    service: Service,
    settings: ServerSettings,
    spot: Spot,
    place: Place,
    asked: Asked,
    saying: str = "",
) -> int:
    """Ask within the limits of an asker and their server; return the number in the log.

    What the bot is `saying` by itself stands in place of an answer.
    """
    speaking = service.speaking(settings, check=spot.check)
    person = (settings.person & service.policy.person).limits("person", spot.asker)
    server = service.policy.server.limits("server", spot.server) if spot.server else ()
    turn = speaking.ask(replace(asked, limits=(*person, *server)), saying)
    return await respond(service, turn, spot, place)


async def respond(service: Service, turn: AsyncGenerator[Event], spot: Spot, place: Place) -> int:
    """Show a turn in its place, and return the number that it has in the log.

    One that has no events, as a replayed one, leaves no trace; its number is 0.
    """
    async with _replying(service, spot, place) as reply, aclosing(turn) as events:
        return await _show(service, events, reply, place, spot)
    return 0


async def complete(service: Service, number: int, spot: Spot, owed: Owed, place: Place) -> None:
    """Show an answer that an earlier process has kept, and Discord has not taken from it."""
    debt = Debt(service.log, number, spot, place, owed, kept=True)
    buttons = row(*(Button(says, label) for says, label in owed.buttons)) if owed.buttons else None
    async with _replying(service, spot, place) as reply, debt.until_shown():
        service.running.keep(spot.event)
        await reply.finish(owed.pages, buttons, debt)


async def unkept(service: Service, error: LogError, spot: Spot, place: Place) -> None:
    """Say that nothing is answered that cannot be kept; whoever runs the bot reads why."""
    async with _replying(service, spot, place) as reply:
        await _unkept(service, error, spot, reply)


@asynccontextmanager
async def _replying(service: Service, spot: Spot, place: Place) -> AsyncGenerator[LiveReply]:
    """Give the reply in a place; what keeps it from getting there is told, and goes no further."""
    try:
        async with _growing(service, spot, place) as reply:
            yield reply
    except UNDELIVERED as error:
        await _undelivered(service, error, spot, place)
    except Exception:
        logger.exception("The answer to %s was not shown", spot.event)
        await refuse(service, Failure.INTERNAL, spot, place)


async def _undelivered(service: Service, error: Exception, spot: Spot, place: Place) -> None:
    match error:
        case discord.Forbidden() if spot.server:
            await refuse(service, Failure.PERMISSION, spot, place)
        case discord.Forbidden():
            logger.warning("Somebody takes no direct messages any more: %s", error)
        case discord.HTTPException(code=code) if code in LOCKED:
            await refuse(service, Failure.LOCKED, spot, place)
        case discord.NotFound(code=code) if code == UNKNOWN_CHANNEL and spot.server:
            await refuse(service, Failure.GONE, spot, place)
        case discord.NotFound(code=code) if code not in OUT_OF_REACH:
            # Whoever has taken the reply away does not want it back.
            logger.info("The answer to %s is in the log, its reply was taken away", spot.event)
        case _ if passes(error):
            logger.error("The answer to %s is not on Discord: %s", spot.event, error)
        case _:
            text = "The answer to %s is in the log, but not on Discord"
            logger.error(text, spot.event, exc_info=error)


@asynccontextmanager
async def _growing(service: Service, spot: Spot, place: Place) -> AsyncGenerator[LiveReply]:
    with (
        service.running.answer(spot.event, spot.asker),
        service.pacing.share(spot.pool, None if spot.token else service.limiter) as share,
    ):
        async with LiveReply.begun(place, share) as reply:
            try:
                yield reply
            except LogError as error:
                await _unkept(service, error, spot, reply)


async def _unkept(service: Service, error: LogError, spot: Spot, reply: LiveReply) -> None:
    logger.error("Nothing is answered that cannot be kept", exc_info=error)
    told = logged_sentence(service, Failure.LOG, spot.event, ())
    await (reply.refuse(told) if spot.token else reply.finish([told]))


async def _show(
    service: Service, events: AsyncGenerator[Event], reply: LiveReply, place: Place, spot: Spot
) -> int:
    shown: list[Sentence] = []
    number, voice = 0, service.voice
    titles = voice.interviews
    stop: Buttons = None
    async for event in events:
        match event:
            case SentenceShown(sentence):
                shown.append(sentence)
                stop = stop or growing(spot.event, voice)
                reply.show(pages(shown, titles=titles)[0], stop)
            case Finished(answer) if not shown and _for_one(answer, spot):
                await _tell_alone(service, answer, reply, spot)
            case Finished(answer):
                service.running.keep(spot.event)
                if isinstance(answer, SmallTalk):
                    place.stay()
                    spot = replace(spot, opens=False)
                number = event.number
                # It may read from disk; and many answers that end at once take turns.
                footer = await asyncio.to_thread(moments_line, answer.citations, service.library)
                if isinstance(answer, Failed) and answer.kind == Failure.LEFT:
                    await reply.finish(_in_one_message(answer.sentences, footer, titles))
                    await leave(service.log, number, spot, place)
                    continue
                whole = pages(answer.sentences, footer, titles)
                below = under(event, voice, private=spot.private, check=spot.check)
                debt = Debt.of(service.log, number, spot, place, whole, below)
                async with debt.until_shown():
                    await reply.finish(whole, below, debt)
    return number


def _in_one_message(sentences: Sequence[Sentence], footer: str, titles: Titles) -> list[str]:
    """Return the one message of an answer that goes on later, as one that still grows.

    Of what was shown it has what leaves room for its last words, which say so.
    """
    *shown, words = sentences
    while len(whole := pages([*shown, words], footer, titles)) > 1 and shown:
        shown.pop()
    return whole


def _for_one(answer: Answer, spot: Spot) -> bool:
    """Tell whether an answer that all could see is for its asker alone.

    So is a statement of which the notes know nothing: the bot repeats nothing in public that
    anybody likes to type.
    """
    match answer:
        case Failed(kind=kind):
            return kind in (PRIVATE_AFTER_COMMANDS if spot.token else PRIVATE)
        case _:
            return spot.check and not spot.private and not answer.citations


async def _tell_alone(service: Service, answer: Answer, reply: LiveReply, spot: Spot) -> None:
    """Show an asker what is for them alone; no refusal twice in a row."""
    refused = answer if isinstance(answer, Failed) else None
    if refused and not newly_remembered(service, spot, refused.kind, refused.wait):
        return
    try:
        for page in pages(answer.sentences):
            await reply.refuse(page, directly(service, spot, page))
    except UNDELIVERED as error:
        if not refused:
            raise
        service.refusals.forget(spot.asker, spot.server, refused.kind)
        if not passes(error):
            raise
        logger.warning("Nobody could be told: %s", error)
