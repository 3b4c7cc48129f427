"""From a question on Discord to its reply: the turn's events, shown as they come."""

import logging
from collections.abc import AsyncGenerator
from contextlib import aclosing

from bot.answering.answer import Sentence
from bot.answering.events import Event, Finished, SentenceShown
from bot.conversations.errors import LogError
from bot.grounding.voice import Voice
from bot.surfaces.discord.live_reply import UNDELIVERED, LiveReply, Place
from bot.surfaces.rendering import pages

logger = logging.getLogger(__name__)


async def respond(turn: AsyncGenerator[Event], place: Place, voice: Voice) -> None:
    """Show a turn in its place; one that has no events, as a replayed one, leaves no trace."""
    try:
        async with LiveReply.begun(place) as reply:
            try:
                async with aclosing(turn) as events:
                    await _show(events, reply)
            except LogError:
                logger.exception("Nothing is answered that cannot be kept")
                await reply.finish([voice.say("failed.log")])
    except UNDELIVERED:
        logger.exception("An answer is in the log, but not on Discord")


async def _show(events: AsyncGenerator[Event], reply: LiveReply) -> None:
    shown: list[Sentence] = []
    async for event in events:
        match event:
            case SentenceShown(sentence):
                shown.append(sentence)
                reply.show(pages(shown)[0])
            case Finished(answer):
                await reply.finish(pages(answer.sentences))
