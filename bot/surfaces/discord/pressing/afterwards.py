"""What can be done with an answer: ask again, take it away, or stop it while it grows."""

import asyncio
from contextlib import suppress
from dataclasses import replace

import discord

from bot.conversations.asked import Sought
from bot.surfaces.discord.reply.finding import answered_by
from bot.surfaces.discord.reply.interaction_place import InteractionPlace
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.reply.taking import take
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.admission import barred
from bot.surfaces.discord.turns.refusing import sorry
from bot.surfaces.discord.turns.respond import ask_within_limits

# How many messages before the last one of an answer its first ones are looked for in: of a busy
# channel, what is said there while a long answer is sent.
REACH = 200
# Seconds that the bot which gives an answer has to take a press before the others do; Discord waits
# three.
HEAD_START = 1.0


async def again(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Ask a question once more, in the name of whoever wants that."""
    settings, source = await service.servers.of(interaction.guild_id), interaction.message
    if failure := barred(service, settings, interaction.channel, interaction.user):
        await sorry(service, interaction, failure)
        return
    spot = await Spot.deferred(interaction, private=bool(source and source.flags.ephemeral))
    place = InteractionPlace.of(interaction, spot)
    kept = await service.log.exchange(sought)
    if kept is None:
        await place.refuse(service.voice.say("gone.text"))
        return
    asked = replace(spot.asked(kept.question), note=kept.note, again=sought.number)
    await ask_within_limits(service, settings, spot, place, asked)


async def remove(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Take an answer away, for the one who asked."""
    await take(interaction)
    last = interaction.message
    kept = await service.log.exchange(sought)
    if last is None or kept is None or not kept.own:
        await whisper(interaction, service.voice.say("remove.refused" if kept else "gone.text"))
        return
    for message in [last, *await _before(last)]:
        # Who presses twice wants the same twice.
        with suppress(discord.NotFound):
            await message.delete()


async def _before(last: discord.Message) -> list[discord.Message]:
    """Return the messages that an answer began with, when it needed more than one."""
    answered, before = answered_by(last), list[discord.Message]()
    began = discord.Object(answered) if answered else None
    async for message in last.channel.history(
        before=last, after=began, limit=REACH, oldest_first=False
    ):
        if message.author == last.author and answered_by(message) == answered:
            # Buttons stand under the end of an answer: this is another one's.
            if message.components:
                break
            before.append(message)
    return before


async def stop(service: Service, interaction: discord.Interaction, event: int) -> None:
    """Stop an answer under way, for the one who asked."""
    stopped = service.running.stop(event, interaction.user.id)
    if not service.running.answers(event):
        # Another bot may, and says so itself; when none does, this one has a word in time.
        await asyncio.sleep(HEAD_START)
    await take(interaction)
    if not stopped:
        await whisper(interaction, service.voice.say("stop.refused"))
