"""Reactions: add, take back, list."""

from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.guards import (
    find_channel,
    find_message,
    find_user,
    require,
    require_awake,
)
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.reactions import is_emoji
from bot.localdiscord.world.world import World

# Different emojis that one message can hold.
KINDS = 20
PAGE = 25
PAGE_MOST = 100


class ReactionRoutes:
    """What the bot can do with reactions."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """List the routes."""
        everything = "/channels/{channel_id}/messages/{message_id}/reactions"
        one = everything + "/{emoji}"
        return [
            Route("DELETE", everything, self.clear),
            Route("GET", one, self.users),
            Route("DELETE", one, self.clear),
            Route("PUT", one + "/@me", self.add),
            Route("DELETE", one + "/{user_id}", self.remove),
        ]

    def add(self, call: Call) -> Json:
        """React to a message."""
        message, emoji = self._changeable(call), _emoji(call)
        if emoji not in message.reactions:
            require(self._world, message.channel, Permissions.ADD_REACTIONS)
            if len(message.reactions) >= KINDS:
                raise Refusal.TOO_MANY_REACTIONS.error()
        self._world.react(message, self._world.bot, emoji)
        return None

    def remove(self, call: Call) -> Json:
        """Take back the bot's reaction, or somebody else's."""
        message, user = self._changeable(call), find_user(self._world, call)
        if user is not self._world.bot:
            require(self._world, message.channel, Permissions.MANAGE_MESSAGES)
        self._world.unreact(message, user, _emoji(call))
        return None

    def users(self, call: Call) -> Json:
        """Show who reacted so, in the order of their ids."""
        users = self._message(call).reactions.get(_emoji(call), [])
        form = call.search()
        after = form.snowflake("after") or 0
        most = form.within("limit", PAGE_MOST, least=1, otherwise=PAGE)
        form.check()
        found = sorted((user for user in users if user.id > after), key=lambda user: user.id)
        return [user.json() for user in found[:most]]

    def clear(self, call: Call) -> Json:
        """Take every reaction away, or all of one emoji."""
        message = self._changeable(call)
        require(self._world, message.channel, Permissions.MANAGE_MESSAGES)
        self._world.clear_reactions(message, _emoji(call) if "emoji" in call.path else None)
        return None

    def _changeable(self, call: Call) -> Message:
        message = self._message(call)
        require_awake(message.channel)
        return message

    def _message(self, call: Call) -> Message:
        channel = find_channel(self._world, call, Permissions.READ_MESSAGE_HISTORY)
        return find_message(channel, call)


def _emoji(call: Call) -> str:
    emoji = call.path["emoji"]
    if not is_emoji(emoji):
        raise Refusal.UNKNOWN_EMOJI.error()
    return emoji
