"""From the body of a request to the message that it asks for, held against Discord's limits."""

from __future__ import annotations

from collections.abc import Sequence

from bot.localdiscord.forms import Form
from bot.localdiscord.payloads import Json, listed, mapped, snowflake
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest import limits
from bot.localdiscord.rest.calls import Call, Upload
from bot.localdiscord.world.attachments import Attachment
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.mentions import AllowedMentions
from bot.localdiscord.world.messages import NO_FLAGS, Draft, Message, MessageFlags, Reference
from bot.localdiscord.world.world import World

SETTABLE = (
    MessageFlags.SUPPRESS_EMBEDS
    | MessageFlags.EPHEMERAL
    | MessageFlags.SUPPRESS_NOTIFICATIONS
    | MessageFlags.IS_COMPONENTS_V2
)


class Drafts:
    """Reads new messages and edits."""

    def __init__(self, world: World) -> None:
        self._world = world

    def new(self, form: Form, call: Call, channel: Channel, allowed: AllowedMentions) -> Draft:
        """Read a new message; `allowed` holds where the request does not say what may ping.

        Raises:
            RefusedError: 50035 for a broken limit, 50006 for a message of nothing.
        """
        draft = self._read(form, call, NO_FLAGS, allowed, kept=())
        reference = _reference(form, channel)
        form.check()
        if not (draft.content or draft.embeds or draft.components or draft.attachments):
            raise Refusal.EMPTY_MESSAGE.error()
        return Draft(
            draft.content,
            draft.embeds,
            draft.components,
            draft.attachments,
            draft.flags,
            _nonce(form),
            form.value("enforce_nonce") is True,
            draft.allowed_mentions,
            reference,
        )

    def edit(self, form: Form, call: Call, message: Message, allowed: AllowedMentions) -> Draft:
        """Read an edit of a message.

        Raises:
            RefusedError: 50035 for a broken limit, 50006 where nothing would be left.
        """
        draft = self._read(form, call, message.flags, allowed, kept=message.attachments)
        form.check()
        left = [
            message.content if draft.content is None else draft.content,
            message.embeds if draft.embeds is None else draft.embeds,
            message.components if draft.components is None else draft.components,
            message.attachments if draft.attachments is None else draft.attachments,
        ]
        if not any(left):
            raise Refusal.EMPTY_MESSAGE.error()
        return draft

    def _read(
        self,
        form: Form,
        call: Call,
        flags: MessageFlags,
        allowed: AllowedMentions,
        *,
        kept: Sequence[Attachment],
    ) -> Draft:
        named = MessageFlags(form.number("flags")) & SETTABLE if "flags" in form else None
        wanted = flags if named is None else flags & ~SETTABLE | named
        version_2 = bool(wanted & MessageFlags.IS_COMPONENTS_V2)
        content = form.text("content", most=limits.CONTENT).strip()
        limits.check_embeds(form)
        limits.check_components(form, version_2=version_2)
        if version_2 and (content or form.value("embeds")):
            message = "The 'content' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
            code = "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2"
            form.problem(("content",), code, message)
        return Draft(
            content if "content" in form else None,
            listed(form.value("embeds")) if "embeds" in form else None,
            listed(form.value("components")) if "components" in form else None,
            self._attachments(form, call.uploads, kept),
            None if named is None else wanted,
            allowed_mentions=_allowed_mentions(form, allowed),
        )

    def _attachments(
        self, form: Form, uploads: tuple[Upload, ...], kept: Sequence[Attachment]
    ) -> Sequence[Attachment] | None:
        if "attachments" not in form and not uploads:
            return None
        described = form.forms("attachments")
        about = {
            str(row.value("id")): row.text("description", most=limits.ATTACHMENT_DESCRIPTION)
            for row in described
        }
        if described or "attachments" in form:
            kept = [attachment for attachment in kept if str(attachment.id) in about]
        for index, upload in enumerate(uploads):
            if len(upload.content) > limits.FILE_BYTES:
                form.problem(("files", index), "FILE_TOO_LARGE", "File is too large")
        if len(kept) + len(uploads) > limits.FILES:
            message = f"Must be {limits.FILES} or fewer in length."
            form.problem(("attachments",), "BASE_TYPE_MAX_LENGTH", message)
        added = [
            self._world.attach(
                upload.filename, upload.content, upload.content_type, about.get(upload.key, "")
            )
            for upload in uploads
        ]
        return [*kept, *added]


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
        "users" in parse,
        "roles" in parse,
        "everyone" in parse,
        users,
        roles,
        allowed.value("replied_user") is True,
    )


def _reference(form: Form, channel: Channel) -> Reference | None:
    reference: Json = form.value("message_reference")
    id_ = snowflake(mapped(reference).get("message_id"))
    if id_ is None:
        return None
    message = channel.messages.get(id_)
    if message is not None:
        return Reference(id_, message)
    if mapped(reference).get("fail_if_not_exists") is not False:
        code = "REPLIES_UNKNOWN_MESSAGE"
        form.problem(("message_reference",), code, "Unknown message")
    return None
