"""What can be made to go wrong with a request."""

import asyncio

import aiohttp
import discord
import pytest

from bot.localdiscord import DrivenClock, LocalDiscord
from bot.localdiscord.refusals import Refusal
from tests.localdiscord.scene import Scene, furnish, running

SEND = "POST /channels/{channel_id}/messages"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"


async def test_a_failing_gateway_in_between_is_tried_again(scene: Scene) -> None:
    """discord.py sends again after a 502."""
    scene.discord.api.faults.fail(SEND, 502)
    await scene.home.send("hi")
    assert scene.requests(SEND) == [502, 200]
    assert len(scene.channel.messages) == 1


async def test_an_unavailable_service_is_not_tried_again(scene: Scene) -> None:
    """discord.py gives up on a 503 at once."""
    scene.discord.api.faults.fail(SEND, 503)
    with pytest.raises(discord.DiscordServerError):
        await scene.home.send("hi")
    assert scene.requests(SEND) == [503]


async def test_a_message_can_arrive_though_its_answer_fails(scene: Scene) -> None:
    """After a 502 the message may stand twice, unless a nonce is enforced."""
    scene.discord.api.faults.fail(SEND, 502, after=True)
    await scene.home.send("hi", nonce="n1")
    assert scene.requests(SEND) == [502, 200]
    assert len(scene.channel.messages) == 1


@pytest.mark.parametrize(("after", "arrived"), [(False, 0), (True, 1)])
async def test_a_cut_connection_is_an_error(scene: Scene, arrived: int, *, after: bool) -> None:
    """It ends without an answer; the message has arrived where the cut let it take effect."""
    scene.discord.api.faults.cut(SEND, after=after)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await scene.home.send("hi")
    assert len(scene.channel.messages) == arrived
    assert scene.requests(SEND) == [0]


async def test_an_answer_can_be_slow() -> None:
    """A slow answer takes as long as the clock says."""
    clock = DrivenClock()
    async with LocalDiscord(clock=clock) as place, running(furnish(place)) as scene:
        place.api.faults.slow("GET /users/{user_id}", 60)
        fetching = asyncio.create_task(scene.bot.fetch_user(scene.ann.user.id))
        await place.until(lambda: scene.requests("GET /users/{user_id}"))
        clock.advance(59)
        await asyncio.sleep(0)
        assert not fetching.done()
        clock.advance(1)
        assert (await fetching).name == "ann"


async def test_any_refusal_can_be_asked_for(scene: Scene) -> None:
    """A test can let the next request meet a reason that is hard to come by."""
    message = await scene.home.send("hi")
    scene.discord.api.faults.refuse(EDIT, Refusal.THREAD_IS_ARCHIVED)
    with pytest.raises(discord.HTTPException) as failure:
        await message.edit(content="again")
    assert failure.value.code == 50083
    await message.edit(content="again")
