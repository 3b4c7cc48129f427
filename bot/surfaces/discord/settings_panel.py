"""`/settings`: where and how the bot answers on a server, as a panel that only its manager sees."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

import discord

from bot.conversations.failure import Failure
from bot.surfaces.discord.admission import sorry
from bot.surfaces.discord.buttons import Button, add
from bot.surfaces.discord.forms import field, filled
from bot.surfaces.discord.policy import Allowance
from bot.surfaces.discord.servers import ServerSettings

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

SETTINGS = "settings"
MOST_CHOSEN = 25
LONGEST_OPTION = 100
CHANNELS = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


async def show(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Show how things stand, with what changes them."""
    settings = await client.servers.of(interaction.guild_id)
    text, view = described(client, settings), panel(client, settings)
    await interaction.response.send_message(text, view=view, ephemeral=True)


async def change(client: "PersonaClient", interaction: discord.Interaction, what: str) -> None:
    """Change what was chosen, and show how things stand then."""
    if not interaction.guild_id or not interaction.permissions.manage_guild:
        await sorry(client, interaction, Failure.ROLE)
        return
    settings = await client.servers.of(interaction.guild_id)
    if what == "limits" and interaction.type is discord.InteractionType.component:
        await interaction.response.send_modal(limits(settings.person))
        return
    if what == "limits" and not all(map(numeral, filled(interaction.data))):
        text = client.conversations.voice.say("settings.number")
        await interaction.response.send_message(text, ephemeral=True)
        return
    settings = changed(settings, what, interaction)
    await client.servers.change(interaction.guild_id, settings)
    text, view = described(client, settings), panel(client, settings)
    await interaction.response.edit_message(content=text, view=view)


def changed(
    settings: ServerSettings, what: str, interaction: discord.Interaction
) -> ServerSettings:
    """Return the settings with one of them changed as was chosen."""
    data = dict(interaction.data or {})
    match what, data.get("values"):
        case "channels", list(chosen):
            return replace(settings, channels=frozenset(map(int, chosen)))
        case "roles", list(chosen):
            return replace(settings, roles=frozenset(map(int, chosen)))
        case "persona", [str(name)]:
            return replace(settings, persona=name)
        case "threads", _:
            return replace(settings, threads=not settings.threads)
        case "private", _:
            return replace(settings, private=not settings.private)
        case "limits", _:
            minute, day = (int(value.strip() or 0) for value in filled(data))
            return replace(settings, person=Allowance(minute, day))
        case _:
            return settings


def described(client: "PersonaClient", settings: ServerSettings) -> str:
    """Return how things stand, in words."""
    say, most = client.conversations.voice.say, settings.person | client.policy.person
    return say(
        "settings.text",
        persona=client.speaking(settings).voice.prompts.persona.name,
        channels=_listed(settings.channels, "<#{}>") or say("settings.everywhere"),
        roles=_listed(settings.roles, "<@&{}>") or say("settings.everybody"),
        threads=say("settings.in_threads" if settings.threads else "settings.in_place"),
        private=say("settings.privately" if settings.private else "settings.publicly"),
        minute=str(most.a_minute or say("settings.unlimited")),
        day=str(most.a_day or say("settings.unlimited")),
    ).strip()


def panel(client: "PersonaClient", settings: ServerSettings) -> discord.ui.View:
    """Return the menus and buttons that change the settings."""
    view = discord.ui.View(timeout=None)
    for menu in (_channels(settings), _roles(settings), _personas(client, settings)):
        view.add_item(menu)
    return add(
        view,
        Button(f"{SETTINGS}:threads", f"Threads: {_state(on=settings.threads)}"),
        Button(f"{SETTINGS}:private", f"Private: {_state(on=settings.private)}"),
        Button(f"{SETTINGS}:limits", "Limits …"),
    )


def _channels(settings: ServerSettings) -> discord.ui.ChannelSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.channel
    return discord.ui.ChannelSelect(
        custom_id=f"{SETTINGS}:channels",
        channel_types=CHANNELS,
        placeholder="Answer only in these channels",
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.channels],
    )


def _roles(settings: ServerSettings) -> discord.ui.RoleSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.role
    return discord.ui.RoleSelect(
        custom_id=f"{SETTINGS}:roles",
        placeholder="Only these roles may ask",
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.roles],
    )


def _personas(
    client: "PersonaClient", settings: ServerSettings
) -> discord.ui.Select[discord.ui.View]:
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=f"{SETTINGS}:persona", placeholder="Who speaks"
    )
    chosen = client.speaking(settings)
    for name, speaking in [*client.host.personas.items()][:MOST_CHOSEN]:
        persona = speaking.voice.prompts.persona
        menu.add_option(
            label=persona.name[:LONGEST_OPTION],
            value=name[:LONGEST_OPTION],
            description=persona.voice[:LONGEST_OPTION],
            default=speaking is chosen,
        )
    return menu


def limits(allowance: Allowance) -> discord.ui.Modal:
    """Return the form that asks how many questions a person may ask."""
    modal = discord.ui.Modal(title="Questions of one person", custom_id=f"{SETTINGS}:limits")
    hint = "A number; empty or 0 leaves it as the bot has it."
    modal.add_item(field("minute", "In a minute", hint, str(allowance.a_minute or "")))
    modal.add_item(field("day", "In a day", hint, str(allowance.a_day or "")))
    modal.stop()
    return modal


def numeral(text: str) -> bool:
    """Tell whether somebody filled in a number, or nothing."""
    return not text.strip() or text.strip().isdecimal()


def _listed(ids: Iterable[int], mention: str) -> str:
    return ", ".join(mention.format(id_) for id_ in sorted(ids))


def _state(*, on: bool) -> str:
    return "on" if on else "off"
