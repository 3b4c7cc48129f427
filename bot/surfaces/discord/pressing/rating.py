"""What people think of an answer: a thumb, and for a thumb down a reason if they like."""

import discord

from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components.forms import field, filled
from bot.surfaces.discord.questions.reading import in_words
from bot.surfaces.discord.reply.taking import think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service

REASON = "reason"


async def up(service: Service, interaction: discord.Interaction, number: int) -> None:
    """Keep that an answer helped."""
    await think(interaction, private=True)
    await _keep(service, interaction, number, helpful=True)


async def down(service: Service, interaction: discord.Interaction, number: int) -> None:
    """Ask what was wrong, and keep at once that an answer did not help."""
    await interaction.response.send_modal(form(number, service.voice))
    person = str(interaction.user.id)
    await service.log.rate(number, person, helpful=False)


async def reason(service: Service, interaction: discord.Interaction, number: int) -> None:
    """Keep what was wrong."""
    await think(interaction, private=True)
    said = in_words("".join(filled(interaction.data)), interaction.guild, None)
    await _keep(service, interaction, number, helpful=False, reason=said or None)


def form(number: int, voice: Voice) -> discord.ui.Modal:
    """Return the form that asks for a reason."""
    title = voice.say("reason.title")
    modal = discord.ui.Modal(title=title, custom_id=f"{REASON}:{number}", timeout=None)
    modal.add_item(field(REASON, voice.say("reason.field")))
    modal.stop()
    return modal


async def _keep(
    service: Service,
    interaction: discord.Interaction,
    number: int,
    *,
    helpful: bool,
    reason: str | None = None,
) -> None:
    person = str(interaction.user.id)
    kept = await service.log.rate(number, person, helpful=helpful, reason=reason)
    text = service.voice.say("rating.thanks" if kept else "gone.text")
    await whisper(interaction, text)
