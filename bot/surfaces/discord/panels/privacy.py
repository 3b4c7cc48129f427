"""What is kept of a person, in their own hands; all of it is said to them alone."""

import asyncio
import gzip
import io

import discord
from discord import app_commands

from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components.buttons import Button, row
from bot.surfaces.discord.reply.taking import take, think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service

SHARE, KEEP, ERASE = "share", "keep", "erase"


def add(tree: app_commands.CommandTree, service: Service) -> None:
    """Give a tree the commands by which people have what is theirs."""

    @tree.command(description="What is kept about you, for how long, and who can see it.")
    async def privacy(interaction: discord.Interaction) -> None:
        await explain(service, interaction)

    @tree.command(description="Everything that is kept about you, as a file that only you see.")
    async def mydata(interaction: discord.Interaction) -> None:
        await hand_out(service, interaction)

    @tree.command(name="forget", description="Erase everything that is kept about you.")
    async def forget_(interaction: discord.Interaction) -> None:
        await ask_to_forget(service, interaction)


async def explain(service: Service, interaction: discord.Interaction) -> None:
    """Say what is kept, for how long, and who sees it."""
    voice, policy = service.voice, service.policy
    readers = voice.say(
        "privacy.model" if policy.provider else "privacy.notes", provider=policy.provider
    )
    await interaction.response.send_message(
        voice.say("privacy.text", kept=_how_long(service), readers=readers).strip(),
        view=choices(voice),
        ephemeral=True,
    )


def choices(voice: Voice) -> discord.ui.View:
    """Return the buttons by which somebody says who may read their private questions."""
    return row(Button(SHARE, voice.say("button.share")), Button(KEEP, voice.say("button.keep")))


def _how_long(service: Service) -> str:
    voice, days = service.voice, service.policy.retention_days
    if service.log.passing:
        return voice.say("privacy.passing")
    return voice.say("privacy.kept", days=str(days)) if days else voice.say("privacy.forever")


async def share(service: Service, interaction: discord.Interaction, *, shares: bool) -> None:
    """Keep whether those who run the bot may read what a person asks in private."""
    await think(interaction, private=True)
    await service.log.share_direct(str(interaction.user.id), shares=shares)
    text = service.voice.say("privacy.shared" if shares else "privacy.unshared")
    await whisper(interaction, text)


async def hand_out(service: Service, interaction: discord.Interaction) -> None:
    """Give a person all that is kept of them."""
    with service.running.answer():
        await think(interaction, private=True)
        data = await service.log.export(str(interaction.user.id))
        file = await asyncio.to_thread(packed, data, interaction.filesize_limit)
        text = service.voice.say("mydata.text")
        await interaction.followup.send(text, file=file, ephemeral=True)


def packed(data: str, most: int) -> discord.File:
    """Return data as a file, compressed where it is larger than Discord takes; blocking."""
    content, name = data.encode(), "mydata.json"
    if len(content) > most:
        content, name = gzip.compress(content), f"{name}.gz"
    return discord.File(io.BytesIO(content), name)


async def ask_to_forget(service: Service, interaction: discord.Interaction) -> None:
    """Say what erasing means, with the button that does it."""
    voice = service.voice
    text, view = voice.say("forget.ask"), confirmation(voice)
    await interaction.response.send_message(text, view=view, ephemeral=True)


def confirmation(voice: Voice) -> discord.ui.View:
    """Return the button that erases."""
    return row(Button(ERASE, voice.say("button.erase"), discord.ButtonStyle.danger))


async def forget(service: Service, interaction: discord.Interaction) -> None:
    """Erase all that is kept of a person, and say how much that was."""
    warning = interaction.message
    pressed = warning.id if warning else interaction.id
    if service.running.answers(pressed):
        # A second press finds nothing any more: the first one tells how much there was.
        await take(interaction)
        return
    with service.running.answer(pressed):
        await take(interaction)
        forgotten = await service.log.forget(str(interaction.user.id))
        text = service.voice.say(
            "forget.done", questions=str(forgotten.questions), answers=str(forgotten.answers)
        )
        await interaction.edit_original_response(content=text, view=None)
