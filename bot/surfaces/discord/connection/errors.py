"""What can keep the bot from Discord."""

from typing import Self
from urllib.parse import urlsplit

import discord

from bot.errors import BotError


class DiscordError(BotError):
    """The bot cannot be on Discord."""

    @classmethod
    def no_token(cls) -> Self:
        """Say that the token is missing."""
        return cls(
            "DISCORD_TOKEN is not set: copy .env.example to .env and put the bot's token there, "
            "or talk to the bot without one: make chat."
        )

    @classmethod
    def refused(cls) -> Self:
        """Say that Discord does not know the token."""
        return cls(
            "Discord does not accept DISCORD_TOKEN: reset the token in the developer portal "
            "(Bot, Reset Token) and put the new one into .env."
        )

    @classmethod
    def no_intent(cls) -> Self:
        """Say that an intent is asked for that is off."""
        return cls(
            "MESSAGE_CONTENT is set, but the message content intent is off: switch it on in the "
            "developer portal (Bot, Privileged Gateway Intents), or unset MESSAGE_CONTENT."
        )

    @classmethod
    def misfit(cls, why: str) -> Self:
        """Say what Discord would not take, before it is sent anything."""
        return cls(
            f"Discord would not take what the bot shows: {why}. Change it, then start again."
        )

    @classmethod
    def rejected(cls, reason: discord.HTTPException) -> Self:
        """Say that Discord answered, and that it will not have what it was sent."""
        return cls(
            f"Discord does not accept what the bot told it ({reason.status} {reason.text}): "
            "starting again will not help, a newer version of the bot may."
        )

    @classmethod
    def no_discord(cls, url: str) -> Self:
        """Say that something else answers where Discord should; the address may hold a password."""
        host = urlsplit(url).netloc.rpartition("@")[2]
        return cls(
            f"What answers at {host} is not Discord: check the network, and DISCORD_API_URL if it "
            "is set (it ends in /api/v10), then start again."
        )

    @classmethod
    def unreachable(cls, reason: Exception) -> Self:
        """Say that Discord did not answer."""
        return cls(f"Discord cannot be reached ({reason}): check the network, then start again.")
