"""The gateway, spoken to as no library would."""

import json

import aiohttp

from bot.localdiscord import LocalDiscord
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.gateway.opcodes import Op
from bot.localdiscord.gateway.session import REMEMBERED
from bot.localdiscord.payloads import Json


async def closed(socket: aiohttp.ClientWebSocketResponse) -> int | None:
    """Return the code with which a socket is closed."""
    while (await socket.receive()).type is aiohttp.WSMsgType.TEXT:
        pass
    return socket.close_code


async def test_an_invalid_session_cannot_be_resumed() -> None:
    """A session that the gateway called invalid is gone for good."""
    async with LocalDiscord() as place, aiohttp.ClientSession() as web:
        async with web.ws_connect(place.gateway_url) as socket:
            await socket.send_json({"op": Op.IDENTIFY, "d": {"token": place.token, "intents": 0}})
            await socket.receive_json()
            session = (await socket.receive_json())["d"]["session_id"]
            place.gateway.invalidate(resumable=False)
        async with web.ws_connect(place.gateway_url) as socket:
            await socket.receive_json()
            resume = {"token": place.token, "session_id": session, "seq": 1}
            await socket.send_json({"op": Op.RESUME, "d": resume})
            answer = await socket.receive_json()
        assert (answer["op"], answer["d"]) == (Op.INVALID_SESSION, False)


async def test_a_bot_that_was_away_for_too_long_starts_anew() -> None:
    """What the place does not remember any more cannot be told again, so nothing is resumed."""
    async with LocalDiscord() as place, aiohttp.ClientSession() as web:
        ann = place.world.add_user("ann")
        identify = {"token": place.token, "intents": Intents.DIRECT_MESSAGE_TYPING}
        async with web.ws_connect(place.gateway_url) as socket:
            await socket.send_json({"op": Op.IDENTIFY, "d": identify})
            await socket.receive_json()
            session = (await socket.receive_json())["d"]["session_id"]
        for _ in range(REMEMBERED + 1):
            place.world.start_typing(place.world.direct_channel(ann), ann)
        async with web.ws_connect(place.gateway_url) as socket:
            await socket.receive_json()
            resume = {"token": place.token, "session_id": session, "seq": 1}
            await socket.send_json({"op": Op.RESUME, "d": resume})
            assert (await socket.receive_json())["op"] == Op.INVALID_SESSION


async def test_the_gateway_closes_on_what_it_does_not_understand() -> None:
    """Each misuse of the gateway has a code of its own."""
    async with LocalDiscord() as place, aiohttp.ClientSession() as web:
        identify: Json = {"op": Op.IDENTIFY, "d": {"token": place.token, "intents": 0}}
        mistakes: list[tuple[list[Json], int]] = [
            ([{"op": 99}], 4001),
            ([{"op": Op.PRESENCE_UPDATE, "d": {"status": "x" * 5000}}], 4002),
            ([{"op": Op.PRESENCE_UPDATE, "d": {"status": "é" * 3000}}], 4002),
            ([{"op": Op.PRESENCE_UPDATE, "d": {}}], 4003),
            ([identify, identify], 4005),
        ]
        for payloads, code in mistakes:
            async with web.ws_connect(place.gateway_url) as socket:
                for payload in payloads:
                    await socket.send_str(json.dumps(payload, ensure_ascii=False))
                assert await closed(socket) == code
        async with web.ws_connect(place.gateway_url) as socket:
            await socket.send_str("{")
            assert await closed(socket) == 4002
