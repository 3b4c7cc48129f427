"""Channels: look, change, remove, type."""

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.guards import find_channel, require
from bot.localdiscord.rest.limits import CHANNEL_NAME, CHANNEL_TOPIC, SLOWMODE
from bot.localdiscord.rest.threads import change_thread
from bot.localdiscord.world.guild_channels import GuildChannel
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.world import World


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
        return find_channel(self._world, call).json_for(self._world.bot)

    def edit(self, call: Call) -> Json:
        """Change a channel or a thread."""
        channel, form = find_channel(self._world, call), call.form()
        match channel:
            case Thread():
                change_thread(self._world, channel, form)
            case GuildChannel():
                require(self._world, channel, Permissions.MANAGE_CHANNELS)
                _change(channel, form)
            case _:
                raise Refusal.WRONG_CHANNEL_TYPE.error()
        return channel.json()

    def delete(self, call: Call) -> Json:
        """Take a channel or a thread away; direct messages are only closed."""
        channel = find_channel(self._world, call)
        match channel:
            case Thread():
                require(self._world, channel, Permissions.MANAGE_THREADS)
                self._world.threads.remove(channel)
            case GuildChannel():
                require(self._world, channel, Permissions.MANAGE_CHANNELS)
                channel.guild.remove_channel(channel)
            case _:
                pass
        return channel.json()

    def type(self, call: Call) -> Json:
        """Show the bot as typing."""
        channel = find_channel(self._world, call)
        require(self._world, channel, channel.writing)
        self._world.start_typing(channel, self._world.bot)
        return None


def _change(channel: GuildChannel, form: Form) -> None:
    """Rename a channel or slow it down; what a request does not name stays as it is."""
    label, topic, slowmode = channel.label, channel.topic, channel.slowmode
    if "name" in form:
        label = form.text("name", least=1, most=CHANNEL_NAME)
    if "topic" in form:
        topic = form.text("topic", most=CHANNEL_TOPIC)
    if "rate_limit_per_user" in form:
        slowmode = form.within("rate_limit_per_user", SLOWMODE)
    form.check()
    channel.label, channel.topic, channel.slowmode = label, topic, slowmode
    channel.guild.tell_changed(channel)
