"""How the bot hears, what keeps it out, and how it comes back."""

import asyncio
from collections.abc import Callable

import discord
import pytest

from bot.localdiscord import DrivenClock, LocalDiscord
from bot.localdiscord.gateway.gateway import Gateway
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.gateway.opcodes import Op
from tests.localdiscord.aiming import aimed_at
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene, furnish, running


def heard(scene: Scene, op: Op) -> int:
    """Return how often the gateway heard something of the bot."""
    return scene.discord.gateway.received.count(op)


async def test_the_bot_logs_in_and_makes_its_commands_known(scene: Scene) -> None:
    """The bot knows itself and its guild, and its commands are offered."""
    await scene.bot.wait_until_ready()
    assert scene.bot.user
    assert scene.bot.user.name == "persona"
    assert [guild.name for guild in scene.bot.guilds] == ["Podcast"]
    offered = scene.discord.world.commands.offered(scene.guild.id)
    assert [command.name for command in offered] == ["ask", "secret", "silent", "Summarise"]
    assert "DiscordBot" in scene.discord.api.exchanges[0].agent
    assert scene.discord.gateway.connects[0]["compress"] in ("zlib-stream", "zstd-stream")


async def test_a_wrong_token_is_kept_out() -> None:
    """Nobody logs in with a token that is not the bot's."""
    async with LocalDiscord() as place:
        bot = EchoBot()
        with aimed_at(place), pytest.raises(discord.LoginFailure):
            await bot.start("wrong")
        await bot.close()


async def test_a_wrong_token_at_the_gateway_ends_the_connection() -> None:
    """The gateway asks for the token too (4004)."""
    async with LocalDiscord() as place:
        bot = EchoBot()
        with aimed_at(place):
            await bot.login(place.token)
            bot.http.token = place.token[::-1]
            with pytest.raises(discord.ConnectionClosed) as failure:
                await bot.connect()
        assert failure.value.code == 4004
        await bot.close()


async def test_a_privileged_intent_must_be_granted() -> None:
    """A bot that asks for message content without leave is not let in (4014)."""
    async with LocalDiscord() as place:
        place.gateway.granted = Intents.GUILD_MEMBERS
        bot = EchoBot(message_content=True)
        with aimed_at(place), pytest.raises(discord.PrivilegedIntentsRequired):
            await bot.start(place.token)
        await bot.close()


@pytest.mark.parametrize("message_content", [True, False])
async def test_content_is_kept_from_bots_that_may_not_read(message_content: bool) -> None:
    """Without the intent a bot reads what speaks to it, and direct messages, and nothing else."""
    async with LocalDiscord() as place:
        scene = furnish(place, EchoBot(message_content=message_content))
        async with running(scene):
            await scene.ann.say(scene.channel, "among ourselves")
            await scene.ann.say_directly("between us")
            await scene.ann.reply_to(await scene.ask("to you"))
    apart = "among ourselves" if message_content else ""
    assert scene.bot.heard == [apart, "between us", f"{place.bot.mention} to you"]


async def test_what_is_replied_to_is_kept_from_bots_that_may_not_read(scene: Scene) -> None:
    """A message that speaks to the bot does not bring along what was said among others."""
    heard: asyncio.Queue[discord.Message] = asyncio.Queue()

    @scene.bot.event
    async def on_message(message: discord.Message) -> None:
        heard.put_nowait(message)

    apart = await scene.bob.say(scene.channel, "among ourselves")
    mention = scene.discord.bot.mention
    await scene.ann.say(scene.channel, f"{mention} is that so?", replying_to=apart)
    _, spoken = [await heard.get() for _ in range(2)]
    assert spoken.reference
    assert isinstance(spoken.reference.resolved, discord.Message)
    assert (spoken.reference.resolved.author.name, spoken.reference.resolved.content) == ("bob", "")
    assert "is that so?" in spoken.content


INTERRUPTIONS: dict[str, Callable[[Gateway], None]] = {
    "asked to reconnect (op 7)": Gateway.reconnect,
    "closed (1001)": Gateway.close,
    "cut": Gateway.cut,
    "session to be resumed (op 9 true)": lambda gateway: gateway.invalidate(resumable=True),
}


