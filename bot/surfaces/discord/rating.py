"""What people think of an answer: a thumb, and for a thumb down a reason if they like."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import discord

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

REASON = "reason"
LONGEST_REASON = 1000


async def up(client: "PersonaClient", interaction: discord.Interaction, number: int) -> None:
    """Keep that an answer helped."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await _keep(client, interaction, number, helpful=True)


async def down(client: "PersonaClient", interaction: discord.Interaction, number: int) -> None:
    """Ask what was wrong, and keep at once that an answer did not help."""
    await interaction.response.send_modal(form(number))
    person = str(interaction.user.id)
    await client.conversations.log.rate(number, person, helpful=False)


async def reason(client: "PersonaClient", interaction: discord.Interaction, number: int) -> None:
    """Keep what was wrong."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    said = "".join(values(interaction.data)).strip()
    await _keep(client, interaction, number, helpful=False, reason=said or None)


def form(number: int) -> discord.ui.Modal:
    """Return the form that asks for a reason; what is filled in comes by `on_interaction`."""
    modal = discord.ui.Modal(title="What was wrong?", custom_id=f"{REASON}:{number}", timeout=None)
    field: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=REASON,
        style=discord.TextStyle.paragraph,
        required=False,
        max_length=LONGEST_REASON,
    )
    modal.add_item(discord.ui.Label(text="In your words, if you like", component=field))
    modal.stop()
    return modal


def values(data: object) -> Iterator[str]:
    """Yield what stands in the fields of a form that was filled in."""
    match data:
        case {"value": str(value)}:
            yield value
        case Mapping():
            yield from values([*data.values()])
        case Sequence() if not isinstance(data, str):
            for part in data:
                yield from values(part)
        case _:
            pass


async def _keep(
    client: "PersonaClient",
    interaction: discord.Interaction,
    number: int,
    *,
    helpful: bool,
    reason: str | None = None,
) -> None:
    conversations, person = client.conversations, str(interaction.user.id)
    kept = await conversations.log.rate(number, person, helpful=helpful, reason=reason)
    text = conversations.voice.say("rating.thanks" if kept else "gone.text")
    await interaction.followup.send(text, ephemeral=True)
