"""Messages: send, read, edit, delete."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.calls import Call, Route
from bot.localdiscord.rest.drafts import CHANNEL, Drafts
from bot.localdiscord.rest.guards import (
    find_channel,
    find_message,
    require,
    require_awake,
    require_parts,
    require_writable,
)
from bot.localdiscord.rest.rates import OLD_EDITS, Bucket, too_many_old_edits
from bot.localdiscord.world.channels import DirectChannel
from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.permissions import Permissions
from bot.localdiscord.world.world import World

HISTORY_PAGE = 50
HISTORY_PAGE_MOST = 100
# Seconds after which the edits of a message are counted (30046).
OLD_MESSAGE = 3600.0
# What nobody but its author may change of a message.
ITS_AUTHORS = {"content", "embeds", "components", "attachments"}


class MessageRoutes:
    """What the bot can do with messages."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._drafts = Drafts(world, CHANNEL)
        self._old_edits: dict[int, Bucket] = {}

    def routes(self) -> list[Route]:
        """List the routes."""
        one = "/channels/{channel_id}/messages/{message_id}"
        return [
            Route("POST", "/channels/{channel_id}/messages", self.send),
            Route("GET", "/channels/{channel_id}/messages", self.history),
            Route("GET", one, self.get),
            Route("PATCH", one, self.edit),
            Route("DELETE", one, self.delete),
        ]

    def send(self, call: Call) -> Json:
        """Post a message of the bot."""
        channel = find_channel(self._world, call)
        require_writable(self._world, channel)
        if isinstance(channel, DirectChannel) and not channel.recipient.accepts_direct_messages:
            raise Refusal.CANNOT_SEND_TO_USER.error()
        draft = self._drafts.new(call.form(), call, channel)
        require_parts(self._world, channel, draft)
        held = channel.permissions(self._world.bot)
        if draft.reference and not held & Permissions.READ_MESSAGE_HISTORY:
            raise Refusal.CANNOT_REPLY.error()
        return self._world.post(channel, self._world.bot, draft).json()

    def history(self, call: Call) -> Json:
        """Show messages, newest first."""
        channel, form = find_channel(self._world, call), call.search()
        readable = channel.permissions(self._world.bot) & Permissions.READ_MESSAGE_HISTORY
        messages = channel.messages.values() if readable else ()
        page = _page([message for message in messages if not message.ephemeral], form)
        return [message.json() for message in reversed(page)]

    def get(self, call: Call) -> Json:
        """Show a message."""
        channel = find_channel(self._world, call, Permissions.READ_MESSAGE_HISTORY)
        return find_message(channel, call).json()

    def edit(self, call: Call) -> Json:
        """Change a message of the bot, or hide the embeds of somebody else's."""
        channel, form = find_channel(self._world, call), call.form()
        message = find_message(channel, call)
        require_awake(channel)
        if message.author is not self._world.bot:
            if call.uploads or form.json().keys() & ITS_AUTHORS:
                raise Refusal.NOT_THE_AUTHOR.error()
            require(self._world, channel, Permissions.MANAGE_MESSAGES)
        self._count_old_edit(message)
        self._world.edit(message, self._drafts.edit(form, call, message))
        return message.json()

    def delete(self, call: Call) -> Json:
        """Take a message away."""
        channel = find_channel(self._world, call)
        message = find_message(channel, call)
        require_awake(channel)
        if message.author is not self._world.bot:
            require(self._world, channel, Permissions.MANAGE_MESSAGES)
        self._world.delete(message)
        return None

    def _count_old_edit(self, message: Message) -> None:
        now = self._world.clock.now()
        if now - message.sent_at > OLD_MESSAGE:
            bucket = self._old_edits.setdefault(message.channel.id, Bucket(OLD_EDITS))
            if not bucket.take(now):
                raise too_many_old_edits(bucket.until - now)


def _page(messages: Sequence[Message], form: Form) -> Sequence[Message]:
    """Return the part of a history that is asked for: around, after or before a message."""
    around, after, before = map(form.snowflake, ("around", "after", "before"))
    most = form.within("limit", HISTORY_PAGE_MOST, least=1, otherwise=HISTORY_PAGE)
    form.check()
    ids = [message.id for message in messages]
    if around is not None:
        start = bisect_left(ids, around) - most // 2
    elif after is not None:
        start = bisect_right(ids, after)
    else:
        start = (len(ids) if before is None else bisect_left(ids, before)) - most
    return messages[max(start, 0) : max(start + most, 0)]
