"""Messages and channels: send, read, edit, delete, type."""

from __future__ import annotations

from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.drafts import CHANNEL, Drafts
from bot.localdiscord.rest.guards import find_channel, find_message, require
from bot.localdiscord.world.channels import Channel, DirectChannel
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.world import World

HISTORY_PAGE = 50
HISTORY_PAGE_MOST = 100


class MessageRoutes:
    """What the bot can do with messages."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._drafts = Drafts(world, CHANNEL)

    def routes(self) -> list[Route]:
        """List the routes."""
        one = "/channels/{channel_id}/messages/{message_id}"
        return [
            Route("GET", "/channels/{channel_id}", self.channel),
            Route("POST", "/channels/{channel_id}/typing", self.type),
            Route("POST", "/channels/{channel_id}/messages", self.send),
            Route("GET", "/channels/{channel_id}/messages", self.history),
            Route("GET", one, self.get),
            Route("PATCH", one, self.edit),
            Route("DELETE", one, self.delete),
        ]

    def channel(self, call: Call) -> Json:
        """Show a channel."""
        return self._channel(call, Permissions.VIEW_CHANNEL).json()

    def type(self, call: Call) -> Json:
        """Show the bot as typing."""
        channel = self._channel(call, Permissions.SEND_MESSAGES)
        self._world.start_typing(channel, self._world.bot)
        return None

    def send(self, call: Call) -> Json:
        """Post a message of the bot."""
        files = Permissions.ATTACH_FILES if call.uploads else Permissions(0)
        channel = self._channel(call, Permissions.SEND_MESSAGES | files)
        if isinstance(channel, DirectChannel) and not channel.recipient.accepts_direct_messages:
            raise Refusal.CANNOT_SEND_TO_USER.error()
        draft = self._drafts.new(call.form(), call, channel)
        return self._world.post(channel, self._world.bot, draft).json()

    def history(self, call: Call) -> Json:
        """Show messages, newest first."""
        channel = self._channel(call, Permissions.READ_MESSAGE_HISTORY)
        before, after = int(call.query.get("before", 0)), int(call.query.get("after", 0))
        most = min(int(call.query.get("limit", HISTORY_PAGE)), HISTORY_PAGE_MOST)
        found = [
            message
            for message in channel.messages.values()
            if message.id > after and (not before or message.id < before) and not message.ephemeral
        ]
        page = found[:most] if after else found[-most:]
        return [message.json() for message in reversed(page)]

    def get(self, call: Call) -> Json:
        """Show a message."""
        return find_message(self._channel(call, Permissions.READ_MESSAGE_HISTORY), call).json()

    def edit(self, call: Call) -> Json:
        """Change a message of the bot."""
        message = find_message(self._channel(call, Permissions.VIEW_CHANNEL), call)
        if message.author is not self._world.bot:
            raise Refusal.NOT_THE_AUTHOR.error()
        self._world.edit(message, self._drafts.edit(call.form(), call, message))
        return message.json()

    def delete(self, call: Call) -> Json:
        """Take a message away."""
        channel = self._channel(call, Permissions.VIEW_CHANNEL)
        message = find_message(channel, call)
        if message.author is not self._world.bot:
            require(channel, self._world.bot, Permissions.MANAGE_MESSAGES)
        self._world.delete(message)
        return None

    def _channel(self, call: Call, permissions: Permissions) -> Channel:
        channel = find_channel(self._world, call)
        require(channel, self._world.bot, permissions)
        return channel
