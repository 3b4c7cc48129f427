"""A server that speaks OpenAI's Chat Completions over loopback and plays its scripts in order."""

import asyncio
import json
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager, suppress
from typing import cast

from aiohttp import web

from bot.localmodel.script import Fault, Script
from bot.loopback import serving

Json = dict[str, object]

KEEP_ALIVE_SECONDS = 0.05

_FINISH = {
    None: "stop",
    Fault.LENGTH: "length",
    Fault.FILTERED: "content_filter",
    Fault.TOOL: "tool_calls",
    Fault.NO_FINISH: None,
}
_GARBAGE = {
    Fault.ERROR: b'data: {"error": {"message": "scripted", "type": "server_error"}}\n\n',
    Fault.TORN: b'data: {"id": "scri\n\n',
    Fault.LATIN: 'data: {"id": "café"}\n\n'.encode("latin-1"),
    Fault.FOREIGN: b'data: {"detail": "scripted", "choices": null}\n\n',
}


class LocalModel:
    """The scripts still to be played, and every request that came."""

    def __init__(self, scripts: Sequence[Script]) -> None:
        self.url = ""
        self.requests: list[Json] = []
        self._scripts = list(scripts)
        self._came = asyncio.Condition()

    @classmethod
    @asynccontextmanager
    async def open(cls, *scripts: Script) -> AsyncGenerator["LocalModel"]:
        """Listen on a free port of loopback; the last script is played again and again."""
        model = cls(scripts)
        app = web.Application()
        app.router.add_post("/v1/chat/completions", model._complete)
        async with serving(app) as address:
            model.url = f"http://{address}/v1"
            yield model

    async def asked(self, times: int = 1) -> None:
        """Wait until this many requests have come."""
        async with self._came:
            await self._came.wait_for(lambda: len(self.requests) >= times)

    async def _complete(self, request: web.Request) -> web.StreamResponse:
        asked = cast("Json", await request.json())
        async with self._came:
            self.requests.append(asked)
            self._came.notify_all()
        script = self._scripts.pop(0) if len(self._scripts) > 1 else self._scripts[0]
        if script.status != web.HTTPOk.status_code:
            body = {"error": {"message": script.message, "type": "scripted", "code": script.code}}
            return web.json_response(body, status=script.status)
        if script.fault is Fault.PAGE:
            return web.Response(text=script.message, content_type="text/html")
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        # Whoever asked may have heard enough and be gone.
        with suppress(ConnectionResetError):
            await response.prepare(request)
            await _play(script, response)
            await self._end(script, request, response)
        return response

    async def _end(
        self, script: Script, request: web.Request, response: web.StreamResponse
    ) -> None:
        match script.fault:
            case Fault.CUT:
                await response.write(b'data: {"id": "scri')
                if request.transport:
                    request.transport.abort()
            case Fault.SILENCE | Fault.KEEP_ALIVE | Fault.ENDLESS:
                await _go_on(script, response)
            case Fault.ERROR | Fault.TORN | Fault.LATIN | Fault.FOREIGN:
                await response.write(_GARBAGE[script.fault])
            case Fault.END_OF_FILE | Fault.PAGE:
                pass
            case None | Fault.LENGTH | Fault.FILTERED | Fault.NO_FINISH | Fault.TOOL:
                await _send(response, _chunk({}, _FINISH[script.fault]))
                if script.counts:
                    usage = {"prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10}
                    await _send(response, {**_chunk({}, None), "choices": [], "usage": usage})
                await response.write(b"data: [DONE]\n\n")


async def _play(script: Script, response: web.StreamResponse) -> None:
    await asyncio.sleep(script.thinks)
    for index, piece in enumerate(script.pieces):
        if index and script.pace:
            await asyncio.sleep(script.pace)
        await _send(response, _chunk({"content": piece}, None))


async def _go_on(script: Script, response: web.StreamResponse) -> None:
    """Keep the stream open until the client has had enough."""
    while True:
        if script.fault is Fault.KEEP_ALIVE:
            await response.write(b": still here\n\n")
        elif script.fault is Fault.ENDLESS:
            await _send(response, _chunk({"content": script.pieces[-1]}, None))
        await asyncio.sleep(0 if script.fault is Fault.ENDLESS else KEEP_ALIVE_SECONDS)


def _chunk(delta: Json, finish: str | None) -> Json:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {
        "id": "scripted",
        "object": "chat.completion.chunk",
        "created": 0,
        "model": "scripted",
        "choices": [choice],
    }


async def _send(response: web.StreamResponse, event: Json) -> None:
    await response.write(f"data: {json.dumps(event)}\n\n".encode())