@pytest.mark.parametrize("interrupt", INTERRUPTIONS.values(), ids=INTERRUPTIONS)
async def test_the_bot_resumes_and_misses_nothing(
    scene: Scene, interrupt: Callable[[Gateway], None]
) -> None:
    """A bot whose connection ends comes back to its session and hears what it missed, once."""
    await scene.ann.reply_to(await scene.ask("before"))
    interrupt(scene.discord.gateway)
    reply = await scene.ann.reply_to(await scene.ask("meanwhile"))
    assert reply.content == "you said: meanwhile"
    assert (heard(scene, Op.IDENTIFY), heard(scene, Op.RESUME)) == (1, 1)
    answers = [m for m in scene.ann.sees(scene.channel) if m.author is scene.discord.bot]
    assert [m.content for m in answers] == ["you said: before", "you said: meanwhile"]


async def test_an_invalid_session_starts_anew(scene: Scene) -> None:
    """After op 9 false the bot identifies again (discord.py then waits; this bot does not)."""
    scene.discord.gateway.invalidate(resumable=False)
    await scene.discord.until(lambda: heard(scene, Op.IDENTIFY) == 2)
    await scene.discord.bot_ready()
    assert (await scene.ann.reply_to(await scene.ask("again"))).content == "you said: again"
    assert heard(scene, Op.RESUME) == 0


async def test_a_refused_resume_starts_anew(scene: Scene) -> None:
    """A bot that may not resume identifies again and is let in."""
    scene.discord.gateway.resumes = False
    scene.discord.gateway.close()
    await scene.discord.until(lambda: heard(scene, Op.IDENTIFY) == 2)
    assert heard(scene, Op.RESUME) == 1
    assert (await scene.ann.reply_to(await scene.ask("again"))).content == "you said: again"


async def test_a_gateway_that_falls_silent_is_left() -> None:
    """A bot whose heartbeats are not acknowledged connects again."""
    async with LocalDiscord() as place:
        place.gateway.heartbeat_interval = 0.05
        scene = furnish(place, EchoBot(heartbeat_timeout=0.1))
        async with running(scene):
            place.gateway.acknowledges_heartbeats = False
            await place.until(lambda: heard(scene, Op.RESUME))
            place.gateway.acknowledges_heartbeats = True
            assert (await scene.ann.reply_to(await scene.ask("hi"))).content == "you said: hi"


async def test_members_are_told_to_those_who_ask(scene: Scene) -> None:
    """The bot can ask for the members of a guild over the gateway."""
    await scene.bot.wait_until_ready()
    guild = scene.bot.get_guild(scene.guild.id)
    assert guild
    found = await guild.query_members(user_ids=[scene.ann.user.id])
    assert [member.name for member in found] == ["ann"]


async def test_events_can_be_told_twice(scene: Scene) -> None:
    """A bot that does not remember what it heard answers a replayed question again."""
    await scene.ann.reply_to(await scene.ask("hi"))
    scene.discord.gateway.replay(3)
    answers = [m for m in scene.ann.sees(scene.channel) if m.author is scene.discord.bot]
    await scene.discord.until(
        lambda: len([m for m in scene.ann.sees(scene.channel) if m.author is scene.discord.bot]) > 1
    )
    assert len(answers) == 1


async def test_events_can_be_told_in_the_wrong_order(scene: Scene) -> None:
    """What happens while events are kept back is told newest first."""
    with scene.discord.gateway.reordered():
        first, second = await scene.ask("first"), await scene.ask("second")
        assert scene.bot.heard == []
    for question in (first, second):
        await scene.ann.reply_to(question)
    assert [words.split()[-1] for words in scene.bot.heard] == ["second", "first"]


async def test_events_can_be_late() -> None:
    """With latency, an event arrives when the clock says so."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        place.gateway.latency = 30
        await scene.ask("hi")
        await asyncio.sleep(0.01)
        assert scene.bot.heard == []
        clock.advance(30)
        await place.until(lambda: scene.bot.heard)
        place.gateway.latency = 0
