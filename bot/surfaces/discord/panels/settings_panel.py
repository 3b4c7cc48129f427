"""The panel of `/settings`: in words how a server is settled, and what changes it."""

from collections import Counter
from collections.abc import Iterable, Mapping

import discord

from bot.grounding.persona.voice import Voice
from bot.surfaces.discord.components.buttons import Button, add
from bot.surfaces.discord.components.forms import field
from bot.surfaces.discord.components.limits import limit
from bot.surfaces.discord.panels.obstacles import MOST_NAMED
from bot.surfaces.discord.panels.seen import seen_as
from bot.surfaces.discord.panels.wishes import LONGEST_NUMBER, MOST_CHOSEN, Part, Switch
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.service import Service

SETTINGS = "settings"
MOST_OFFERED = limit("menu", "options")
# How many channels and roles are listed; the menus have them all.
MOST_LISTED = 12
# How much is shown of a name.
LONGEST_NAME = limit("entry", "label")
CHANNELS = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.forum]


def described(service: Service, settings: ServerSettings) -> str:
    """Return how things stand, in words, and whom a server had chosen or might choose in vain."""
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
    if gone := service.gone(settings):
        text += "\n" + say("settings.silent", persona=gone)
    personas = (service.cast.speaking[name].voice for name in sorted(service.cast.absent))
    names = [each.prompts.persona.name[:LONGEST_NAME] for each in personas]
    absent = say("settings.absent", personas=voice.and_more(names, MOST_NAMED))
    return f"{text}\n{absent}" if names else text


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
        _switch(voice, Part.THREADS, seen, on=settings.threads),
        _switch(voice, Part.PRIVATE, seen, on=settings.private),
        Button(_says(Part.LIMITS, seen), voice.say("button.limits")),
    )


def _channels(
    voice: Voice, settings: ServerSettings, seen: str
) -> discord.ui.ChannelSelect[discord.ui.View]:
    kind = discord.SelectDefaultValueType.channel
    return discord.ui.ChannelSelect(
        custom_id=_says(Part.CHANNELS, seen),
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
        custom_id=_says(Part.ROLES, seen),
        placeholder=voice.say("menu.roles"),
        min_values=0,
        max_values=MOST_CHOSEN,
        default_values=[discord.SelectDefaultValue(id=i, type=kind) for i in settings.roles],
    )


def _personas(
    voice: Voice, seen: str, speakers: Mapping[str, Voice], chosen: Voice
) -> discord.ui.Select[discord.ui.View]:
    menu: discord.ui.Select[discord.ui.View] = discord.ui.Select(
        custom_id=_says(Part.PERSONA, seen), placeholder=voice.say("menu.persona")
    )
    names = Counter(speaker.prompts.persona.name for speaker in speakers.values())
    for name, speaker in [*speakers.items()][:MOST_OFFERED]:
        persona = speaker.prompts.persona
        # Of those who share a name, the file's tells who is who.
        label = persona.name if names[persona.name] == 1 else f"{name}: {persona.name}"
        menu.add_option(
            label=label[:LONGEST_NAME],
            value=name,
            description=persona.voice[: limit("entry", "description")],
            default=speaker is chosen,
        )
    return menu


def limits_form(settings: ServerSettings, voice: Voice) -> discord.ui.Modal:
    """Return the form that asks how many questions a person may ask."""
    custom_id, quota = _says(Part.LIMITS, seen_as(settings)), settings.person
    modal = discord.ui.Modal(title=voice.say("limits.title"), custom_id=custom_id)
    for name, most in (("minute", quota.a_minute), ("day", quota.a_day)):
        label, hint = voice.say(f"limits.{name}"), voice.say("limits.hint")
        value = str(most or "")
        modal.add_item(field(name, label, hint, value, longest=LONGEST_NUMBER))
    modal.stop()
    return modal


def _listed(voice: Voice, ids: Iterable[int], mention: str) -> str:
    return voice.and_more([mention.format(id_) for id_ in sorted(ids)], MOST_LISTED)


def _switch(voice: Voice, what: Part, seen: str, *, on: bool) -> Button:
    """Return the button that shows how something is, and changes it to the contrary."""
    state = voice.say("settings.on" if on else "settings.off")
    wanted = Switch.OFF if on else Switch.ON
    says = _says(f"{what}:{wanted}", seen)
    return Button(says, voice.say(f"button.{what}", state=state))


def _says(what: str, seen: str) -> str:
    return f"{SETTINGS}:{what}:{seen}"
