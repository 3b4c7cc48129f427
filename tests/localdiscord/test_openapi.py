"""Discord's own description of its API is a judge that can say no."""

from __future__ import annotations

import pytest

from bot.localdiscord.payloads import Json
from bot.localdiscord.rest.exchanges import Exchange
from tests.beside import DESCRIPTION, needs
from tests.localdiscord.openapi import problems

pytestmark = needs(DESCRIPTION)


def exchange(method: str, path: str, body: Json, status: int, response: Json) -> Exchange:
    """Return an exchange that might have been."""
    return Exchange(0, method, path, path, {}, body, status=status, response=response)


@pytest.mark.parametrize(
    "broken",
    [
        exchange("GET", "/users/@me", None, 200, {"id": "1"}),
        exchange("GET", "/nowhere", None, 200, {}),
        exchange("POST", "/channels/1/messages", {"content": 7}, 204, None),
        exchange("POST", "/channels/1/typing", None, 418, {}),
        exchange("POST", "/users/@me/channels", {"recipient_id": "1"}, 429, {"message": "no"}),
    ],
    ids=str,
)
def test_what_discord_does_not_allow_is_found(broken: Exchange) -> None:
    """A wrong field, an unknown path or status, and an incomplete answer are told."""
    assert problems([broken])


def test_what_discord_allows_passes() -> None:
    """An id as a number is one of the document's known gaps."""
    opened: Json = {"id": "2", "type": 1, "flags": 0, "recipients": []}
    asked: Json = {"recipient_id": 1}
    assert problems([exchange("POST", "/users/@me/channels", asked, 200, opened)]) == []
