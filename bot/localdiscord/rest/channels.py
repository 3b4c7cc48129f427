"""Channels: look, change, remove, type."""

from __future__ import annotations

from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.guards import find_channel, require
from bot.localdiscord.rest.threads import NAME, SLOWMODE, change_thread
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.world import World

TOPIC = 1024


class ChannelRoutes:
    """What the bot can do with channels."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[Route]:
        """List the routes."""
        one = "/channels/{channel_id}"
        return [
            Route("GET", one, self.get),
            Route("PATCH", one, self.edit),
            Route("DELETE", one, self.delete),
            Route("POST", one + "/typing", self.type),
        ]

    def get(self, call: Call) -> Json:
        """Show a channel."""
        return self._channel(call, Permissions.VIEW_CHANNEL).json()

    def edit(self, call: Call) -> Json:
        """Change a channel or a thread."""
        channel, form = self._channel(call, Permissions.VIEW_CHANNEL), call.form()
        match channel:
            case Thread():
                change_thread(self._world, channel, form)
            case GuildChannel():
                require(channel, self._world.bot, Permissions.MANAGE_CHANNELS)
                name = form.text("name", least=1, most=NAME) if "name" in form else channel.label
                topic = form.text("topic", most=TOPIC) if "topic" in form else channel.topic
                slowed = "rate_limit_per_user" in form
                pause = form.within("rate_limit_per_user", SLOWMODE) if slowed else channel.pause
                form.check()
                channel.label, channel.topic, channel.pause = name, topic, pause
                channel.guild.change(channel)
            case _:
                raise Refusal.WRONG_CHANNEL_TYPE.error()
        return channel.json()

    def delete(self, call: Call) -> Json:
        """Take a channel or a thread away; direct messages are only closed."""
        channel = self._channel(call, Permissions.VIEW_CHANNEL)
        match channel:
            case Thread():
                require(channel, self._world.bot, Permissions.MANAGE_THREADS)
                self._world.threads.remove(channel)
            case GuildChannel():
                require(channel, self._world.bot, Permissions.MANAGE_CHANNELS)
                channel.guild.remove_channel(channel)
            case _:
                pass
        return channel.json()

    def type(self, call: Call) -> Json:
        """Show the bot as typing."""
        channel = find_channel(self._world, call)
        require(channel, self._world.bot, channel.writing)
        self._world.start_typing(channel, self._world.bot)
        return None

    def _channel(self, call: Call, permissions: Permissions) -> Channel:
        channel = find_channel(self._world, call)
        require(channel, self._world.bot, permissions)
        return channel
