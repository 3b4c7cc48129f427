"""The whole bot with its log in PostgreSQL: two of it, on one Discord and one database."""

import json
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager

import discord
import pytest

from bot.app import open_app
from bot.conversations.postgres.address import Address
from bot.localdiscord.gateway.gateway import Received
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.messages import Message
from bot.settings import Settings
from bot.surfaces.discord.client import PersonaClient, aim
from bot.surfaces.discord.policy import Policy
from bot.surfaces.discord.presence import present
from tests.conftest import ROOT


@pytest.fixture(autouse=True)
def _aim_again() -> Iterator[None]:
    base, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    yield
    aim(base, str(gateway))


@asynccontextmanager
async def bot(local: LocalDiscord, address: Address) -> AsyncGenerator[None]:
    """Let one more bot listen."""
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts")
    there = len(identified(local))
    async with open_app(settings, address) as app:
        client = PersonaClient(app, Policy(), guild_ready_timeout=0.05)
        async with present(client, local.token):
            await local.until(lambda: len(identified(local)) > there or None)
            yield


def identified(local: LocalDiscord) -> list[Received]:
    """Return how often a bot has said who it is."""
    return [received for received in local.gateway.received if received.op is Op.IDENTIFY]


async def test_each_question_gets_one_answer(address: Address) -> None:
    """Whichever bot it is from; when one leaves, the other has all that was said."""
    async with LocalDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        aim(local.api_url, local.gateway_url)
        async with bot(local, address):
            async with bot(local, address):
                replies = [await ann.reply_to(await asks(local, ann, channel)) for _ in range(4)]
                assert all("41:02" in reply.content for reply in replies)
                assert len(ann.sees(channel)) == 8
            await keeps(local, ann, channel, replies)


async def asks(local: LocalDiscord, ann: Person, channel: GuildChannel) -> Message:
    """Let ann ask."""
    return await ann.say(channel, f"{local.bot.mention} what did he say about Sora?")


async def keeps(
    local: LocalDiscord, ann: Person, channel: GuildChannel, replies: list[Message]
) -> None:
    """Prove that replies can be rated, taken along and erased."""
    for reply in replies:
        assert (await ann.reply_to(await ann.press(reply, "👍"))).ephemeral
    told = await ann.reply_to(await ann.slash(channel, "mydata"))
    (file,) = told.attachments
    kept = json.loads(local.world.files[file.id].content)
    assert (len(kept["questions"]), len(kept["feedback"])) == (4, 4)
    warning = await ann.reply_to(await ann.slash(channel, "forget"))
    await ann.press(warning, "Erase everything")
    await local.until(lambda: warning.content.startswith("Erased") or None)
    assert "Questions of yours: 4; my answers to them: 4." in warning.content
