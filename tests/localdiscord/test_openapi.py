"""Discord's own description of its API is a judge that can say no."""

import pytest

from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.rest.api import ROOMS
from bot.localdiscord.rest.exchanges import Exchange
from tests.beside import DESCRIPTION, needs
from tests.localdiscord.by_hand import ask
from tests.localdiscord.openapi import problems
from tests.localdiscord.scene import Scene

pytestmark = needs(DESCRIPTION)


def exchange(method: str, path: str, body: Json, status: int, response: Json) -> Exchange:
    """Return an exchange that might have been."""
    return Exchange(0, method, path, path, body, status=status, response=response)


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


async def test_whatever_can_be_looked_at_is_shown_as_discord_shows_it(scene: Scene) -> None:
    """Each route that only shows something answers whole, for each kind of channel."""
    world, ann = scene.discord.world, scene.ann
    asked = await ann.slash(scene.channel, "ask", question="why")
    message = await ann.reply_to(asked)
    await ann.react(message, "👍")
    thread = await ann.open_thread(message, "More")
    await ann.archive(await ann.open_thread(scene.channel, "Old"))
    forum = scene.guild.add_forum("posts", tags=["answered"])
    local = f"/applications/{world.bot.id}/guilds/{scene.guild.id}/commands"
    added = await ask(scene.discord, "POST", local, {"name": "here", "description": "Only here"})
    ids = {
        "user_id": ann.user.id,
        "guild_id": scene.guild.id,
        "message_id": message.id,
        "emoji": "👍",
        "application_id": world.bot.id,
        "webhook_id": world.bot.id,
        "webhook_token": asked.token,
    }
    routes = [route for room in ROOMS for route in room(world).routes() if route.method == "GET"]
    paths = [f"/channels/{place.id}" for place in (forum, thread, ann.direct_channel)]
    for template in (route.template for route in routes):
        channel = thread if "thread-members" in template else scene.channel
        command = mapped(added.body)["id"] if "guild" in template else world.commands.of(None)[0].id
        paths.append(template.format(**ids, channel_id=channel.id, command_id=command))
    for path in paths:
        assert (await ask(scene.discord, "GET", path)).status == 200, path
