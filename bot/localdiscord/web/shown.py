"""Channels, messages and commands as the page shows them to one person."""

from bot.localdiscord.payloads import Json, JsonObject
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel, ChannelType
from bot.localdiscord.world.commands import Command, CommandType, Invocable, Option
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.thread import Thread
from bot.localdiscord.world.users import User

EXCERPT = 80
# Messages of a channel that are shown at a time, the newest of them when somebody comes.
PAST = 100


def channel(room: Channel, viewer: User) -> JsonObject:
    """Show a channel."""
    thread = room if isinstance(room, Thread) else None
    held = room.permissions(viewer)
    return {
        "id": str(room.id),
        "name": thread.state.name if thread else room.name.removeprefix("#"),
        "type": int(room.type),
        "kind": "direct" if room.guild is None else "thread" if thread else _kind(room),
        "parent": str(thread.parent.id) if thread else None,
        "archived": bool(thread and thread.state.archived),
        "writable": bool(held & room.writing) and not (thread and thread.closed_to(viewer)),
    }


def message(shown: Message, viewer: User) -> JsonObject:
    """Show a message; times are in milliseconds since 1970."""
    interaction = shown.interaction
    return {
        "id": str(shown.id),
        "channel": str(shown.channel.id),
        "author": user(shown.author),
        "mine": shown.author is viewer,
        "content": shown.content,
        "at": round(shown.sent_at * 1000),
        "edited": shown.changed,
        "private": shown.ephemeral,
        "loading": shown.loading,
        "system": shown.system,
        "reply": _reply(shown) if interaction is None else None,
        "used": interaction.used if interaction else "",
        "calls": shown.mentions.call(viewer, shown.channel) and not shown.system,
        "components": shown.components,
        "embeds": shown.embeds,
        "files": [_file(file) for file in shown.attachments],
        "reactions": [
            {"emoji": emoji, "count": len(users), "mine": viewer in users}
            for emoji, users in shown.reactions.items()
        ],
        "thread": channel(shown.thread, viewer) if shown.thread else None,
    }


def user(somebody: User) -> JsonObject:
    """Show a user."""
    return {"id": str(somebody.id), "name": somebody.name, "bot": somebody.bot}


def command(offered: Command, locale: str) -> list[Json]:
    """Show what people use of a command."""
    if offered.type is not CommandType.SLASH:
        kind = "message" if offered.type is CommandType.MESSAGE_MENU else "user"
        name = offered.names.get(locale, offered.name)
        return [{"kind": kind, "name": offered.name, "label": name, "about": "", "options": []}]
    return [_leaf(leaf, locale) for leaf in offered.leaves()]


def _leaf(leaf: Invocable, locale: str) -> JsonObject:
    return {
        "kind": "slash",
        "name": leaf.name,
        "label": leaf.called(locale),
        "about": leaf.described(locale),
        "options": [_option(option, locale) for option in leaf.options],
    }


def _option(option: Option, locale: str) -> JsonObject:
    return {
        "name": option.name,
        "label": option.names.get(locale, option.name),
        "about": option.descriptions.get(locale, option.description),
        "type": option.type.name.lower(),
        "required": option.required,
        "autocomplete": option.autocomplete,
        "channel_types": [int(type_) for type_ in option.channel_types],
        "choices": [choice.name for choice in option.choices],
    }


def _kind(room: Channel) -> str:
    return "forum" if room.type is ChannelType.FORUM else "text"


def _reply(shown: Message) -> JsonObject | None:
    original = shown.reference
    if original is None:
        return None
    if original.deleted:
        return {"id": None, "author": "", "content": "The original message is gone."}
    excerpt = original.content[:EXCERPT]
    return {"id": str(original.id), "author": original.author.name, "content": excerpt}


def _file(file: Attachment) -> JsonObject:
    image = file.content_type.startswith("image/")
    return {"name": file.filename, "url": file.url, "size": len(file.content), "image": image}
