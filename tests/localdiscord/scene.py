"""A place with one guild, one channel, two people, and a bot that talks to it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from discord import TextChannel

from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message
from tests.localdiscord.aiming import aimed_at
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.openapi import problems


@dataclass
class Scene:
    """What a test has before it."""

    discord: LocalDiscord
    guild: Guild
    channel: GuildChannel
    ann: Person
    bob: Person
    bot: EchoBot

    @property
    def home(self) -> TextChannel:
        """The channel as the bot knows it."""
        channel = self.bot.get_channel(self.channel.id)
        assert isinstance(channel, TextChannel)
        return channel

    async def ask(self, words: str) -> Message:
        """Let ann mention the bot."""
        return await self.ann.say(self.channel, f"{self.discord.bot.mention} {words}")

    async def settled(self) -> None:
        """Wait until the bot has no answer under way."""
        await self.bot.idle.wait()

    def requests(self, route: str) -> list[int]:
        """Return the statuses of the bot's requests to a route."""
        found = [e for e in self.discord.api.exchanges if e.route == route]
        return [exchange.status for exchange in found]


def furnish(discord: LocalDiscord, bot: EchoBot | None = None) -> Scene:
    """Put a guild, a channel and two people into a place without limits on how often to ask."""
    discord.api.rates.lift()
    guild = discord.world.add_guild("Podcast")
    channel = guild.add_channel("general")
    ann, bob = (discord.add_person(name, guild) for name in ("ann", "bob"))
    return Scene(discord, guild, channel, ann, bob, bot or EchoBot())


@asynccontextmanager
async def running(scene: Scene) -> AsyncGenerator[Scene]:
    """Run the bot of a scene; at the end, nothing may have passed that Discord would not allow."""
    with aimed_at(scene.discord):
        task = asyncio.create_task(scene.bot.start(scene.discord.token))
        try:
            await scene.discord.bot_ready()
            await scene.bot.wait_until_ready()
            yield scene
        finally:
            await scene.bot.close()
            with suppress(asyncio.CancelledError):
                await task
    found = problems(scene.discord.api.exchanges)
    assert not found, "\n".join(found)
