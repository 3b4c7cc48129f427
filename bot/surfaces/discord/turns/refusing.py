"""What is said to those who get no answer, and to whom it is said."""

import logging
from collections.abc import Collection

import discord

from bot.conversations.failure import Failure, reference
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Spot, logged_as
from bot.surfaces.discord.reply.undelivered import UNDELIVERED
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.admission import open_to

# These are for the asker alone, in a direct message if need be.
PRIVATE = {
    Failure.BUSY,
    Failure.CROWDED,
    Failure.PERSON_QUOTA,
    Failure.SERVER_QUOTA,
    Failure.TOO_LONG,
}
# These too after a command, to which Discord lets one person alone see the answer.
PRIVATE_AFTER_COMMANDS = PRIVATE | {Failure.LOG, Failure.INTERNAL}
# These send away, to where the bot answers.
ELSEWHERE = {Failure.CHANNEL, Failure.NOWHERE}
# What would be said in the same words each time that somebody asks.
STANDING = PRIVATE | ELSEWHERE | {Failure.DIRECT, Failure.ROLE, Failure.PERMISSION}

logger = logging.getLogger(__name__)


def logged_sentence(
    service: Service, failure: Failure, event: int, channels: Collection[int]
) -> str:
    """Return the sentence for a failure that the log has no row of; our own log names it."""
    quoted = reference(logged_as(event))
    logger.warning("%s: %s", quoted, failure)
    where = ", ".join(f"<#{channel}>" for channel in sorted(channels))
    voice = service.voice
    return voice.say(f"failed.{failure}", channels=where, reference=quoted)


async def refuse(
    service: Service,
    failure: Failure,
    spot: Spot,
    place: Place,
    channels: Collection[int] = (),
) -> None:
    """Tell the asker alone, if Discord lets us, that there is no answer; others may be asked in."""
    if failure in STANDING and not newly_remembered(service, spot, failure):
        return
    text = logged_sentence(service, failure, spot.event, channels)
    # Where the bot is not to answer, it does not say so either.
    here = "" if failure in ELSEWHERE else text
    try:
        await place.refuse(here, directly(service, spot, text))
    except UNDELIVERED as error:
        service.refusals.forget(spot.asker, spot.server, failure)
        logger.warning("Nobody could be told: %s", error)


async def sorry(service: Service, interaction: discord.Interaction, failure: Failure) -> None:
    """Tell one person alone what went wrong with a command or a button."""
    settings = service.servers.known(interaction.guild_id)
    channels = open_to(interaction.user, settings)
    text = logged_sentence(service, failure, interaction.id, channels)
    if interaction.response.is_done():
        await _no_longer_thinking(interaction)
        await whisper(interaction, text)
    else:
        await interaction.response.send_message(text, ephemeral=True)


def newly_remembered(service: Service, spot: Spot, kind: str, seconds: float = 0.0) -> bool:
    """Remember what an asker is told, and tell whether it is news; after a command it always is."""
    return bool(spot.token) or service.refusals.remember(spot.asker, spot.server, kind, seconds)


def directly(service: Service, spot: Spot, text: str) -> str:
    """Return how a text reads in a direct message: where it was asked tells whose limit it is."""
    voice, channel = service.voice, f"<#{spot.channel}>"
    return voice.say("directly.text", channel=channel, text=text) if spot.server else text


async def _no_longer_thinking(interaction: discord.Interaction) -> None:
    """Take "is thinking…" away where all see it: what is sent next would be as public as it is."""
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        pending = await interaction.original_response()
        if pending.flags.loading and not pending.flags.ephemeral:
            await interaction.edit_original_response(content="…")
            await interaction.delete_original_response()
