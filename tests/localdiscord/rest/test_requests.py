"""Requests that no library would send, and what Discord makes of them."""

import aiohttp
import pytest

from bot.localdiscord import LocalDiscord
from bot.localdiscord.payloads import Json, mapped
from tests.localdiscord.by_hand import ask


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ({"content": 7}, {"content": ["STRING_TYPE_CONVERT"]}),
        ({"content": "hi", "flags": "many"}, {"flags": ["NUMBER_TYPE_COERCE"]}),
        ({"embeds": "one"}, {"embeds": ["LIST_TYPE_CONVERT"]}),
        ({"embeds": ["one"]}, {"embeds.0": ["MODEL_TYPE_CONVERT"]}),
        ({"content": "hi", "nonce": "n" * 26}, {"nonce": ["BASE_TYPE_MAX_LENGTH"]}),
        (
            {"content": "hi", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            {"allowed_mentions": ["MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE"]},
        ),
        (
            {"content": "hi", "components": [{"type": 2, "label": "loose", "custom_id": "b"}]},
            {"components.0.type": ["UNION_TYPE_CHOICES"]},
        ),
        (
            {"content": "hi", "components": [{"type": 1, "components": []}]},
            {"components.0.components": ["BASE_TYPE_BAD_LENGTH"]},
        ),
        (
            {
                "content": "hi",
                "components": [{"type": 1, "components": [{"type": 3, "custom_id": "m"}]}],
            },
            {"components.0.components.0.options": ["BASE_TYPE_BAD_LENGTH"]},
        ),
    ],
)
async def test_what_is_wrong_is_told_by_its_path(body: Json, errors: dict[str, list[str]]) -> None:
    """Each wrong field is named by its path and by Discord's code."""
    async with LocalDiscord() as place:
        channel = place.world.add_guild("Podcast").add_channel("general")
        answer = await ask(place, "POST", f"/channels/{channel.id}/messages", body)
        assert (answer.status, answer.errors) == (400, errors)


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("/channels/1", 10003),
        ("/channels/none", 10003),
        ("/guilds/1", 10004),
        ("/users/1", 10013),
    ],
)
async def test_what_is_not_there_is_unknown(path: str, code: int) -> None:
    """Each thing that is not there has its own code."""
    async with LocalDiscord() as place:
        answer = await ask(place, "GET", path)
        assert (answer.status, mapped(answer.body)["code"]) == (404, code)


@pytest.mark.parametrize("path", ["", "/members/1", "/threads/active"])
async def test_a_guild_without_the_bot_is_closed_to_it(path: str) -> None:
    """It is there, and the bot may not look into it (50001)."""
    async with LocalDiscord() as place:
        guild = place.world.add_guild("Elsewhere", with_bot=False)
        answer = await ask(place, "GET", f"/guilds/{guild.id}{path}")
        assert (answer.status, mapped(answer.body)["code"]) == (403, 50001)


async def test_broken_json_is_refused() -> None:
    """A body that is no JSON is told so (50109)."""
    async with LocalDiscord() as place:
        answer = await ask(place, "POST", "/users/@me/channels", raw=b"{")
        assert (answer.status, mapped(answer.body)["code"]) == (400, 50109)


async def test_nobody_writes_to_nobody() -> None:
    """Direct messages need somebody to read them (50033)."""
    async with LocalDiscord() as place:
        answer = await ask(place, "POST", "/users/@me/channels", {"recipient_id": "1"})
        assert mapped(answer.body)["code"] == 50033


@pytest.mark.parametrize(
    "query",
    ["limit=0", "limit=101", "limit=-1", "limit=all", "before=then", "after=now", "around=here"],
)
async def test_a_page_of_history_has_limits(query: str) -> None:
    """From one message to a hundred, before or after an id (50035)."""
    async with LocalDiscord() as place:
        channel = place.world.add_guild("Podcast").add_channel("general")
        answer = await ask(place, "GET", f"/channels/{channel.id}/messages?{query}")
        assert answer.status == 400
        assert list(answer.errors) == [query.partition("=")[0]]


async def test_a_file_that_was_never_sent_is_not_found() -> None:
    """Whatever stands where its id should."""
    async with LocalDiscord() as place, aiohttp.ClientSession() as web:
        for name in ("1", "none"):
            address = f"{place.world.cdn}/attachments/{name}/a.txt"
            async with web.get(address) as answer:
                assert answer.status == 404


async def test_each_place_has_a_token_that_nobody_can_guess() -> None:
    """Sites may open sockets to loopback: none of them is taken for the bot."""
    async with LocalDiscord() as one, LocalDiscord() as other:
        assert one.token != other.token
