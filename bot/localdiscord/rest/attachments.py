"""The files of a message: those that came with the request, and those that an edit keeps."""

from collections.abc import Sequence

from bot.localdiscord.forms import Form
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest import limits
from bot.localdiscord.rest.calls import Upload
from bot.localdiscord.world.attachments import FILE_BYTES, FILES, Attachment
from bot.localdiscord.world.world import World


def read_attachments(
    world: World, form: Form, uploads: Sequence[Upload], before: Sequence[Attachment] = ()
) -> Sequence[Attachment] | None:
    """Return the files that a message shall have, or None where the request leaves them alone.

    A request that lists `attachments` keeps those alone of the files from `before`.

    Raises:
        RefusedError: 40005 for a file that is too large.
    """
    if "attachments" not in form and not uploads:
        return None
    about = {
        str(row.value("id")): row.text("description", most=limits.ATTACHMENT_DESCRIPTION)
        for row in form.forms("attachments")
    }
    kept = [file for file in before if "attachments" not in form or str(file.id) in about]
    if any(len(upload.content) > FILE_BYTES for upload in uploads):
        raise Refusal.TOO_LARGE.error()
    if len(kept) + len(uploads) > FILES:
        message = f"Must be {FILES} or fewer in length."
        form.problem(("attachments",), "BASE_TYPE_MAX_LENGTH", message)
    return kept + [
        world.attach(file.filename, file.content, file.content_type, about.get(file.key, ""))
        for file in uploads
    ]
