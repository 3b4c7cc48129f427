"""Guilds, their channels, roles and members, in the gateway's words."""

from collections.abc import Iterator, Mapping

from bot.localdiscord.gateway.audience import Audience
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.guild_channels import (
    ChannelAdded,
    ChannelChanged,
    ChannelRemoved,
    GuildChannel,
)
from bot.localdiscord.world.guilds import Guild, GuildAdded, MemberAdded, MemberChanged, RoleAdded
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.members import Member
from bot.localdiscord.world.snowflakes import moment

CHANNEL_EVENTS: Mapping[type[Event], str] = {
    ChannelAdded: "CHANNEL_CREATE",
    ChannelChanged: "CHANNEL_UPDATE",
    ChannelRemoved: "CHANNEL_DELETE",
}


class GuildDispatches:
    """What one bot is told of the guilds that it is in."""

    def __init__(self, audience: Audience) -> None:
        self._audience = audience

    def of(self, event: Event) -> Iterator[Dispatch]:
        """Yield what the bot is told of an event."""
        match event:
            case GuildAdded(guild) if self._audience.knows(guild):
                yield self.guild(guild)
            case RoleAdded(guild, role) if self._audience.knows(guild):
                data: JsonObject = {"guild_id": str(guild.id), "role": role.json()}
                yield Dispatch("GUILD_ROLE_CREATE", data)
            case ChannelAdded(channel) | ChannelChanged(channel) | ChannelRemoved(channel):
                yield from self._channel(CHANNEL_EVENTS[type(event)], channel)
            case MemberAdded(guild, member) if member.user is self._audience.bot:
                if self._audience.knows(guild):
                    yield self.guild(guild)
            case MemberAdded(guild, member):
                yield from self._member("GUILD_MEMBER_ADD", guild, member)
            case MemberChanged(guild, member):
                yield from self._member("GUILD_MEMBER_UPDATE", guild, member)
            case _:
                pass

    def guild(self, guild: Guild) -> Dispatch:
        """Return what the bot is told of a guild when it comes in."""
        bot, sees = self._audience.bot, self._audience.sees
        everybody = self._audience.asked(Intents.GUILD_MEMBERS)
        members = [member for member in guild.members.values() if everybody or member.user is bot]
        threads = [
            thread
            for thread in guild.threads.values()
            if sees(thread) and not thread.state.archived
        ]
        about: JsonObject = {
            "joined_at": moment(guild.joined_at),
            "large": False,
            "unavailable": False,
            "member_count": len(guild.members),
            "members": [member.json() for member in members],
            "channels": [channel.json_for(bot) for channel in guild.channels.values()],
            "threads": [thread.json_for(bot) for thread in threads],
            "presences": [],
            "voice_states": [],
            "stage_instances": [],
            "guild_scheduled_events": [],
            "soundboard_sounds": [],
        }
        return Dispatch("GUILD_CREATE", guild.json() | about)

    def _channel(self, name: str, channel: GuildChannel) -> Iterator[Dispatch]:
        if self._audience.knows(channel.guild):
            yield Dispatch(name, channel.json_for(self._audience.bot))

    def _member(self, name: str, guild: Guild, member: Member) -> Iterator[Dispatch]:
        itself = member.user is self._audience.bot
        asked = self._audience.asked(Intents.GUILDS if itself else Intents.GUILD_MEMBERS)
        if asked and self._audience.bot.id in guild.members:
            yield Dispatch(name, member.json() | {"guild_id": str(guild.id)})
