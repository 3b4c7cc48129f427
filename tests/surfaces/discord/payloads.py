"""What our bot may never send, whatever a test lets it do."""

import re
from collections.abc import Iterator, Mapping, Sequence

from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.rest.exchanges import Exchange
from tests.localdiscord.openapi import problems


def offences(exchanges: Sequence[Exchange]) -> list[str]:
    """Return what Discord's description forbids, may ping anybody, or shows a preview."""
    return [*problems(exchanges), *_told(exchanges)]


def _told(exchanges: Sequence[Exchange]) -> Iterator[str]:
    for exchange in exchanges:
        for message in _messages(exchange.body):
            if not _pings_nobody(message.get("allowed_mentions")):
                yield f"{exchange} may ping somebody: {message}"
            if message.get("embeds"):
                yield f"{exchange} has embeds: {message}"
            # Discord shows none of an address between angle brackets.
            if re.search("(?<!<)https?://", str(message["content"])):
                yield f"{exchange} may show a preview: {message}"


def _messages(body: Json) -> Iterator[Mapping[str, Json]]:
    """Yield what a request puts where people read it: itself, or the answer to an interaction."""
    for part in (mapped(body), mapped(mapped(body).get("data"))):
        if part.get("content"):
            yield part


def _pings_nobody(allowed: Json) -> bool:
    told = mapped(allowed)
    return told.get("parse") == [] and not (told.get("users") or told.get("roles"))
