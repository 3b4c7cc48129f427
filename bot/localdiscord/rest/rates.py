"""How often the bot may ask.

Discord publishes its global limit and says that all others must be read from the headers; those
here are as commonly observed. Every answer carries the headers: without them a client has to
believe that it may have one request in flight.
"""

import hashlib
import math
from collections.abc import Mapping
from dataclasses import dataclass

from bot.localdiscord.clock import Clock
from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.refusals import Refusal, RefusedError

Headers = dict[str, str]

# On every answer of the API; a 429 without it comes from the wall before it (a ban).
VIA: Mapping[str, str] = {"Via": "1.1 google"}


@dataclass(frozen=True, slots=True)
class Limit:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


GLOBAL = Limit(50, 1.0)
OTHERWISE = Limit(50, 1.0)
PLENTY = Limit(1_000_000, 1.0)
# Edits of messages that are older than an hour, by channel; how many, Discord does not say.
OLD_EDITS = Limit(30, 3600.0)
USUAL: Mapping[str, Limit] = {
    "POST /channels/{channel_id}/messages": Limit(5, 5.0),
    "PATCH /channels/{channel_id}/messages/{message_id}": Limit(5, 5.0),
    "DELETE /channels/{channel_id}/messages/{message_id}": Limit(5, 1.0),
    "POST /channels/{channel_id}/typing": Limit(5, 5.0),
    "POST /webhooks/{webhook_id}/{webhook_token}": Limit(5, 2.0),
    "PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}": Limit(5, 2.0),
}


@dataclass(slots=True)
class Bucket:
    """A window of time and what is left in it."""

    limit: Limit
    left: int = 0
    until: float = 0.0

    def take(self, now: float) -> bool:
        """Take one, if one is left."""
        if now >= self.until:
            self.left = self.limit.requests
            self.until = now + self.limit.seconds
        if self.left == 0:
            return False
        self.left -= 1
        return True


class Rates:
    """The buckets of one bot, by route and by channel, guild or webhook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.limits = dict(USUAL)
        self.otherwise = OTHERWISE
        self.everything = Bucket(GLOBAL)
        self._buckets: dict[tuple[str, str], Bucket] = {}

    def lift(self) -> None:
        """Let every route take as much as it likes, for load tests; the headers are still sent."""
        self.limits.clear()
        self.otherwise = PLENTY
        self.everything = Bucket(PLENTY)
        self._buckets.clear()

    def take(self, route: str, major: str, *, exempt: bool) -> Headers:
        """Count a request and return the headers of its answer.

        Args:
            route: the method and the template of its path.
            major: what of its path has buckets of its own: channel, guild or webhook.
            exempt: whether the global limit leaves it alone, as it does interactions.

        Raises:
            RefusedError: 429, with the same headers.
        """
        now = self._clock.now()
        if not exempt and not self.everything.take(now):
            raise limited(self.everything.until - now, "global")
        limit = self.limits.get(route, self.otherwise)
        bucket = self._buckets.setdefault((route, major), Bucket(limit))
        granted = bucket.take(now)
        wait = bucket.until - now
        headers = {
            **VIA,
            "X-RateLimit-Limit": str(bucket.limit.requests),
            "X-RateLimit-Remaining": str(bucket.left),
            "X-RateLimit-Reset": f"{bucket.until:.3f}",
            "X-RateLimit-Reset-After": f"{wait:.3f}",
            "X-RateLimit-Bucket": hashlib.blake2s(route.encode(), digest_size=16).hexdigest(),
        }
        if not granted:
            raise limited(wait, "user", headers)
        return headers


def limited(
    seconds: float, scope: str, headers: Mapping[str, str] | None = None, *, via: bool = True
) -> RefusedError:
    """Return a 429 for so many seconds, of scope `user`, `shared` or `global`."""
    body: JsonObject = {
        "message": "You are being rate limited.",
        "retry_after": round(seconds, 3),
        "global": scope == "global",
    }
    told = {"Retry-After": str(math.ceil(seconds)), "X-RateLimit-Scope": scope}
    if scope == "global":
        told["X-RateLimit-Global"] = "true"
    return RefusedError(429, body, {**(headers or {}), **told, **(VIA if via else {})})


def too_many_old_edits(seconds: float) -> RefusedError:
    """Return the 429 that meets edits of old messages, with a code of its own."""
    limit, reason = limited(seconds, "user"), Refusal.TOO_MANY_OLD_EDITS.error()
    return RefusedError(reason.status, limit.body | reason.body, limit.headers)
