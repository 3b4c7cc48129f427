"""`/settings`: where and how the bot answers on a server, as a panel that only its manager sees."""

from collections.abc import Iterable, Iterator, Mapping

import discord

from bot.cast import Cast
from bot.conversations.failure import Failure
from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components.buttons import Button, add
from bot.surfaces.discord.components.forms import field, filled
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.panels.obstacles import MOST_NAMED, findable, obstacles
from bot.surfaces.discord.panels.shown import NAMES, changed_since, shown
from bot.surfaces.discord.panels.wishes import (
    LONGEST_NUMBER,
    MOST_CHOSEN,
    OFF,
    ON,
    Wish,
    numeral,
    wish,
)
from bot.surfaces.discord.reply.taking import take
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import sorry

SETTINGS = "settings"
LIMITS = "limits"
MOST_OFFERED = limit("menu", "options")
# How many channels and roles are listed; the menus have them all.
MOST_LISTED = 12
# How much is shown of a name.
LONGEST_NAME = limit("entry", "label")
CHANNELS = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


async def show(service: Service, interaction: discord.Interaction) -> None:
    """Show how things stand, with what changes them."""
    settings = await service.servers.of(interaction.guild_id)
    text, view = _shown(service, interaction.guild, settings)
    await interaction.response.send_message(text, view=view, ephemeral=True)


async def change(service: Service, interaction: discord.Interaction, *says: str) -> None:
    """Change what was chosen, and show how things stand then."""
    if not interaction.guild_id or not interaction.permissions.manage_guild:
        await sorry(service, interaction, Failure.ROLE)
        return
    voice, servers, data = service.voice, service.servers, dict(interaction.data or {})
    if says[0] == LIMITS and interaction.type is discord.InteractionType.component:
        settings = await servers.of(interaction.guild_id)
        await interaction.response.send_modal(quota_form(settings, voice))
        return
    if says[0] == LIMITS and not all(map(numeral, filled(data))):
        await interaction.response.send_message(voice.say("settings.number"), ephemeral=True)
        return
    wanted = wish(says, data)
    if wanted is None or not _can_be(service, wanted):
        await sorry(service, interaction, Failure.UNKNOWN)
        return
    # Acknowledged before it is kept: a database may take longer than Discord waits.
    await take(interaction)
    before = await servers.change(interaction.guild_id, wanted.fulfilled)
    text, view = _shown(service, interaction.guild, wanted.fulfilled(before))
    text = "\n".join([text, *_meanwhile(voice, wanted, before)])
    await interaction.edit_original_response(content=text, view=view)


def _can_be(service: Service, wanted: Wish) -> bool:
    """Tell whether the one who is to speak, if that is what changes, is offered."""
    return wanted.setting != "persona" or (
        wanted.change(ServerSettings()).persona in _offered(service.cast)
    )


def _offered(cast: Cast) -> Mapping[str, Voice]:
    """Return the voices of the personas that can speak here."""
    return {name: each.voice for name, each in cast.speaking.items() if name not in cast.absent}


def _meanwhile(voice: Voice, wanted: Wish, before: ServerSettings) -> Iterator[str]:
    """Yield a line for what somebody else changed since the panel was shown, where anybody did."""
    others = changed_since(wanted.seen, before) - {wanted.setting}
    if wanted.fulfilled(before) != wanted.change(before):
        yield voice.say("settings.unkept", what=voice.say(f"setting.{wanted.setting}"))
    if others:
        named = [voice.say(f"setting.{name}") for name in NAMES if name in others]
        yield voice.say("settings.meanwhile", changed=", ".join(named))


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
        return text, _panel(service, settings, shown(settings))
    against = obstacles(service.voice, guild, settings)
    there = findable(guild, settings)
    return "\n".join([text, *against]), _panel(service, there, shown(settings))


def _panel(service: Service, settings: ServerSettings, seen: str) -> discord.ui.View:
    chosen = service.speaking(settings).voice
    return panel(service.voice, settings, seen, _offered(service.cast), chosen)


def panel(
    voice: Voice,
    settings: ServerSettings,
    seen: str,
    speakers: Mapping[str, Voice],
    chosen: Voice,
) -> discord.ui.View:
    """Return the menus and buttons that change the settings, of which `seen` are the digits."""
    view = discord.ui.View(timeout=None)
    view.add_item(_channels(voice, settings, seen))
    view.add_item(_roles(voice, settings, seen))
    view.add_item(_personas(voice, seen, speakers, chosen))
    return add(
        view,
        _switch(voice, "threads", seen, on=settings.threads),
        _switch(voice, "private", seen, on=settings.private),
        Button(_says(LIMITS, seen), voice.say("button.limits")),
    )


def _channels(
    voice: Voice, settings: ServerSettings, seen: str
) -> discord.ui.ChannelSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.channel
    return discord.ui.ChannelSelect(
        custom_id=_says("channels", seen),
        channel_types=CHANNELS,
        placeholder=voice.say("menu.channels"),
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.channels],
    )


def _roles(
    voice: Voice, settings: ServerSettings, seen: str
) -> discord.ui.RoleSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.role
    return discord.ui.RoleSelect(
        custom_id=_says("roles", seen),
        placeholder=voice.say("menu.roles"),
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.roles],
    )


def _personas(
    voice: Voice, seen: str, speakers: Mapping[str, Voice], chosen: Voice
) -> discord.ui.Select[discord.ui.View]:
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=_says("persona", seen), placeholder=voice.say("menu.persona")
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


def quota_form(settings: ServerSettings, voice: Voice) -> discord.ui.Modal:
    """Return the form that asks how many questions a person may ask."""
    custom_id, quota = _says(LIMITS, shown(settings)), settings.person
    modal = discord.ui.Modal(title=voice.say("limits.title"), custom_id=custom_id)
    for name, most in (("minute", quota.a_minute), ("day", quota.a_day)):
        label, hint = voice.say(f"limits.{name}"), voice.say("limits.hint")
        value = str(most or "")
        modal.add_item(field(name, label, hint, value, longest=LONGEST_NUMBER))
    modal.stop()
    return modal


def _listed(voice: Voice, ids: Iterable[int], mention: str) -> str:
    return voice.and_more([mention.format(id_) for id_ in sorted(ids)], MOST_LISTED)


def _switch(voice: Voice, what: str, seen: str, *, on: bool) -> Button:
    """Return the button that shows how something is, and changes it to the contrary."""
    state = voice.say("settings.on" if on else "settings.off")
    wanted = OFF if on else ON
    says = _says(f"{what}:{wanted}", seen)
    return Button(says, voice.say(f"button.{what}", state=state))


def _says(what: str, seen: str) -> str:
    return f"{SETTINGS}:{what}:{seen}"
