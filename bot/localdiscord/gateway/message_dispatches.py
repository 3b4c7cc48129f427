"""Messages, reactions and typing, in the gateway's words."""

from collections.abc import Iterator

from bot.localdiscord.gateway.audience import Audience
from bot.localdiscord.gateway.dispatch import Dispatch
from bot.localdiscord.gateway.intents import Intents
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.guilds import Guild
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.message_events import (
    MessageDeleted,
    MessageEdited,
    MessagePosted,
    TypingStarted,
)
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.reactions import (
    ReactionAdded,
    ReactionRemoved,
    ReactionsCleared,
    emoji_json,
)
from bot.localdiscord.world.users import User


class MessageDispatches:
    """What one bot is told of what people and bots write."""

    def __init__(self, audience: Audience) -> None:
        self._audience = audience

    def of(self, event: Event) -> Iterator[Dispatch]:
        """Yield what the bot is told of an event."""
        match event:
            case MessagePosted(message):
                yield from self._message("MESSAGE_CREATE", message)
            case MessageEdited(message):
                yield from self._message("MESSAGE_UPDATE", message)
            case MessageDeleted(message):
                yield from self._deletion(message)
            case ReactionAdded():
                yield from self._reaction("MESSAGE_REACTION_ADD", event)
            case ReactionRemoved():
                yield from self._reaction("MESSAGE_REACTION_REMOVE", event)
            case ReactionsCleared(message, emoji):
                yield from self._clearance(message, emoji)
            case TypingStarted():
                yield from self._typing(event)
            case _:
                pass

    def _message(self, name: str, message: Message) -> Iterator[Dispatch]:
        if not self._audience.hears_of(message):
            return
        data = self._as_read(message, message.json()) | self._place(message)
        original = message.reference
        if original and data["referenced_message"]:
            data["referenced_message"] = self._as_read(original, original.bare_json())
        yield Dispatch(name, data)

    def _as_read(self, message: Message, printed: JsonObject) -> JsonObject:
        """Leave out of a message what it says, where the bot may not read that."""
        if self._audience.may_read(message):
            return printed
        for part in ("poll", "message_snapshots"):
            printed.pop(part, None)
        return printed | {"content": "", "embeds": [], "attachments": [], "components": []}

    def _place(self, message: Message) -> JsonObject:
        guild = message.channel.guild
        if guild is not None and message.ephemeral:
            return {}
        place: JsonObject = {"channel_type": int(message.channel.type)} | _guild(message.channel)
        if guild is None:
            return place
        place["mentions"] = [user.json() | _member(guild, user) for user in message.mentions.users]
        return place | _member(guild, message.author)

    def _deletion(self, message: Message) -> Iterator[Dispatch]:
        if not self._audience.hears_of(message):
            return
        data: JsonObject = {"id": str(message.id), "channel_id": str(message.channel.id)}
        yield Dispatch("MESSAGE_DELETE", data | _guild(message.channel))

    def _hears_reactions(self, channel: Channel) -> bool:
        in_guild, among_two = Intents.GUILD_MESSAGE_REACTIONS, Intents.DIRECT_MESSAGE_REACTIONS
        return self._audience.hears(channel, in_guild, among_two)

    def _clearance(self, message: Message, emoji: str | None) -> Iterator[Dispatch]:
        if not self._hears_reactions(message.channel):
            return
        data: JsonObject = {"channel_id": str(message.channel.id), "message_id": str(message.id)}
        data |= _guild(message.channel)
        if emoji is None:
            yield Dispatch("MESSAGE_REACTION_REMOVE_ALL", data)
        else:
            yield Dispatch("MESSAGE_REACTION_REMOVE_EMOJI", data | {"emoji": emoji_json(emoji)})

    def _reaction(self, name: str, event: ReactionAdded | ReactionRemoved) -> Iterator[Dispatch]:
        message, guild = event.message, event.message.channel.guild
        if not self._hears_reactions(message.channel):
            return
        data: JsonObject = {
            "user_id": str(event.user.id),
            "channel_id": str(message.channel.id),
            "message_id": str(message.id),
            "message_author_id": str(message.author.id),
            "emoji": emoji_json(event.emoji),
            "burst": False,
            "type": 0,
        }
        if guild and isinstance(event, ReactionAdded):
            data["member"] = guild.members[event.user.id].json()
        yield Dispatch(name, data | _guild(message.channel))

    def _typing(self, event: TypingStarted) -> Iterator[Dispatch]:
        in_guild, among_two = Intents.GUILD_MESSAGE_TYPING, Intents.DIRECT_MESSAGE_TYPING
        if not self._audience.hears(event.channel, in_guild, among_two):
            return
        data: JsonObject = {
            "channel_id": str(event.channel.id),
            "user_id": str(event.user.id),
            "timestamp": int(event.at),
        }
        if event.channel.guild:
            data["member"] = event.channel.guild.members[event.user.id].json()
        yield Dispatch("TYPING_START", data | _guild(event.channel))


def _member(guild: Guild, user: User) -> JsonObject:
    """Print the membership of somebody, to stand beside them, or in them."""
    member = guild.members.get(user.id)
    return {"member": member.bare_json()} if member else {}


def _guild(channel: Channel) -> JsonObject:
    return {"guild_id": str(channel.guild.id)} if channel.guild else {}
