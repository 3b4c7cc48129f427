"""What every endpoint asks first: is it there, and may the bot?"""

from __future__ import annotations

from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World


def find_channel(world: World, call: Call) -> Channel:
    """Return the channel of a path."""
    channel = world.channel(call.id("channel_id"))
    if channel is None:
        raise Refusal.UNKNOWN_CHANNEL.error()
    return channel


def find_guild(world: World, call: Call) -> Guild:
    """Return the guild of a path."""
    guild = world.guilds.get(call.id("guild_id"))
    if guild is None:
        raise Refusal.UNKNOWN_GUILD.error()
    return guild


def find_message(channel: Channel, call: Call) -> Message:
    """Return the message of a path; ephemeral ones are reached through their interaction only."""
    message = channel.messages.get(call.id("message_id"))
    if message is None or message.ephemeral:
        raise Refusal.UNKNOWN_MESSAGE.error()
    return message


def require(channel: Channel, user: User, permissions: Permissions) -> None:
    """Refuse what somebody may not do in a channel."""
    held = channel.permissions(user)
    if not held & Permissions.VIEW_CHANNEL:
        raise Refusal.MISSING_ACCESS.error()
    if held & permissions != permissions:
        raise Refusal.MISSING_PERMISSIONS.error()
