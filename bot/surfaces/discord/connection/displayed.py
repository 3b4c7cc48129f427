"""All that the bot can show on Discord, held against Discord's limits before anything is sent."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

import discord
from discord import app_commands

from bot.answering.answer import Answered
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Sought
from bot.conversations.names import MARK
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.notices import NOTICES
from bot.grounding.persona.voice import Voice
from bot.notes.claim import ReadNote
from bot.surfaces.discord.components.fitting import command_misfits, message_misfits, misfits
from bot.surfaces.discord.components.ids import LAST_ID
from bot.surfaces.discord.connection import commands
from bot.surfaces.discord.connection.errors import DiscordError
from bot.surfaces.discord.panels import privacy, settings_panel, topics
from bot.surfaces.discord.panels.obstacles import MOST_NAMED
from bot.surfaces.discord.panels.seen import NAMES, seen_as
from bot.surfaces.discord.panels.wishes import LONGEST_NUMBER, MOST_CHOSEN
from bot.surfaces.discord.pressing import rating
from bot.surfaces.discord.reply import answer_buttons
from bot.surfaces.discord.rules.permissions import lacking
from bot.surfaces.discord.rules.policy import Quota
from bot.surfaces.discord.rules.servers import ServerSettings

# What stands on buttons, menus and forms, and what only the terminal says.
NO_MESSAGES = ("button", "chat", "limits", "menu", "reason")
# What may stand below how a server is settled.
BELOW_SETTINGS = (
    "settings.absent",
    "settings.lost",
    "settings.lacks",
    "settings.unkept",
    "settings.meanwhile",
)
# What the persona and the notes fill in.
OF_THE_PERSONA = {"disclosure", "interviews", "name"}
# About as much as is filled in of numbers, times, references and names.
USUAL = "x" * 40
LONGEST_MARK = "f" * MARK


async def check(tree: app_commands.CommandTree, voice: Voice) -> None:
    """Raise `BotError` for what Discord would not take: a command, or a text of the prompts."""
    accept(voice)
    if why := next(command_misfits(await commands.payloads(tree)), None):
        raise DiscordError.misfit(why)


def accept(voice: Voice) -> None:
    """Raise `PromptsError` for a text of the prompts that Discord would not take."""
    if why := next(chain(_messages(voice), _buttons(voice), _forms(voice)), None):
        raise PromptsError.misfit(voice.prompts.persona.path.parents[1], why)


def _messages(voice: Voice) -> Iterator[str]:
    """Yield what is wrong with the notices; each has to fit into one message when it is filled."""
    filling = _filling(voice)
    for notice, placeholders in NOTICES.items():
        values = {name: filling.get(name, USUAL) for name in {*placeholders} - OF_THE_PERSONA}
        text = voice.say(notice, **values)
        if notice == "settings.text":
            text = "\n".join([text, *(voice.say(each, **filling) for each in BELOW_SETTINGS)])
        if not notice.startswith(NO_MESSAGES):
            for why in message_misfits(text, []):
                yield f"{why} (the notice {notice})"


def _buttons(voice: Voice) -> Iterator[str]:
    for view in views(voice):
        yield from message_misfits("", view.to_components() if view else [])


def _forms(voice: Voice) -> Iterator[str]:
    for form in forms(voice):
        yield from misfits("form", form.to_dict())


def views(voice: Voice) -> Sequence[discord.ui.View | None]:
    """Return everything that can be pressed or chosen from, as large as it gets."""
    answer = Finished(Answered(()), Usage(""), number=LAST_ID, mark=LONGEST_MARK)
    longest = ReadNote(USUAL, USUAL, "", ())
    speakers = {voice.prompts.persona.path.stem: voice}
    return (
        answer_buttons.growing(LAST_ID, voice),
        answer_buttons.under(answer, voice),
        topics.choices(
            voice, [(longest, longest.title)], topics.turns(voice, LAST_ID, LAST_ID, topics.key(""))
        ),
        privacy.choices(voice),
        privacy.confirmation(voice),
        settings_panel.panel(voice, ServerSettings(), seen_as(ServerSettings()), speakers, voice),
    )


def forms(voice: Voice) -> Sequence[discord.ui.Modal]:
    """Return everything that can be filled in."""
    most = ServerSettings(person=Quota(*[10**LONGEST_NUMBER - 1] * 2))
    rated = Sought(LAST_ID, LONGEST_MARK, "", "")
    return rating.form(rated, voice), settings_panel.limits_form(most, voice)


def _filling(voice: Voice) -> Mapping[str, str]:
    """Return the longest that can be filled in, by placeholder."""

    def longest(*notices: str) -> str:
        return max((voice.say(name, days=USUAL, provider=USUAL) for name in notices), key=len)

    chosen = [f"<@&{LAST_ID}>"] * MOST_CHOSEN
    few = voice.and_more(chosen, MOST_NAMED)
    mentions = voice.and_more(chosen, settings_panel.MOST_LISTED)
    return {
        "channels": mentions,
        "roles": mentions,
        "lost": few,
        "places": few,
        "permissions": ", ".join(lacking(discord.Permissions.none(), ServerSettings(threads=True))),
        "personas": voice.and_more([USUAL] * (MOST_NAMED + 1), MOST_NAMED),
        "what": longest(*(f"setting.{name}" for name in NAMES)),
        "changed": ", ".join(voice.say(f"setting.{name}") for name in NAMES),
        "threads": longest("settings.in_threads", "settings.in_place"),
        "private": longest("settings.privately", "settings.publicly"),
        "kept": longest("privacy.kept", "privacy.forever", "privacy.passing"),
        "readers": longest("privacy.model", "privacy.notes"),
    }
