"""What a message says, in words: an id in it would name somebody where nobody is named."""

import re
from collections.abc import Iterator

import discord

_MARK = re.compile(
    r"<(?:(?P<kind>@[!&]?|#)(?P<id>[0-9]{1,20})"
    r"|a?(?P<emoji>:\w{1,32}:)[0-9]{1,20}"
    r"|(?P<command>/[^<>:]{1,100}):[0-9]{1,20})>"
)


def read(message: discord.Message, me: discord.ClientUser | None) -> str:
    """Return what a message says; one without words of its own says what it hands on."""
    texts = (in_words(text, message.guild, me) for text in _texts(message))
    return next(filter(None, texts), "")


def titled(message: discord.Message, me: discord.ClientUser) -> str:
    """Return the title of the forum's post that a message opens; empty where it opens none."""
    post = message.channel
    if not isinstance(post, discord.Thread) or message.id != post.id:
        return ""
    return in_words(post.name, message.guild, me)


def replied_to(message: discord.Message) -> discord.Message | None:
    """Return the message that another replies to, as far as Discord shows it."""
    replied = message.reference and message.reference.resolved
    return replied if isinstance(replied, discord.Message) else None


def in_words(text: str, guild: discord.Guild | None, me: discord.ClientUser | None) -> str:
    """Return a text with words in place of ids, and without the mention that calls the bot."""

    def words(mark: re.Match[str]) -> str:
        match mark["kind"]:
            case None:
                return mark["emoji"] or mark["command"]
            case "#":
                return f"#{_known(guild, int(mark['id'])) or 'channel'}"
            case "@&":
                return "@role"
            case _:
                return " " if me and int(mark["id"]) == me.id else "@somebody"

    return _MARK.sub(words, text).strip()


def _known(guild: discord.Guild | None, id_: int) -> str:
    """Return the name of a channel that everybody on a server may see.

    Another one's would come out: the answer, the log and the model have other readers than whoever
    wrote its id.
    """
    channel = guild.get_channel_or_thread(id_) if guild else None
    if guild is None or channel is None:
        return ""
    if isinstance(channel, discord.Thread) and (channel.is_private() or channel.parent is None):
        return ""
    return channel.name if channel.permissions_for(guild.default_role).view_channel else ""


def _texts(message: discord.Message) -> Iterator[str]:
    """Yield the words of a message, of one that it forwards, and of the cards in either."""
    parts: list[discord.Message | discord.MessageSnapshot] = [message, *message.message_snapshots]
    for part in parts:
        yield part.content
        yield from (embed.description or embed.title or "" for embed in part.embeds)
