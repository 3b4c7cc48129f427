"""A place with our own bot in it, and somebody who asks it."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.messages import Message
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.presence import present
from tests.localdiscord.aiming import aimed_at
from tests.surfaces.discord.watched import WatchedDiscord


class HurriedClient(PersonaClient):
    """The bot, but for the five seconds that discord.py waits before it identifies again."""

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Wait for nothing."""


@dataclass
class Stage:
    """What a test has before it."""

    discord: LocalDiscord
    ann: Person
    channel: GuildChannel
    client: PersonaClient

    async def ask(self, question: str = "Why does cost matter to Runway?") -> Message:
        """Let ann mention the bot."""
        return await self.ann.say(self.channel, f"{self.discord.bot.mention} {question}")

    async def answers(self) -> list[str]:
        """Return what the bot has said, once it is done."""
        await self.settled()
        said = self.ann.sees(self.channel)
        return [message.content for message in said if message.author is self.discord.bot]

    async def settled(self) -> None:
        """Wait until the bot has no answer under way."""
        await self.client.settled()

    def heard(self, op: Op) -> int:
        """Return how often the gateway heard something of the bot."""
        return sum(received.op is op for received in self.discord.gateway.received)


@asynccontextmanager
async def staged() -> AsyncGenerator[Stage]:
    """A place with our bot in it, at Discord's usual limits."""
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(WatchedDiscord())
        app = await stack.enter_async_context(open_app(Settings(), IN_MEMORY))
        guild = place.world.add_guild("Podcast")
        ann, channel = place.add_person("ann", guild), guild.add_channel("general")
        client = HurriedClient(app, guild_ready_timeout=0.01)
        stack.enter_context(aimed_at(place))
        await stack.enter_async_context(present(client, place.token))
        await place.bot_ready()
        await client.wait_until_ready()
        yield Stage(place, ann, channel, client)
