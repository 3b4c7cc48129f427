"""What is pressed and filled in, told apart by what the custom id says."""

import discord

from bot.conversations.asked import Sought
from bot.conversations.failure import Failure
from bot.surfaces.discord.components import ids
from bot.surfaces.discord.panels import privacy, settings_panel, settling, topics
from bot.surfaces.discord.pressing import afterwards, rating, sources
from bot.surfaces.discord.reply import answer_buttons
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns.refusing import sorry

# What acts on an answer: its custom id says a number, and a mark where the answer has one.
ON_ANSWERS = {
    answer_buttons.SOURCES: sources.show,
    answer_buttons.UP: rating.up,
    answer_buttons.DOWN: rating.down,
    rating.REASON: rating.reason,
    answer_buttons.AGAIN: afterwards.again,
    answer_buttons.REMOVE: afterwards.remove,
}

# What stands on messages that one person alone sees; on another it would change what all read.
WHISPERED = {
    privacy.SHARE,
    privacy.KEEP,
    privacy.ERASE,
    topics.TOPICS,
    settings_panel.SETTINGS,
}


async def pressed(service: Service, interaction: discord.Interaction) -> None:
    """Do what a button, a menu or a form says."""
    kind, *said = str(dict(interaction.data or {}).get("custom_id", "")).split(":")
    match kind if _stands_there(kind, interaction) else "", [*map(_read, said)]:
        case privacy.SHARE | privacy.KEEP as chosen, []:
            await privacy.share(service, interaction, shares=chosen == privacy.SHARE)
        case privacy.ERASE, []:
            await privacy.forget(service, interaction)
        case topics.TOPICS, [topics.ONE]:
            await topics.choose(service, interaction)
        case topics.TOPICS, [int(number)] | [int(number), _]:
            await topics.turn(service, interaction, number, of="".join(said[1:]))
        case settings_panel.SETTINGS, [_, *_]:
            await settling.change(service, interaction, *said)
        case answer_buttons.STOP, [int(event)]:
            await afterwards.stop(service, interaction, event)
        case known, [int(number)] | [int(number), _] if known in ON_ANSWERS and said[-1].isalnum():
            person, server = str(interaction.user.id), str(interaction.guild_id or "")
            sought = Sought(number, "".join(said[1:]), person, server)
            await ON_ANSWERS[known](service, interaction, sought)
        case _:
            await sorry(service, interaction, Failure.UNKNOWN)


def _stands_there(kind: str, interaction: discord.Interaction) -> bool:
    """Tell whether something of a kind can have been used, and in such a message."""
    is_form = interaction.type is discord.InteractionType.modal_submit
    if kind != settings_panel.SETTINGS and (kind == rating.REASON) != is_form:
        return False
    source = interaction.message
    return kind not in WHISPERED or bool(source and source.flags.ephemeral)


def _read(said: str) -> int | str:
    number = ids.read(said)
    return said if number is None else number
