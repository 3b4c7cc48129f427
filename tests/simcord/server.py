"""Our bot on a Discord that nobody here wrote, with two people and one channel."""

from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import discord
import simcord

from bot.app import open_app
from bot.localdiscord.rest.exchanges import Exchange
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.rules.policy import Policy
from tests.conftest import ROOT


@dataclass(slots=True)
class SimCordServer:
    """A guild that the bot is on, with ann and bob in its one channel."""

    env: simcord.Env
    guild: simcord.GuildHandle
    channel: simcord.ChannelHandle
    ann: simcord.MemberActor
    bob: simcord.MemberActor
    client: PersonaClient
    database: Path
    _bot: AsyncExitStack = field(default_factory=AsyncExitStack)
    """What the bot has opened, which ends with its process."""

    @classmethod
    @asynccontextmanager
    async def open(cls, database: Path, policy: Policy) -> AsyncGenerator["SimCordServer"]:
        """Open SimCord with our bot on it."""
        async with AsyncExitStack() as bot:
            client = await _client(bot, database, policy)
            async with simcord.run(client, check_errors=True) as env:
                guild = env.create_guild()
                channel = guild.create_text_channel("general")
                ann, bob = (guild.add_member(env.create_user(name)) for name in ("ann", "bob"))
                yield cls(env, guild, channel, ann, bob, client, database, bot)

    async def restart(self) -> None:
        """Let the bot end, and another begin that knows only the database."""
        await self._bot.aclose()
        self.client = await _client(self._bot, self.database, Policy())
        await self.env.restart_bot(self.client)

    def call(self, words: str) -> str:
        """Return words that mention the bot."""
        assert self.client.user
        return f"{self.client.user.mention} {words}".rstrip()

    async def mention(self, words: str) -> discord.Message:
        """Let ann mention the bot, and return what it says."""
        await self.ann.send(self.channel, self.call(words))
        return newest(self.channel)

    async def slash(self, name: str, **options: object) -> simcord.ResponseMessage:
        """Let ann use a command, and return what the bot answers."""
        return response(await self.ann.slash(self.channel, name, **options))

    def told(self) -> str:
        """Return what ann was last told in her direct messages."""
        return newest(self.ann.user.dm_channel).content

    def sent(self) -> list[Exchange]:
        """Return what the bot asked of SimCord, as our own place would have noted it."""
        return [
            Exchange(0, each.method, each.path, each.path, each.json)
            for each in self.env.http_requests
        ]


def newest(channel: simcord.ChannelHandle) -> discord.Message:
    """Return the last message of a channel."""
    assert channel.last_message
    return channel.last_message


def response(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """Return what the bot answered to a command, a button or a menu."""
    assert result.response
    return result.response


async def _client(bot: AsyncExitStack, database: Path, policy: Policy) -> PersonaClient:
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts")
    app = await bot.enter_async_context(open_app(settings, database))
    return PersonaClient(app.cast, policy, guild_ready_timeout=0)
