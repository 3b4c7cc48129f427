"""`/settings`: where and how the bot answers on a server, as a panel that only its manager sees."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import discord

from bot.conversations.failure import Failure
from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components.buttons import Button, add
from bot.surfaces.discord.components.forms import field, filled
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.panels.obstacles import MOST_NAMED, findable, obstacles
from bot.surfaces.discord.reply.taking import take
from bot.surfaces.discord.rules.policy import Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import sorry

SETTINGS = "settings"
# Digits of a limit: nobody needs more, and the panel has no room for many.
LONGEST_NUMBER = 9
MOST_CHOSEN = limit("picker", "max_values")
MOST_OFFERED = limit("menu", "options")
# How many channels and roles are listed; the menus have them all.
MOST_LISTED = 15
# How much is shown of a name.
LONGEST_NAME = limit("entry", "label")
# What a switch says in its custom id: how things are to be, and not that they are to be otherwise,
# since somebody else may have changed them since the panel was shown.
ON, OFF = "on", "off"
CHANNELS = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


async def show(service: Service, interaction: discord.Interaction) -> None:
    """Show how things stand, with what changes them."""
    settings = await service.servers.of(interaction.guild_id)
    text, view = _shown(service, interaction.guild, settings)
    await interaction.response.send_message(text, view=view, ephemeral=True)


async def change(
    service: Service, interaction: discord.Interaction, what: str, wanted: str = ""
) -> None:
    """Change what was chosen, a switch to what is wanted, and show how things stand then."""
    if not interaction.guild_id or not interaction.permissions.manage_guild:
        await sorry(service, interaction, Failure.ROLE)
        return
    voice, servers = service.voice, service.servers
    if what == "limits" and interaction.type is discord.InteractionType.component:
        settings = await servers.of(interaction.guild_id)
        await interaction.response.send_modal(quota_form(settings.person, voice))
        return
    if what == "limits" and not all(map(numeral, filled(interaction.data))):
        await interaction.response.send_message(voice.say("settings.number"), ephemeral=True)
        return
    # Acknowledged before it is kept: a database may take longer than Discord waits.
    await take(interaction)
    settings = await servers.newest(interaction.guild_id)
    settings = changed(settings, interaction.data, what, wanted)
    await servers.change(interaction.guild_id, settings)
    text, view = _shown(service, interaction.guild, settings)
    await interaction.edit_original_response(content=text, view=view)


def changed(
    settings: ServerSettings, data: Mapping[str, object] | None, what: str, wanted: str
) -> ServerSettings:
    """Return the settings with one of them changed as was chosen."""
    match what, wanted or dict(data or {}).get("values"):
        case "channels", list(chosen):
            return replace(settings, channels=frozenset(map(int, chosen)))
        case "roles", list(chosen):
            return replace(settings, roles=frozenset(map(int, chosen)))
        case "persona", [str(name)]:
            return replace(settings, persona=name)
        case "threads", str(state):
            return replace(settings, threads=state == ON)
        case "private", str(state):
            return replace(settings, private=state == ON)
        case "limits", _:
            minute, day = (int(value.strip() or 0) for value in filled(data))
            return replace(settings, person=Quota(minute, day))
        case _:
            return settings


def described(service: Service, settings: ServerSettings) -> str:
    """Return how things stand, in words, and who is not offered."""
    voice, most = service.voice, settings.person & service.policy.person
    say = voice.say
    text = say(
        "settings.text",
        persona=service.speaking(settings).voice.prompts.persona.name,
        channels=_listed(voice, settings.channels, "<#{}>") or say("settings.everywhere"),
        roles=_listed(voice, settings.roles, "<@&{}>") or say("settings.everybody"),
        threads=say("settings.in_threads" if settings.threads else "settings.in_place"),
        private=say("settings.privately" if settings.private else "settings.publicly"),
        minute=str(most.a_minute or say("settings.unlimited")),
        day=str(most.a_day or say("settings.unlimited")),
    ).strip()
    personas = (service.cast.speaking[name].voice for name in sorted(service.cast.absent))
    names = [each.prompts.persona.name[:LONGEST_NAME] for each in personas]
    absent = say("settings.absent", personas=voice.and_more(names, MOST_NAMED))
    return f"{text}\n{absent}" if names else text


def _shown(
    service: Service, guild: discord.Guild | None, settings: ServerSettings
) -> tuple[str, discord.ui.View]:
    """Return how things stand, with what stands in the way, and what changes them."""
    text = described(service, settings)
    if guild is None or guild.unavailable:
        return text, _panel(service, settings)
    against = obstacles(service.voice, guild, settings)
    return "\n".join([text, *against]), _panel(service, findable(guild, settings))


def _panel(service: Service, settings: ServerSettings) -> discord.ui.View:
    cast = service.cast
    speakers = {name: each.voice for name, each in cast.speaking.items() if name not in cast.absent}
    chosen = service.speaking(settings).voice
    return panel(service.voice, settings, speakers, chosen)


def panel(
    voice: Voice, settings: ServerSettings, speakers: Mapping[str, Voice], chosen: Voice
) -> discord.ui.View:
    """Return the menus and buttons that change the settings."""
    view = discord.ui.View(timeout=None)
    menus = _channels(voice, settings), _roles(voice, settings), _personas(voice, speakers, chosen)
    for menu in menus:
        view.add_item(menu)
    return add(
        view,
        _switch(voice, "threads", on=settings.threads),
        _switch(voice, "private", on=settings.private),
        Button(f"{SETTINGS}:limits", voice.say("button.limits")),
    )


def _channels(voice: Voice, settings: ServerSettings) -> discord.ui.ChannelSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.channel
    return discord.ui.ChannelSelect(
        custom_id=f"{SETTINGS}:channels",
        channel_types=CHANNELS,
        placeholder=voice.say("menu.channels"),
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.channels],
    )


def _roles(voice: Voice, settings: ServerSettings) -> discord.ui.RoleSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.role
    return discord.ui.RoleSelect(
        custom_id=f"{SETTINGS}:roles",
        placeholder=voice.say("menu.roles"),
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.roles],
    )


def _personas(
    voice: Voice, speakers: Mapping[str, Voice], chosen: Voice
) -> discord.ui.Select[discord.ui.View]:
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=f"{SETTINGS}:persona", placeholder=voice.say("menu.persona")
    )
    for name, speaker in [*speakers.items()][:MOST_OFFERED]:
        persona = speaker.prompts.persona
        menu.add_option(
            label=persona.name[:LONGEST_NAME],
            value=name,
            description=persona.voice[: limit("entry", "description")],
            default=speaker is chosen,
        )
    return menu


def quota_form(quota: Quota, voice: Voice) -> discord.ui.Modal:
    """Return the form that asks how many questions a person may ask."""
    modal = discord.ui.Modal(title=voice.say("limits.title"), custom_id=f"{SETTINGS}:limits")
    for name, most in (("minute", quota.a_minute), ("day", quota.a_day)):
        label, hint = voice.say(f"limits.{name}"), voice.say("limits.hint")
        value = str(most or "")
        modal.add_item(field(name, label, hint, value, longest=LONGEST_NUMBER))
    modal.stop()
    return modal


def numeral(text: str) -> bool:
    """Tell whether somebody filled in a number, or nothing."""
    return not text.strip() or text.strip().isdecimal()


def _listed(voice: Voice, ids: Iterable[int], mention: str) -> str:
    return voice.and_more([mention.format(id_) for id_ in sorted(ids)], MOST_LISTED)


def _switch(voice: Voice, what: str, *, on: bool) -> Button:
    """Return the button that shows how something is, and changes it to the contrary."""
    state = voice.say("settings.on" if on else "settings.off")
    wanted = OFF if on else ON
    return Button(f"{SETTINGS}:{what}:{wanted}", voice.say(f"button.{what}", state=state))
