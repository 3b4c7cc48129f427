"""The least that a bot can do, in a process of its own that holds nothing of ours."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from multiprocessing.connection import Connection

import discord
from yarl import URL

from benchmarks.discord.measuring import measure
from benchmarks.discord.scenarios import Address, Scenario


class Echo(discord.Client):
    """Repeats what is said."""

    async def on_message(self, message: discord.Message) -> None:
        """Repeat what was said."""
        if message.author != self.user:
            await message.reply(message.content, mention_author=False)


def be(_: Scenario, address: Address, pipe: Connection) -> None:
    """Be the bot until told to end; tell what it used."""
    measure(_present(address), pipe)


@asynccontextmanager
async def _present(address: Address) -> AsyncGenerator[Callable[[], object]]:
    discord.http.Route.BASE = address.api_url
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = URL(address.gateway_url)
    client = Echo(intents=discord.Intents(guilds=True, guild_messages=True))
    task = asyncio.create_task(client.start(address.token))
    yield lambda: None
    await client.close()
    await task
