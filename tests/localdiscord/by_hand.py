"""Asks a place without a library in between, for what discord.py would never send."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from bot.localdiscord import LocalDiscord
from bot.localdiscord.payloads import Json, listed, mapped


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: Json

    @property
    def errors(self) -> dict[str, list[Json]]:
        """The codes of the problems of an invalid form, by their paths."""
        return _flat(mapped(mapped(self.body).get("errors")))


async def ask(
    place: LocalDiscord, method: str, path: str, body: Json = None, *, raw: bytes | None = None
) -> Answer:
    """Send one request as the bot."""
    headers = {
        "Authorization": f"Bot {place.token}",
        "User-Agent": "DiscordBot (by hand, 1)",
        "Content-Type": "application/json",
    }
    data = raw if raw is not None else json.dumps(body).encode() if body is not None else None
    async with (
        aiohttp.ClientSession(headers=headers) as web,
        web.request(method, place.api_url + path, data=data) as answer,
    ):
        text = await answer.text()
        return Answer(answer.status, answer.headers, json.loads(text) if text else None)


def _flat(tree: Mapping[str, Json], path: str = "") -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for step, inner in tree.items():
        if step == "_errors":
            found[path] = [mapped(error)["code"] for error in listed(inner)]
        else:
            found |= _flat(mapped(inner), f"{path}.{step}" if path else step)
    return found
