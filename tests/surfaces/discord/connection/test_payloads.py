"""What our bot may never send is noticed, whichever test lets it do so."""

import pytest

from bot.localdiscord.payloads import Json
from bot.localdiscord.rest.exchanges import Exchange
from tests.surfaces.discord.watched import WatchedDiscord

NOBODY: Json = {"parse": []}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({"content": "hi"}, "may ping somebody"),
        ({"content": "hi", "allowed_mentions": {"parse": ["users"]}}, "may ping somebody"),
        ({"content": "hi", "allowed_mentions": {"parse": [], "roles": ["1"]}}, "may ping somebody"),
        ({"type": 4, "data": {"content": "hi"}}, "may ping somebody"),
        ({"content": "hi", "allowed_mentions": NOBODY, "embeds": [{}]}, "has embeds"),
        ({"content": "https://a.org", "allowed_mentions": NOBODY}, "may show a preview"),
    ],
)
async def test_a_wrong_payload_is_noticed_when_the_place_closes(body: Json, told: str) -> None:
    """Whether a message, or the answer to a command."""
    path = "/channels/1/messages"
    place = await WatchedDiscord().__aenter__()
    place.api.exchanges.append(Exchange(0, "POST", path, path, body))
    with pytest.raises(AssertionError, match=told):
        await place.__aexit__(None, None, None)
