"""What every endpoint asks first: is it there, and may the bot?"""

from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guild_channels import Forum
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.messages import Message, MessageDraft
from bot.localdiscord.world.permissions import NOTHING, Permissions
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.users import User
from bot.localdiscord.world.world import World


def find_channel(world: World, call: Call, permissions: Permissions = NOTHING) -> Channel:
    """Return the channel of a path, if the bot sees it and holds these permissions there."""
    channel = world.channel(call.id("channel_id"))
    if channel is None:
        raise Refusal.UNKNOWN_CHANNEL.error()
    require(world, channel, permissions)
    return channel


def find_guild(world: World, call: Call) -> Guild:
    """Return the guild of a path, if the bot is a member."""
    guild = world.guilds.get(call.id("guild_id"))
    if guild is None:
        raise Refusal.UNKNOWN_GUILD.error()
    if world.bot.id not in guild.members:
        raise Refusal.MISSING_ACCESS.error()
    return guild


def find_message(channel: Channel, call: Call) -> Message:
    """Return the message of a path; ephemeral ones are reached through their interaction only."""
    message = channel.messages.get(call.id("message_id"))
    if message is None or message.ephemeral:
        raise Refusal.UNKNOWN_MESSAGE.error()
    return message


def find_user(world: World, call: Call) -> User:
    """Return the user of a path, which may say `@me`."""
    if call.path["user_id"] == "@me":
        return world.bot
    user = world.users.get(call.id("user_id"))
    if user is None:
        raise Refusal.UNKNOWN_USER.error()
    return user


def require(world: World, channel: Channel, permissions: Permissions) -> None:
    """Refuse what the bot may not do in a channel."""
    if not channel.visible_to(world.bot):
        raise Refusal.MISSING_ACCESS.error()
    if channel.permissions(world.bot) & permissions != permissions:
        raise Refusal.MISSING_PERMISSIONS.error()


def require_parts(world: World, channel: Channel, draft: MessageDraft) -> None:
    """Refuse embeds and files where the bot may send words alone."""
    if draft.embeds:
        require(world, channel, Permissions.EMBED_LINKS)
    if draft.attachments:
        require(world, channel, Permissions.ATTACH_FILES)


def require_awake(channel: Channel) -> None:
    """Refuse what cannot be done in an archived thread."""
    if isinstance(channel, Thread) and channel.state.archived:
        raise Refusal.THREAD_IS_ARCHIVED.error()


def require_writable(world: World, channel: Channel) -> None:
    """Refuse to write where the bot may not, where nobody may, or where a thread is locked."""
    require(world, channel, channel.writing)
    if isinstance(channel, Forum):
        raise Refusal.CANNOT_SEND_IN_FORUM.error()
    if isinstance(channel, Thread) and channel.closed_to(world.bot):
        require_awake(channel)
        raise Refusal.THREAD_IS_LOCKED.error()
