"""`/settings`: showing how a server is settled to its manager alone, and changing it."""

from collections.abc import Iterator, Mapping

import discord

from bot.cast import Cast
from bot.conversations.failure import Failure
from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.panels.obstacles import findable, obstacles
from bot.surfaces.discord.panels.seen import NAMES, changed_since, seen_as
from bot.surfaces.discord.panels.settings_panel import described, limits_form, panel
from bot.surfaces.discord.panels.wishes import NoNumbers, Part, Wish, wish
from bot.surfaces.discord.reply.taking import take
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import sorry


async def show(service: Service, interaction: discord.Interaction) -> None:
    """Show how things stand, with what changes them."""
    settings = await service.servers.of(interaction.guild_id)
    text, view = _shown(service, interaction.guild, settings)
    await interaction.response.send_message(text, view=view, ephemeral=True)


async def change(service: Service, interaction: discord.Interaction, *says: str) -> None:
    """Do what was pressed, chosen or filled in, for whoever manages the server."""
    server, voice = interaction.guild_id, service.voice
    if not server or not interaction.permissions.manage_guild:
        await sorry(service, interaction, Failure.ROLE)
        return
    if says[0] == Part.LIMITS and interaction.type is discord.InteractionType.component:
        settings = await service.servers.of(server)
        await interaction.response.send_modal(limits_form(settings, voice))
        return
    match wish(says, dict(interaction.data or {})):
        case Wish() as wanted if _can_be(service, wanted):
            await _settle(service, interaction, server, wanted)
        case NoNumbers():
            await interaction.response.send_message(voice.say("settings.number"), ephemeral=True)
        case _:
            await sorry(service, interaction, Failure.UNKNOWN)


async def _settle(
    service: Service, interaction: discord.Interaction, server: int, wanted: Wish
) -> None:
    """Change what is wanted, and show how things stand then."""
    # Acknowledged before it is kept: a database may take longer than Discord waits.
    await take(interaction)
    before = await service.servers.change(server, wanted.fulfilled)
    after = wanted.fulfilled(before)
    text, view = _shown(service, interaction.guild, after)
    text = "\n".join([text, *_meanwhile(service.voice, wanted, before, after)])
    await interaction.edit_original_response(content=text, view=view)


def _can_be(service: Service, wanted: Wish) -> bool:
    """Tell whether the one who is to speak, if that is what changes, is offered."""
    return wanted.setting != "persona" or (
        wanted.change(ServerSettings()).persona in _offered(service.cast)
    )


def _offered(cast: Cast) -> Mapping[str, Voice]:
    """Return the voices of the personas that can speak here."""
    return {name: each.voice for name, each in cast.speaking.items() if name not in cast.absent}


def _meanwhile(
    voice: Voice, wanted: Wish, before: ServerSettings, after: ServerSettings
) -> Iterator[str]:
    """Yield a line for what somebody else changed since the panel was shown, where anybody did."""
    others = changed_since(wanted.seen, before) - {wanted.setting}
    if after != wanted.change(before):
        yield voice.say("settings.unkept", what=voice.say(f"setting.{wanted.setting}"))
    if others:
        named = [voice.say(f"setting.{name}") for name in NAMES if name in others]
        yield voice.say("settings.meanwhile", changed=", ".join(named))


def _shown(
    service: Service, guild: discord.Guild | None, settings: ServerSettings
) -> tuple[str, discord.ui.View]:
    """Return how things stand, with what stands in the way, and what changes them."""
    text = described(service, settings)
    if guild is None or guild.unavailable:
        return text, _panel(service, settings, seen_as(settings))
    against = obstacles(service.voice, guild, settings)
    there = findable(guild, settings)
    return "\n".join([text, *against]), _panel(service, there, seen_as(settings))


def _panel(service: Service, settings: ServerSettings, seen: str) -> discord.ui.View:
    chosen = service.speaking(settings).voice
    return panel(service.voice, settings, seen, _offered(service.cast), chosen)
