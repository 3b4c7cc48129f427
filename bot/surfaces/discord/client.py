"""The bot's connection to Discord.

No privileged intent is asked for: Discord hands over the text of direct messages, of messages that
mention the bot and of commands without one. Nobody is ever pinged: that is settled here, once.
"""

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager

import discord
from discord import app_commands
from yarl import URL

from bot.conversations.turn import Conversations
from bot.surfaces.discord import commands, messages

# How long a request may be told to wait by Discord before it is given up.
LONGEST_WAIT = 60.0
# How long answers under way may take to end when the bot closes.
DRAIN_SECONDS = 10.0

logger = logging.getLogger(__name__)


class PersonaClient(discord.Client):
    """A client that answers mentions, direct messages and commands."""

    def __init__(self, conversations: Conversations, *, guild_ready_timeout: float = 2.0) -> None:
        # It never speaks; unless told, discord.py warns at each start of what voice would need.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=discord.Intents(guilds=True, guild_messages=True, dm_messages=True),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
            guild_ready_timeout=guild_ready_timeout,
        )
        self.conversations = conversations
        self.tree = app_commands.CommandTree(self)
        self._answering = 0
        self._settled = asyncio.Event()
        self._settled.set()
        commands.add(self)

    async def setup_hook(self) -> None:
        """Tell Discord which commands there are."""
        await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot."""
        with self.answering():
            await messages.answer(self, message)

    @contextmanager
    def answering(self) -> Generator[None]:
        """Count an answer as under way while the block runs."""
        self._answering += 1
        self._settled.clear()
        try:
            yield
        finally:
            self._answering -= 1
            if not self._answering:
                self._settled.set()

    async def settled(self) -> None:
        """Wait until no answer is under way."""
        await self._settled.wait()

    async def close(self) -> None:
        """Let the answers under way end, then leave."""
        try:
            async with asyncio.timeout(DRAIN_SECONDS):
                await self.settled()
        except TimeoutError:
            logger.warning("%s answers were still under way", self._answering)
        await super().close()


def aim(api_url: str | None, gateway_url: str | None) -> None:
    """Send what goes to Discord to another address, for this whole process.

    discord.py keeps both as attributes of its classes and reads them at each connection.
    """
    if api_url:
        discord.http.Route.BASE = api_url.rstrip("/")
    if gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
