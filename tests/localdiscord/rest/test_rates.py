"""How often the bot may ask, and what it hears when it asks too often."""

import asyncio

import discord
import pytest

from bot.localdiscord import DrivenClock, LocalDiscord
from bot.localdiscord.payloads import mapped
from bot.localdiscord.rest.rates import OLD_EDITS, Bucket, Limit
from tests.localdiscord.by_hand import Answer, ask
from tests.localdiscord.scene import Scene, furnish, running

SEND = "POST /channels/{channel_id}/messages"


async def test_discord_py_waits_for_a_route_by_itself(scene: Scene) -> None:
    """The headers are enough for discord.py never to meet a 429 of one route."""
    scene.discord.api.rates.limits[SEND] = Limit(2, 0.2)
    for number in range(5):
        await scene.home.send(str(number))
    assert scene.requests(SEND) == [200] * 5
    first, *_, last = scene.channel.messages.values()
    assert last.sent_at - first.sent_at > 0.3


async def test_the_global_limit_holds_across_channels(scene: Scene) -> None:
    """Too many channels at once meet the global 429, wait, and are all served."""
    scene.discord.api.rates.everything = Bucket(Limit(5, 0.1))
    channels = [scene.guild.add_channel(f"room-{number}") for number in range(12)]
    places = [scene.bot.get_partial_messageable(channel.id) for channel in channels]
    await asyncio.gather(*(place.send("hi") for place in places))
    statuses = scene.requests(SEND)
    assert statuses.count(200) == 12
    assert 429 in statuses
    assert all(len(channel.messages) == 1 for channel in channels)


async def send(place: LocalDiscord, channel_id: int) -> Answer:
    """Send a message by hand."""
    return await ask(place, "POST", f"/channels/{channel_id}/messages", {"content": "hi"})


async def test_a_bucket_empties_and_fills_with_time() -> None:
    """Five messages in five seconds, each channel by itself; the headers say what is left."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place:
        guild = place.world.add_guild("Podcast")
        here, there = guild.add_channel("here"), guild.add_channel("there")
        answers = [await send(place, here.id) for _ in range(5)]
        left = [answer.headers["X-RateLimit-Remaining"] for answer in answers]
        assert left == ["4", "3", "2", "1", "0"]
        clock.advance(2)
        limited = await send(place, here.id)
        assert limited.status == 429
        assert limited.headers["X-RateLimit-Scope"] == "user"
        assert limited.headers["X-RateLimit-Reset-After"] == "3.000"
        assert limited.headers["Retry-After"] == "3"
        assert limited.headers["Via"]
        assert limited.body == {
            "message": "You are being rate limited.",
            "retry_after": 3.0,
            "global": False,
        }
        assert (await send(place, there.id)).status == 200
        clock.advance(3)
        assert (await send(place, here.id)).status == 200


async def test_lifted_limits_hold_nobody_up() -> None:
    """What was asked before counts no more, and no route is left with a limit."""
    async with LocalDiscord(clock=DrivenClock()) as place:
        channel = place.world.add_guild("Podcast").add_channel("general")
        assert [(await send(place, channel.id)).status for _ in range(6)][-1] == 429
        place.api.rates.lift()
        assert {(await send(place, channel.id)).status for _ in range(60)} == {200}
        me = f"/users/{place.bot.id}"
        assert {(await ask(place, "GET", me)).status for _ in range(60)} == {200}


async def test_a_day_of_limits_goes_by_at_once() -> None:
    """Each hour a channel takes its five messages and refuses a sixth, all day long."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place:
        channel = place.world.add_guild("Podcast").add_channel("general")
        began = clock.now()
        for _ in range(24):
            statuses = [(await send(place, channel.id)).status for _ in range(6)]
            assert statuses == [200] * 5 + [429]
            clock.advance(3600)
        sent = [message.sent_at for message in channel.messages.values()]
        assert clock.now() - began == 24 * 3600
        assert (len(sent), sent[-1] - sent[0]) == (24 * 5, 23 * 3600)


async def test_a_429_is_waited_out(scene: Scene) -> None:
    """discord.py waits as long as it is told and sends again."""
    scene.discord.api.faults.limit(SEND, 0.05)
    await scene.home.send("hi")
    assert scene.requests(SEND) == [429, 200]


async def test_a_global_429_holds_up_every_route(scene: Scene) -> None:
    """While the bot is told to wait everywhere, other routes wait too."""
    scene.discord.api.faults.limit(SEND, 0.1, scope="global")
    sending = asyncio.create_task(scene.home.send("hi"))
    await scene.discord.until(lambda: scene.requests(SEND))
    await asyncio.sleep(0.02)
    await scene.bot.fetch_user(scene.ann.user.id)
    *_, limited, fetched = [
        e for e in scene.discord.api.exchanges if e.status == 429 or "user_id" in e.template
    ]
    assert fetched.at - limited.at > 0.09
    await sending


async def test_a_429_from_the_wall_is_a_ban(scene: Scene) -> None:
    """Without a Via header discord.py does not try again."""
    scene.discord.api.faults.limit(SEND, 0.05, via=False)
    with pytest.raises(discord.HTTPException) as failure:
        await scene.home.send("hi")
    assert failure.value.status == 429
    assert scene.requests(SEND) == [429]


async def test_old_messages_can_be_edited_so_often() -> None:
    """After an hour the edits of a message are counted, with a code of their own (30046)."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        scene.bot.http.max_ratelimit_timeout = 60
        message = await scene.home.send("old")
        clock.advance(3601)
        for number in range(OLD_EDITS.requests):
            await message.edit(content=str(number))
        path = f"/channels/{scene.channel.id}/messages/{message.id}"
        answer = await ask(place, "PATCH", path, {"content": "once more"})
        assert (answer.status, mapped(answer.body)["code"]) == (429, 30046)
        with pytest.raises(discord.RateLimited):
            await message.edit(content="once more")
        clock.advance(3600)
        await message.edit(content="a new hour")
