"""Where a reply stands, found again after a restart or from the reply itself."""

import discord

from bot.surfaces.discord.reply.interaction_place import InteractionPlace
from bot.surfaces.discord.reply.message_place import MessagePlace
from bot.surfaces.discord.reply.place import Place
from bot.surfaces.discord.reply.spot import Spot, Standing

# How many messages after a question its reply is looked for.
REACH = 50


async def find(client: discord.Client, spot: Spot, asked: str) -> Place | None:
    """Return a place again, with what stands there of the reply; `None` if that was taken away.

    A thread that has not been opened yet is named after what was asked.
    """
    if spot.token:
        application = client.application_id or 0
        webhook = discord.Webhook.partial(application, spot.token, client=client)
        return InteractionPlace(client, webhook, spot)
    if spot.opens:
        # For threads, discord.py has to know the server.
        await client.wait_until_ready()
    if spot.standing:
        place = await _with(client, spot, spot.standing)
        return place if await place.stands() else None
    channel = client.get_partial_messageable(spot.channel, guild_id=spot.server or None)
    message = await channel.fetch_message(spot.event)
    place = MessagePlace.within(message, asked) if spot.opens else MessagePlace.under(message)
    await place.enter()
    async for later in place.channel.history(after=discord.Object(spot.event), limit=REACH):
        if later.author == client.user and answered_by(later) == spot.event:
            place.messages.append(later)
    place.sent = len(place.messages)
    return place


async def _with(client: discord.Client, spot: Spot, standing: Standing) -> MessagePlace:
    """Return the place of messages that are known to stand, which takes no look at the question."""
    channel = client.get_partial_messageable(standing.channel, guild_id=spot.server or None)
    question = discord.MessageReference(
        message_id=spot.event,
        channel_id=spot.channel,
        guild_id=spot.server or None,
        fail_if_not_exists=False,
    )
    return MessagePlace(
        channel,
        spot.event,
        await client.fetch_user(spot.asker),
        question if standing.channel == spot.channel else None,
        messages=[channel.get_partial_message(each) for each in standing.messages],
        sent=len(standing.messages),
    )


def answered_by(message: discord.Message) -> int | None:
    """Return the id of what a message of ours answers: a command, or a message.

    Where it names neither, it is the message for which its thread was opened, which has the
    thread's id. The message that begins a thread answers nothing.
    """
    if message.type is discord.MessageType.thread_starter_message:
        return None
    if message.interaction_metadata or message.reference:
        return named_by(message)
    return message.channel.id


def named_by(message: discord.Message) -> int | None:
    """Return the id of the command or the message that a message says it answers."""
    if message.interaction_metadata:
        return message.interaction_metadata.id
    return message.reference.message_id if message.reference else None
