"""One piece of a server's stream, as far as this bot reads it.

Servers differ in what they leave out and what they put instead: whatever has not the shape that
is read here says nothing. Building the library's own types for each piece costs five times as much
as the rest of reading it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from bot.answering.model.port import Ended

Json = Mapping[str, object]

# What servers call it, in small letters, when a model has said all, and when it came to its limit.
# Whatever else they say means that something is missing.
_WHOLE = frozenset({"stop", "stop_sequence", "eos", "eos_token", "end_turn", "complete"})
_LIMITED = frozenset({"length", "max_tokens", "model_length"})
# No prompt is this long, and a PostgreSQL integer cannot hold it.
_TOO_MANY = 2**31


@dataclass(frozen=True, slots=True)
class Chunk:
    """The text of a piece, why the model stopped, if it says so, and what it counts."""

    text: str
    finish: str
    usage: Json

    @classmethod
    def of(cls, event: object) -> Self:
        """Return what an event of a stream says."""
        chunk = _mapping(event)
        choices = chunk.get("choices")
        # The piece that counts tokens has no choices at all, or null for them.
        choice = _mapping(choices[0]) if isinstance(choices, list) and choices else {}
        delta = _mapping(choice.get("delta"))
        return cls(_content(delta), _text(choice, "finish_reason"), _mapping(chunk.get("usage")))

    def end(self, end: Ended) -> Ended:
        """Return what is known of the stream's end after this piece."""
        if self.finish:
            finish = self.finish.lower()
            end = replace(end, whole=end.whole or finish in _WHOLE, limited=finish in _LIMITED)
        if not self.usage:
            return end
        details = _mapping(self.usage.get("prompt_tokens_details"))
        return replace(
            end,
            prompt_tokens=_count(self.usage, "prompt_tokens"),
            cached_tokens=_count(details, "cached_tokens"),
            completion_tokens=_count(self.usage, "completion_tokens"),
        )


def _mapping(value: object) -> Json:
    return value if isinstance(value, dict) else {}


def _content(delta: Json) -> str:
    """Return what was said; some servers send it in parts, with what was thought among them."""
    parts = delta.get("content")
    if not isinstance(parts, list):
        return _text(delta, "content")
    return "".join(_text(_mapping(part), "text") for part in parts)


def _text(part: Json, name: str) -> str:
    text = part.get(name)
    return text if isinstance(text, str) else ""


def _count(counts: Json, name: str) -> int | None:
    count = counts.get(name)
    # `True` is an integer to Python, and none that was counted.
    if not isinstance(count, int) or isinstance(count, bool):
        return None
    return count if 0 < count < _TOO_MANY else None
