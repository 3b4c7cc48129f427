"""Every way in which Discord says no, with its status and its code."""

from collections.abc import Mapping
from enum import Enum

from bot.localdiscord.payloads import JsonObject


class RefusedError(Exception):
    """A request that is refused: what the answer will be."""

    def __init__(
        self, status: int, body: JsonObject, headers: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(f"{status} {body.get('code', 0)} {body.get('message', '')}")
        self.status = status
        self.body = body
        self.headers = headers or {}


def unsupported(what: str) -> RefusedError:
    """Return what answers a request for what Discord has, and the place has not."""
    message = f"The local Discord has no {what}: docs/local-discord.md lists what it has."
    return RefusedError(501, {"message": message, "code": 0})


class Refusal(Enum):
    """A reason, as (HTTP status, Discord's code, Discord's words)."""

    NOT_FOUND = (404, 0, "404: Not Found")
    UNAUTHORIZED = (401, 0, "401: Unauthorized")
    UNKNOWN_CHANNEL = (404, 10003, "Unknown Channel")
    UNKNOWN_GUILD = (404, 10004, "Unknown Guild")
    UNKNOWN_MEMBER = (404, 10007, "Unknown Member")
    UNKNOWN_MESSAGE = (404, 10008, "Unknown Message")
    UNKNOWN_USER = (404, 10013, "Unknown User")
    UNKNOWN_EMOJI = (400, 10014, "Unknown Emoji")
    UNKNOWN_WEBHOOK = (404, 10015, "Unknown Webhook")
    UNKNOWN_INTERACTION = (404, 10062, "Unknown interaction")
    UNKNOWN_COMMAND = (404, 10063, "Unknown application command")
    TOO_MANY_REACTIONS = (400, 30010, "Maximum number of reactions reached (20)")
    TOO_MANY_OLD_EDITS = (
        429,
        30046,
        "Maximum number of edits to messages older than 1 hour reached. Try again later.",
    )
    NO_USER_AGENT = (403, 40333, "internal network error")
    TOO_LARGE = (413, 40005, "Request entity too large")
    CANNOT_SEND_IN_FORUM = (400, 40058, "Cannot send messages in a forum channel")
    ALREADY_ACKNOWLEDGED = (400, 40060, "Interaction has already been acknowledged.")
    TOO_MANY_FOLLOW_UPS = (
        400,
        40094,
        "This interaction has reached the maximum number of follow-up messages.",
    )
    MISSING_ACCESS = (403, 50001, "Missing Access")
    NOT_THE_AUTHOR = (403, 50005, "Cannot edit a message authored by another user")
    EMPTY_MESSAGE = (400, 50006, "Cannot send an empty message")
    CANNOT_SEND_TO_USER = (403, 50007, "Cannot send messages to this user")
    MISSING_PERMISSIONS = (403, 50013, "Missing Permissions")
    WRONG_CHANNEL_TYPE = (400, 50024, "Cannot execute action on this channel type")
    INVALID_WEBHOOK_TOKEN = (401, 50027, "Invalid Webhook Token")
    INVALID_RECIPIENT = (400, 50033, "Invalid Recipient(s)")
    INVALID_FORM = (400, 50035, "Invalid Form Body")
    THREAD_IS_ARCHIVED = (400, 50083, "Thread is archived")
    INVALID_JSON = (400, 50109, "The request body contains invalid JSON.")
    CANNOT_REPLY = (403, 160002, "Cannot reply without permission to read message history")
    THREAD_ALREADY_THERE = (400, 160004, "A thread has already been created for this message")
    THREAD_IS_LOCKED = (400, 160005, "This thread is locked")

    def error(self, *, errors: JsonObject | None = None) -> RefusedError:
        """Return the error to raise; `errors` are the problems of an invalid form."""
        status, code, message = self.value
        body: JsonObject = {"message": message, "code": code}
        return RefusedError(status, body | {"errors": errors} if errors else body)
