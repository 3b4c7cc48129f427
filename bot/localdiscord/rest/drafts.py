"""From the body of a request to the message that it asks for, held against Discord's limits."""

from dataclasses import dataclass, replace

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, listed, mapped, snowflake
from bot.localdiscord.refusals import Refusal, unsupported
from bot.localdiscord.rest import limits
from bot.localdiscord.rest.attachments import read_attachments
from bot.localdiscord.rest.calls import Call
from bot.localdiscord.rest.components import check_components
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.mentions import ALL_MENTIONS, USER_MENTIONS, AllowedMentions
from bot.localdiscord.world.messages import Message, MessageDraft, MessageFlags
from bot.localdiscord.world.world import World


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for the messages of one kind of route.

    `mentions` may ping where a request does not say; `flags` are those that a request may set.
    """

    mentions: AllowedMentions
    flags: MessageFlags


_FLAGS = (
    MessageFlags.SUPPRESS_EMBEDS
    | MessageFlags.SUPPRESS_NOTIFICATIONS
    | MessageFlags.IS_COMPONENTS_V2
)
CHANNEL = Terms(ALL_MENTIONS, _FLAGS)
INTERACTION = Terms(USER_MENTIONS, _FLAGS | MessageFlags.EPHEMERAL)
FORWARD = 1
EDIT = MessageFlags.SUPPRESS_EMBEDS | MessageFlags.IS_COMPONENTS_V2


class Drafts:
    """Reads new messages and edits, on the terms of one kind of route."""

    def __init__(self, world: World, terms: Terms) -> None:
        self._world = world
        self._terms = terms

    def new(self, form: Form, call: Call, channel: Channel) -> MessageDraft:
        """Read a new message.

        Raises:
            RefusedError: 50035 for a broken limit, 50006 for a message of nothing, 501 for one of
                what bots cannot send here.
        """
        flags = MessageFlags(form.number("flags")) & self._terms.flags
        draft = replace(
            self._read(form, flags),
            attachments=read_attachments(self._world, form, call.uploads),
            nonce=_nonce(form),
            enforce_nonce=form.value("enforce_nonce") is True,
            reference=_reference(form, channel),
        )
        form.check()
        _check_supported(form)
        if not (draft.content or draft.embeds or draft.components or draft.attachments):
            raise Refusal.EMPTY_MESSAGE.error()
        return draft

    def edit(self, form: Form, call: Call, message: Message) -> MessageDraft:
        """Read an edit of a message.

        Raises:
            RefusedError: 50035 for a broken limit, 50006 where nothing would be left.
        """
        flags = message.flags
        if "flags" in form:
            kept = flags & ~MessageFlags.SUPPRESS_EMBEDS  # version 2 is never taken back
            flags = kept | MessageFlags(form.number("flags")) & EDIT
        attachments = read_attachments(self._world, form, call.uploads, message.attachments)
        draft = replace(self._read(form, flags), attachments=attachments)
        form.check()
        parts = (
            (draft.content, message.content),
            (draft.embeds, message.embeds),
            (draft.components, message.components),
            (draft.attachments, message.attachments),
        )
        if not any(before if after is None else after for after, before in parts):
            raise Refusal.EMPTY_MESSAGE.error()
        return draft

    def _read(self, form: Form, flags: MessageFlags) -> MessageDraft:
        version_2 = bool(flags & MessageFlags.IS_COMPONENTS_V2)
        content = form.text("content", most=limits.CONTENT).strip()
        limits.check_embeds(form)
        check_components(form, version_2=version_2)
        if version_2 and (content or form.value("embeds")):
            message = "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            form.problem(("content",), code, message)
        return MessageDraft(
            content if "content" in form else None,
            listed(form.value("embeds")) if "embeds" in form else None,
            listed(form.value("components")) if "components" in form else None,
            flags=flags,
            allowed_mentions=_allowed_mentions(form, self._terms.mentions),
        )


def _nonce(form: Form) -> str | int | None:
    nonce = form.value("nonce")
    if isinstance(nonce, str):
        return form.text("nonce", most=limits.NONCE)
    return nonce if isinstance(nonce, int) else None


def _allowed_mentions(form: Form, otherwise: AllowedMentions) -> AllowedMentions:
    if form.value("allowed_mentions") is None:
        return otherwise
    allowed = form.form("allowed_mentions")
    parse = listed(allowed.value("parse"))
    users = allowed.snowflakes("users", most=limits.MENTIONS)
    roles = allowed.snowflakes("roles", most=limits.MENTIONS)
    for kind, ids in (("users", users), ("roles", roles)):
        if kind in parse and ids:
            message = f'parse:["{kind}"] and {kind}: [ids...] are mutually exclusive.'
            allowed.problem((), "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", message)
    return AllowedMentions(
        users="users" in parse,
        roles="roles" in parse,
        everyone="everyone" in parse,
        user_ids=users,
        role_ids=roles,
        replied_user=allowed.value("replied_user") is True,
    )


def _check_supported(form: Form) -> None:
    forwards = mapped(form.value("message_reference")).get("type") == FORWARD
    asked = {
        "poll by a bot": form.value("poll"),
        "sticker by a bot": form.value("sticker_ids"),
        "message forwarded by a bot": forwards,
    }
    for what in (what for what, wanted in asked.items() if wanted):
        raise unsupported(what)


def _reference(form: Form, channel: Channel) -> Message | None:
    reference: Json = form.value("message_reference")
    id_ = snowflake(mapped(reference).get("message_id"))
    if id_ is None:
        return None
    message = channel.messages.get(id_)
    if message is not None:
        if message.system:
            code = "REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE"
            form.problem(("message_reference",), code, "Cannot reply to a system message")
        return message
    if mapped(reference).get("fail_if_not_exists") is not False:
        code = "REPLIES_UNKNOWN_MESSAGE"
        form.problem(("message_reference",), code, "Unknown message")
    return None
