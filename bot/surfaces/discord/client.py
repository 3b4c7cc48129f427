"""The bot's connection to Discord.

No privileged intent is asked for: Discord hands over the text of direct messages, of messages that
mention the bot and of commands without one. Nobody is ever pinged: that is settled here, once.
"""

import asyncio
from functools import partial

import discord
from discord import app_commands
from yarl import URL

from bot.conversations.turn import Conversations
from bot.notes.library import Library
from bot.surfaces.discord import commands, messages, mishaps, presses, unfinished
from bot.surfaces.discord.pacing import Pacing
from bot.surfaces.discord.policy import Policy
from bot.surfaces.discord.running import Running
from bot.surfaces.discord.servers import Servers

# How long a request may be told to wait by Discord before it is given up.
LONGEST_WAIT = 60.0
PRESSES = {discord.InteractionType.component, discord.InteractionType.modal_submit}


class PersonaClient(discord.Client):
    """A client that answers mentions, direct messages and commands."""

    def __init__(
        self,
        conversations: Conversations,
        library: Library,
        policy: Policy | None = None,
        *,
        guild_ready_timeout: float = 2.0,
    ) -> None:
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
        self.library = library
        self.policy = policy or Policy()
        self.running = Running()
        self.pacing = Pacing()
        self.servers = Servers(conversations.log)
        self.tree = app_commands.CommandTree(self)
        self.tree.error(partial(mishaps.tell, self))
        self._unfinished: asyncio.Task[None] | None = None
        commands.add(self)

    async def setup_hook(self) -> None:
        """Tell Discord which commands there are, and take up what was left unanswered."""
        # Read before anything can be asked, so that it holds nothing of this process.
        pending = await self.conversations.log.pending("discord")
        await commands.sync(self)
        self._unfinished = asyncio.create_task(unfinished.finish(self, pending))

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot."""
        await messages.answer(self, message)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Do what a button or a form says; commands come by the tree."""
        if interaction.type in PRESSES:
            with self.running.answer():
                try:
                    await presses.pressed(self, interaction)
                except Exception as error:  # noqa: BLE001  it is logged, and told
                    await mishaps.tell(self, interaction, error)

    async def settled(self) -> None:
        """Wait until no answer is under way."""
        await self.running.settled()

    async def close(self) -> None:
        """Let the answers under way end, then leave."""
        await self.running.end()
        if self._unfinished:
            self._unfinished.cancel()
            await asyncio.wait([self._unfinished])
        await super().close()


def aim(api_url: str | None, gateway_url: str | None) -> None:
    """Send what goes to Discord to another address, for this whole process.

    discord.py keeps both as attributes of its classes and reads them at each connection.
    """
    if api_url:
        discord.http.Route.BASE = api_url.rstrip("/")
    if gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
