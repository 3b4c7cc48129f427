"""The whole bot with its log in PostgreSQL: two of it, on one Discord and one database."""

import json
import logging
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest

from bot.app import open_app
from bot.conversations.location import Address
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.people import Person
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import RequestFault
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from bot.notes.claim import Claim
from bot.settings import Settings
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.presence import present
from bot.surfaces.discord.rules.policy import Policy
from tests.conftest import ROOT
from tests.localdiscord.aiming import aimed_at
from tests.routes import CALLBACK, ORIGINAL, SEND
from tests.surfaces.discord.watched import WatchedDiscord
from tests.worded import cited


@asynccontextmanager
async def bot(local: LocalDiscord, address: Address, **chosen: object) -> AsyncGenerator[None]:
    """Let one more bot listen."""
    settings = Settings.model_validate(
        {"notes_dir": ROOT / "seeds", "prompts_dir": ROOT / "prompts", **chosen}
    )
    there = identified(local)
    async with open_app(settings, address) as app:
        client = PersonaClient(app.cast, Policy(), guild_ready_timeout=0.05)
        with aimed_at(local):
            async with present(client, local.token):
                await local.until(lambda: identified(local) > there)
                yield


def identified(local: LocalDiscord) -> int:
    """Return how often a bot has said who it is."""
    return local.gateway.received.count(Op.IDENTIFY)


def requested(local: LocalDiscord, route: str) -> int:
    """Return how often the bots have asked something of Discord and were answered."""
    return sum(each.route == route and each.status > 0 for each in local.api.exchanges)


async def test_each_question_gets_one_answer(address: Address) -> None:
    """Whichever bot it is from; when one leaves, the other has all that was said."""
    async with WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        async with bot(local, address):
            async with bot(local, address):
                replies = [await ann.reply_to(await asks(local, ann, channel)) for _ in range(4)]
                assert all("41:02" in reply.content for reply in replies)
                assert len(ann.sees(channel)) == 8
            await keeps(local, ann, channel, replies)


async def test_a_command_or_a_button_is_one_bots(
    address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever uses it gets one answer, and the other bot says nothing, nor that it is broken."""
    caplog.set_level(logging.INFO, "bot")
    async with WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        async with bot(local, address), bot(local, address):
            reply = await ann.reply_to(await ann.slash(channel, "ask", question="Sora?"))
            await local.until(lambda: "41:02" in reply.content)
            assert (await ann.reply_to(await ann.press(reply, "👍"))).ephemeral
            warning = await ann.reply_to(await ann.slash(channel, "forget"))
            await ann.press(warning, "Erase everything")
            await local.until(lambda: warning.content.startswith("Erased"))
            assert "Erased: 1 of your questions and 1 of my answers." in warning.content
            await local.until(lambda: requested(local, CALLBACK) == 8)
        assert len(ann.sees(channel)) == 3
    assert [record for record in caplog.records if record.levelno > logging.INFO] == []
    assert sum("Another bot has taken" in line for line in caplog.messages) == 4


async def test_a_command_that_another_bot_took_long_ago_is_passed_over(
    address: Address, caplog: pytest.LogCaptureFixture
) -> None:
    """Even where Discord does not know it any more; only the answer stands there."""
    async with WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        async with bot(local, address), bot(local, address):
            local.api.faults.add(
                RequestFault(CALLBACK, refusal=Refusal.UNKNOWN_INTERACTION.error(), after=True)
            )
            await ann.reply_to(await ann.slash(channel, "about"))
            await local.until(lambda: requested(local, ORIGINAL))
            await local.until(lambda: requested(local, CALLBACK) == 2)
        assert len(ann.sees(channel)) == 1
    assert [record for record in caplog.records if record.levelno > logging.INFO] == []


async def test_bots_that_are_all_late_say_so_once(address: Address) -> None:
    """Whoever used the command reads one sentence."""
    async with WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        async with bot(local, address), bot(local, address):
            local.api.faults.refuse(CALLBACK, Refusal.UNKNOWN_INTERACTION, times=2)
            await ann.slash(channel, "about")
            await local.until(lambda: requested(local, SEND) == 2)
        assert len(ann.sees(channel)) == 1


async def test_stop_is_for_the_bot_that_answers(address: Address, sora: Claim) -> None:
    """It ends the answer whichever bot gives it; none says that it cannot be stopped."""
    says = f"{cited(sora)} And"
    async with LocalModel.open(Script([says], Fault.SILENCE)) as model, WatchedDiscord() as local:
        guild = local.world.add_guild("Podcast")
        channel, ann = guild.add_channel("general"), local.add_person("ann", guild)
        async with bot(local, address, openai_api_key="key", openai_base_url=model.url):
            reply = await ann.reply_to(await ann.slash(channel, "ask", question="Sora?"))
            await local.until(lambda: "41:02" in reply.content)
            async with bot(local, address):
                # It need not be the first that Discord hears of.
                local.api.faults.slow(CALLBACK, 0.2)
                pressed = await ann.press(reply, "Stop")
                await local.until(lambda: "Stopped, as you asked." in reply.content)
        assert pressed.followups == []


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
    await local.until(lambda: warning.content.startswith("Erased"))
    assert "Erased: 4 of your questions and 4 of my answers." in warning.content
