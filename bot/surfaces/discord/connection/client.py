"""The bot's connection to Discord.

No privileged intent is asked for, unless MESSAGE_CONTENT says so: Discord hands over the text of
direct messages, of messages that mention the bot and of commands without one. Nobody is ever
pinged: that is settled here, once.
"""

import asyncio
import logging
from collections.abc import Coroutine
from functools import partial

import discord
from discord import app_commands
from yarl import URL

from bot.cast import Cast
from bot.conversations.errors import LogError
from bot.errors import BotError
from bot.surfaces.discord.connection import checks, commands
from bot.surfaces.discord.pressing import presses
from bot.surfaces.discord.questions import edits, messages, unfinished
from bot.surfaces.discord.rules.policy import Policy
from bot.surfaces.discord.serving.service import Service
from bot.surfaces.discord.turns import mishaps

# The most seconds that Discord may tell a request to wait before it is given up.
LONGEST_WAIT = 60.0
PRESSES = {discord.InteractionType.component, discord.InteractionType.modal_submit}

logger = logging.getLogger(__name__)


class PersonaClient(discord.Client):
    """A client that answers mentions, direct messages and commands."""

    def __init__(
        self,
        cast: Cast,
        policy: Policy | None = None,
        *,
        guild_ready_timeout: float = 2.0,
    ) -> None:
        # It never speaks; unless told, discord.py warns at each start of what voice would need.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        self.service = Service.of(cast, policy or Policy())
        content = self.service.policy.message_content
        super().__init__(
            intents=discord.Intents(
                guilds=True,
                guild_messages=True,
                dm_messages=True,
                message_content=content,
            ),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            max_ratelimit_timeout=LONGEST_WAIT,
            guild_ready_timeout=guild_ready_timeout,
        )
        self.tree = app_commands.CommandTree(self)
        self.tree.error(partial(mishaps.tell, self.service))
        self.unfit: BotError | None = None
        self._tasks: list[asyncio.Task[None]] = []
        commands.add(self.tree, self.service)

    async def setup_hook(self) -> None:
        """Tell Discord which commands there are, and take up what was left unanswered."""
        # Read before anything can be asked, so that it holds nothing of this process.
        log = self.service.log
        pending = await log.pending("discord")
        self.service.commands = await commands.listed(self.tree)
        await commands.sync(self.tree, log)
        works = unfinished.finish(self, self.service, pending), self._check()
        self._tasks = [asyncio.create_task(_telling(work)) for work in works]

    async def _check(self) -> None:
        """Say once what is right and what is missing, as soon as Discord has told all.

        What makes the bot unfit to speak ends it.
        """
        await self.wait_until_ready()
        async for line in checks.lines(self, self.service):
            logger.info(line)
        self.unfit = await checks.unfit(self, self.service)
        if self.unfit:
            await self.close()

    async def on_message(self, message: discord.Message) -> None:
        """Answer a message that is meant for the bot."""
        if self.user:
            with self.service.running.answer():
                await messages.answer(self.service, message, self.user)

    async def on_raw_message_edit(self, edit: discord.RawMessageUpdateEvent) -> None:
        """Answer a question anew that was changed."""
        if self.user:
            with self.service.running.answer():
                await edits.edited(self.service, edit.message, self.user)

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Do what a button or a form says; commands come by the tree."""
        if interaction.type in PRESSES:
            with self.service.running.answer():
                try:
                    await presses.pressed(self.service, interaction)
                except Exception as error:  # noqa: BLE001  it is logged, and told
                    await mishaps.tell(self.service, interaction, error)

    async def settled(self) -> None:
        """Wait until no answer is under way."""
        await self.service.running.settled()

    async def close(self) -> None:
        """Let the answers under way end, then leave."""
        await self.service.running.end()
        others = [task for task in self._tasks if task is not asyncio.current_task()]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        await super().close()


async def _telling(work: Coroutine[None, None, None]) -> None:
    """Do what nobody waits for, and log what breaks in it."""
    try:
        await work
    except LogError as error:
        logger.warning("The bot goes on without a part of its start: %s", error)
    except Exception:
        logger.exception("The bot goes on without a part of its start")


def aim(api_url: str | None, gateway_url: str | None) -> None:
    """Send what goes to Discord to another address, for this whole process.

    discord.py keeps both as attributes of its classes and reads them at each connection.
    """
    if api_url:
        discord.http.Route.BASE = api_url.rstrip("/")
    if gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
