"""What Discord has and the place has not."""

from datetime import timedelta

import discord
import pytest

from tests.localdiscord.scene import Scene

WHERE = r"docs/local-discord\.md"


async def pins(channel: discord.TextChannel) -> list[discord.Message]:
    """Look at what is pinned."""
    return [message async for message in channel.pins()]


async def test_what_is_not_there_says_so(scene: Scene) -> None:
    """Nobody looks in their own bot for a fault that is none, and discord.py does not try again."""
    guild = scene.bot.get_guild(scene.guild.id)
    assert guild
    sent = await scene.home.send("hi")
    for asked in (
        guild.create_role(name="fans"),
        guild.create_text_channel("later"),
        pins(scene.home),
        sent.pin(),
        scene.home.create_webhook(name="hook"),
        scene.home.delete_messages([sent, discord.Object(1)]),
    ):
        with pytest.raises(discord.DiscordServerError, match=WHERE) as refused:
            await asked
        assert refused.value.status == 501
    assert [exchange.status for exchange in scene.discord.api.exchanges].count(501) == 6


async def test_what_a_message_cannot_hold_here_says_so(scene: Scene) -> None:
    """A poll, a sticker and what is handed on are not made by bots here."""
    sent = await scene.home.send("hi")
    poll = discord.Poll("Which?", duration=timedelta(hours=1))
    poll.add_answer(text="this")
    sticker = discord.Object(1)
    for asked in (
        scene.home.send(poll=poll),
        scene.home.send(stickers=[sticker]),  # type: ignore[list-item] # its id is all that counts
        sent.forward(scene.home),
    ):
        with pytest.raises(discord.DiscordServerError, match=WHERE):
            await asked
