"""What the bot is told of each event, by its intents and by what it may see."""

from __future__ import annotations

from dataclasses import dataclass

from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guilds import (
    ChannelAdded,
    Guild,
    GuildAdded,
    MemberAdded,
    MemberChanged,
    RoleAdded,
)
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.interactions import InteractionStarted
from bot.localdiscord.world.members import Member
from bot.localdiscord.world.messages import (
    Message,
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    TypingStarted,
)
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.snowflakes import moment
from bot.localdiscord.world.users import User


@dataclass(frozen=True, slots=True)
class Dispatch:
    """An event by its name in the gateway."""

    name: str
    data: JsonObject


class Dispatches:
    """Puts events into the gateway's words for one bot."""

    def __init__(self, bot: User, intents: Intents) -> None:
        self._bot = bot
        self._intents = intents

    def of(self, event: Event) -> Dispatch | None:
        """Return what the bot is told of an event, or None."""
        match event:
            case MessagePosted(message):
                return self._message("MESSAGE_CREATE", message)
            case MessageEdited(message):
                return self._message("MESSAGE_UPDATE", message)
            case MessageDeleted(message):
                return self._deletion(message)
            case TypingStarted():
                return self._typing(event)
            case InteractionStarted(interaction):
                return Dispatch("INTERACTION_CREATE", interaction.json())
            case _:
                return self._of_guild(event)

    def _of_guild(self, event: Event) -> Dispatch | None:
        asked = bool(self._intents & Intents.GUILDS)
        match event:
            case GuildAdded(guild) if asked and self.knows(guild):
                return self.guild(guild)
            case ChannelAdded(channel) if asked and self._sees(channel):
                return Dispatch("CHANNEL_CREATE", channel.json())
            case RoleAdded(guild, role) if asked and self.knows(guild):
                about: JsonObject = {"guild_id": str(guild.id), "role": role.json()}
                return Dispatch("GUILD_ROLE_CREATE", about)
            case MemberAdded(guild, member) if asked and member.user is self._bot:
                return self.guild(guild)
            case MemberAdded(guild, member) if self._told_of_member(guild, member):
                return Dispatch("GUILD_MEMBER_ADD", member.json() | {"guild_id": str(guild.id)})
            case MemberChanged(guild, member) if self._told_of_member(guild, member):
                return Dispatch("GUILD_MEMBER_UPDATE", member.json() | {"guild_id": str(guild.id)})
            case _:
                return None

    def _told_of_member(self, guild: Guild, member: Member) -> bool:
        if member.user is self._bot:
            return bool(self._intents & Intents.GUILDS)
        return bool(self._intents & Intents.GUILD_MEMBERS) and self.knows(guild)

    def knows(self, guild: Guild) -> bool:
        """Tell whether the bot is a member of a guild."""
        return self._bot.id in guild.members

    def guild(self, guild: Guild) -> Dispatch:
        """Return what the bot is told of a guild when it comes in."""
        everybody = bool(self._intents & Intents.GUILD_MEMBERS)
        members = [m for m in guild.members.values() if everybody or m.user is self._bot]
        channels = [channel for channel in guild.channels.values() if self._sees(channel)]
        about: JsonObject = {
            "joined_at": moment(guild.joined_at),
            "large": False,
            "unavailable": False,
            "member_count": len(guild.members),
            "members": [member.json() for member in members],
            "channels": [channel.json() for channel in channels],
            "threads": [],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
        return Dispatch("GUILD_CREATE", guild.json() | about)

    def _sees(self, channel: Channel) -> bool:
        return bool(channel.permissions(self._bot) & Permissions.VIEW_CHANNEL)

    def _asked(self, channel: Channel, in_guild: Intents, among_two: Intents) -> bool:
        return bool(self._intents & (in_guild if channel.guild else among_two))

    def _told_of(self, message: Message) -> bool:
        if message.ephemeral:  # Discord sends these as if they stood in direct messages
            return bool(self._intents & Intents.DIRECT_MESSAGES)
        asked = self._asked(message.channel, Intents.GUILD_MESSAGES, Intents.DIRECT_MESSAGES)
        return asked and self._sees(message.channel)

    def _message(self, name: str, message: Message) -> Dispatch | None:
        if not self._told_of(message):
            return None
        data = message.json() | self._place(message)
        if not self._may_read(message):
            data |= {"content": "", "embeds": [], "attachments": [], "components": []}
        return Dispatch(name, data)

    def _place(self, message: Message) -> JsonObject:
        guild = message.channel.guild
        if guild is None:
            return {"channel_type": 1}
        if message.ephemeral:
            return {}
        place: JsonObject = {"guild_id": str(guild.id), "channel_type": 0}
        member = guild.members.get(message.author.id)
        return place | {"member": member.bare_json()} if member else place

    def _may_read(self, message: Message) -> bool:
        return (
            bool(self._intents & Intents.MESSAGE_CONTENT)
            or message.channel.guild is None
            or message.author is self._bot
            or self._bot in message.mentions.users
        )

    def _deletion(self, message: Message) -> Dispatch | None:
        if not self._told_of(message):
            return None
        data: JsonObject = {"id": str(message.id), "channel_id": str(message.channel.id)}
        guild = message.channel.guild
        return Dispatch("MESSAGE_DELETE", data | ({"guild_id": str(guild.id)} if guild else {}))

    def _typing(self, event: TypingStarted) -> Dispatch | None:
        channel, guild = event.channel, event.channel.guild
        in_guild, among_two = Intents.GUILD_MESSAGE_TYPING, Intents.DIRECT_MESSAGE_TYPING
        if not self._asked(channel, in_guild, among_two) or not self._sees(channel):
            return None
        data: JsonObject = {
            "channel_id": str(channel.id),
            "user_id": str(event.user.id),
            "timestamp": int(event.at),
        }
        if guild:
            member = guild.members[event.user.id]
            data |= {"guild_id": str(guild.id), "member": member.json()}
        return Dispatch("TYPING_START", data)
