"""What people think of an answer: a thumb, and for a thumb down a reason if they like."""

import discord

from bot.conversations.asked import Sought
from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components import ids
from bot.surfaces.discord.components.forms import field, filled
from bot.surfaces.discord.questions.reading import in_words
from bot.surfaces.discord.reply.taking import think
from bot.surfaces.discord.reply.whisper import whisper
from bot.surfaces.discord.serving.service import Service

REASON = "reason"


async def up(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Keep that an answer helped."""
    await think(interaction, private=True)
    await _keep(service, interaction, sought, helpful=True)


async def down(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Ask what was wrong, and keep at once that an answer did not help."""
    await interaction.response.send_modal(form(sought, service.voice))
    await service.log.rate(sought, helpful=False)


async def reason(service: Service, interaction: discord.Interaction, sought: Sought) -> None:
    """Keep what was wrong."""
    await think(interaction, private=True)
    said = in_words("".join(filled(interaction.data)), interaction.guild, None)
    await _keep(service, interaction, sought, helpful=False, reason=said or None)


def form(sought: Sought, voice: Voice) -> discord.ui.Modal:
    """Return the form that asks for a reason."""
    says = ids.naming(REASON, sought.number, sought.mark)
    modal = discord.ui.Modal(title=voice.say("reason.title"), custom_id=says, timeout=None)
    modal.add_item(field(REASON, voice.say("reason.field")))
    modal.stop()
    return modal


async def _keep(
    service: Service,
    interaction: discord.Interaction,
    sought: Sought,
    *,
    helpful: bool,
    reason: str | None = None,
) -> None:
    kept = await service.log.rate(sought, helpful=helpful, reason=reason)
    text = service.voice.say("rating.thanks" if kept else "gone.text")
    await whisper(interaction, text)
