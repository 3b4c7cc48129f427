"""For each way to fail, how it comes about: what ann does, and what is broken when she does."""

from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from bot.answering.extractive import Extractive
from bot.conversations.errors import LogError
from bot.conversations.failure import Failure
from bot.conversations.queue import MOST_WAITING
from bot.conversations.turn import LONGEST
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.world.messages import Message, MessageDraft
from bot.localmodel.script import Fault, Script
from bot.localmodel.server import LocalModel
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving import running
from tests.surfaces.discord.conftest import Opening, Server
from tests.worded import cited

SEND = "POST /channels/{channel_id}/messages"
CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
SORA = "what did he say about Sora?"
ONCE = Quota(a_day=1)
SILENT = Script(fault=Fault.SILENCE)


@dataclass
class Scene:
    """A server for a test to open, what it may break there, and a claim to be cited."""

    open: Opening
    patch: pytest.MonkeyPatch
    sora: Claim


Scenario = Callable[[Scene], Awaitable[Server]]


async def mentions(server: Server, text: str = SORA) -> Message:
    """Let ann mention the bot."""
    return await server.ann.say(server.channel, server.mention(text))


@asynccontextmanager
async def with_model(scene: Scene, script: Script) -> AsyncGenerator[Server]:
    """Open a server where a model follows a script; the bot waits for nothing when it leaves."""
    scene.patch.setattr(running, "DRAIN_SECONDS", 0.05)
    async with LocalModel.open(script) as model:
        server = await scene.open(openai_api_key="key", openai_base_url=model.url)
        yield server
        await server.leave()


async def busy(scene: Scene) -> Server:
    """Ask more at once than may wait."""
    async with with_model(scene, SILENT) as server:
        server.discord.api.rates.lift()
        for _ in range(MOST_WAITING + 2):
            await mentions(server)
        await server.discord.until(lambda: server.ann.sees(server.ann.direct_channel) or None)
    return server


async def over(scene: Scene, policy: Policy) -> Server:
    """Ask once, as often as may be, and then once more."""
    server = await scene.open(policy)
    await server.ann.reply_to(await mentions(server))
    await mentions(server)
    return server


async def person_quota(scene: Scene) -> Server:
    """Ask more than one person may."""
    return await over(scene, Policy(person=ONCE))


async def server_quota(scene: Scene) -> Server:
    """Ask more than a server may."""
    return await over(scene, Policy(server=ONCE))


async def too_long(scene: Scene) -> Server:
    """Ask what no client of Discord would send."""
    server = await scene.open()
    draft = MessageDraft(server.mention("x" * (LONGEST + 1)))
    server.discord.world.post(server.channel, server.ann.user, draft)
    return server


async def budget(scene: Scene) -> Server:
    """Ask on a day on which nothing is left for the model."""
    async with LocalModel.open(SILENT) as model:
        address = model.url
        server = await scene.open(openai_api_key="k", openai_base_url=address, daily_tokens=1)
        await server.ann.reply_to(await mentions(server))
    return server


async def model(scene: Scene) -> Server:
    """Ask a model that breaks off."""
    async with with_model(scene, Script(fault=Fault.CUT)) as server:
        await server.ann.reply_to(await mentions(server))
    return server


async def model_away(scene: Scene) -> Server:
    """Ask a model whose server does not take the key."""
    async with with_model(scene, Script(status=401)) as server:
        await server.ann.reply_to(await mentions(server))
    return server


async def log(scene: Scene) -> Server:
    """Ask by a command while the disk is full."""
    server = await scene.open()

    async def full(*_: object) -> None:
        raise LogError.failed(OSError("disk full"))

    scene.patch.setattr(type(server.service.conversations.log), "claim", full)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def internal(scene: Scene) -> Server:
    """Ask by a command of a bot that has a defect."""
    server = await scene.open()

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    scene.patch.setattr(Extractive, "decide", broken)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def interrupted(scene: Scene) -> Server:
    """Ask a bot that has to go."""
    async with with_model(scene, SILENT) as server:
        await mentions(server)
        await server.discord.until(lambda: server.service.running.owed or None)
    return server


async def stopped(scene: Scene) -> Server:
    """Ask, and stop the answer."""
    says = f"{cited(scene.sora)} "
    async with with_model(scene, Script([says, "And"], Fault.SILENCE)) as server:
        reply = await server.ann.reply_to(await mentions(server))
        await server.ann.press(reply, "Stop")
        await server.client.settled()
    return server


async def barred(scene: Scene, settings: ServerSettings) -> Server:
    """Ask where the server's settings say no."""
    server = await scene.open()
    assert server.channel.guild is not None
    await server.service.servers.change(server.channel.guild.id, settings)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


async def channel(scene: Scene) -> Server:
    """Ask where the bot does not answer."""
    return await barred(scene, ServerSettings(channels=frozenset({7})))


async def role(scene: Scene) -> Server:
    """Ask as somebody who may not."""
    return await barred(scene, ServerSettings(roles=frozenset({7})))


async def refused(scene: Scene, refusal: Refusal) -> Server:
    """Ask where Discord lets the bot say nothing."""
    server = await scene.open()
    server.discord.api.faults.refuse(SEND, refusal)
    await mentions(server)
    return server


async def permission(scene: Scene) -> Server:
    """Ask where the bot may not write."""
    return await refused(scene, Refusal.MISSING_PERMISSIONS)


async def locked(scene: Scene) -> Server:
    """Ask in what is locked meanwhile."""
    return await refused(scene, Refusal.THREAD_IS_LOCKED)


async def expired(scene: Scene) -> Server:
    """Use a command that reaches the bot too late."""
    server = await scene.open()
    server.discord.api.faults.refuse(CALLBACK, Refusal.UNKNOWN_INTERACTION)
    await server.ann.slash(server.channel, "ask", question=SORA)
    return server


SCENARIOS: Mapping[Failure, Scenario] = {
    Failure.BUSY: busy,
    Failure.PERSON_QUOTA: person_quota,
    Failure.SERVER_QUOTA: server_quota,
    Failure.TOO_LONG: too_long,
    Failure.BUDGET: budget,
    Failure.MODEL: model,
    Failure.MODEL_AWAY: model_away,
    Failure.LOG: log,
    Failure.INTERNAL: internal,
    Failure.INTERRUPTED: interrupted,
    Failure.STOPPED: stopped,
    Failure.CHANNEL: channel,
    Failure.ROLE: role,
    Failure.PERMISSION: permission,
    Failure.LOCKED: locked,
    Failure.EXPIRED: expired,
}
