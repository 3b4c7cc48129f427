"""From an HTTP request to the call that it makes."""

import json
import re

from aiohttp import BodyPartReader, web

from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Upload
from bot.localdiscord.world.attachments import UNTOLD

FILE_KEY = re.compile(r"files\[(\d+)\]")


async def read_call(request: web.Request) -> Call:
    """Read the body, which is JSON, or JSON and files in parts.

    Raises:
        RefusedError: 50109 for what is no JSON.
    """
    path, query = dict(request.match_info), dict(request.query)
    if request.content_type.startswith("multipart/"):
        body, uploads = await _read_parts(request)
        return Call(path, query, body, uploads)
    return Call(path, query, _parse(await request.read()))


async def _read_parts(request: web.Request) -> tuple[Json, tuple[Upload, ...]]:
    body: Json = None
    uploads: list[Upload] = []
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            continue
        content = bytes(await part.read())
        file = FILE_KEY.fullmatch(part.name or "")
        if part.name == "payload_json":
            body = _parse(content)
        elif file:
            type_ = part.headers.get("Content-Type", UNTOLD)
            uploads.append(Upload(file[1], part.filename or "unknown", type_, content))
    return body, tuple(uploads)


def _parse(content: bytes) -> Json:
    if not content:
        return None
    try:
        parsed: Json = json.loads(content)
    except ValueError:
        raise Refusal.INVALID_JSON.error() from None
    return parsed
