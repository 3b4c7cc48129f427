"""What is kept of a person, in their own hands; all of it is said to them alone."""

import io
from typing import TYPE_CHECKING

import discord

from bot.surfaces.discord.buttons import Button, row

if TYPE_CHECKING:
    from bot.surfaces.discord.client import PersonaClient

SHARE, KEEP, ERASE = "share", "keep", "erase"


async def explain(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Say what is kept, for how long, and who sees it."""
    voice, policy = client.conversations.voice, client.policy
    kept = voice.say(
        "privacy.kept" if policy.retention_days else "privacy.forever",
        days=str(policy.retention_days),
    )
    readers = voice.say(
        "privacy.model" if policy.provider else "privacy.notes", provider=policy.provider
    )
    await interaction.response.send_message(
        voice.say("privacy.text", kept=kept, readers=readers).strip(),
        view=row(
            Button(SHARE, "Let owners read my direct messages"),
            Button(KEEP, "Keep my direct messages to myself"),
        ),
        ephemeral=True,
    )


async def share(client: "PersonaClient", interaction: discord.Interaction, *, shares: bool) -> None:
    """Keep whether those who run the bot may read what a person writes to it directly."""
    conversations = client.conversations
    await interaction.response.defer(ephemeral=True, thinking=True)
    await conversations.log.share_direct(str(interaction.user.id), shares=shares)
    text = conversations.voice.say("privacy.shared" if shares else "privacy.unshared")
    await interaction.followup.send(text, ephemeral=True)


async def hand_out(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Give a person all that is kept of them."""
    conversations = client.conversations
    with client.running.answer():
        await interaction.response.defer(ephemeral=True, thinking=True)
        data = await conversations.log.export(str(interaction.user.id))
        file = discord.File(io.BytesIO(data.encode()), "mydata.json")
        text = conversations.voice.say("mydata.text")
        await interaction.followup.send(text, file=file, ephemeral=True)


async def ask_to_forget(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Say what erasing means, with the button that does it."""
    text = client.conversations.voice.say("forget.ask")
    erase = Button(ERASE, "Erase everything", discord.ButtonStyle.danger)
    await interaction.response.send_message(text, view=row(erase), ephemeral=True)


async def forget(client: "PersonaClient", interaction: discord.Interaction) -> None:
    """Erase all that is kept of a person, and say how much that was."""
    conversations = client.conversations
    await interaction.response.defer()
    forgotten = await conversations.log.forget(str(interaction.user.id))
    text = conversations.voice.say(
        "forget.done", questions=str(forgotten.questions), answers=str(forgotten.answers)
    )
    await interaction.edit_original_response(content=text, view=None)
