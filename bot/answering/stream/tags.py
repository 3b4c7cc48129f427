"""Tags in a model's stream: told from text however it is cut, and thoughts taken out with theirs.

Models that reason may send what they think in a block before the answer: `<think>…</think>`, or the
same by another name or in other brackets.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto

_PART = re.compile(r"[<>\[\]◁▷\n]|[^<>\[\]◁▷\n]+")
_OPENS = re.compile(r"[<\[◁]")
# A tag ends in its own line, and soon.
_BEGUN = re.compile(r"<(?:[^\s\d<>][^<>\n]{0,300})?")
_TAG = re.compile(r"<[^\s\d<>][^<>\n]{0,300}>")
_BRACKETED = ("[THINK]", "[/THINK]", "◁think▷", "◁/think▷")
_THOUGHT = re.compile(
    r"(?P<signs>[^\w\s]+)(?P<bound>(?:begin|start|end)_(?:of_)?)?(?:\w+:)?"
    r"(?:think(?:ing)?|thoughts?|reason(?:ing)?|reflection|analysis|scratchpad|inner_monologue)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"</?(?:br|hr|p|div|li|[ou]l|d[ltd]|t[rdh]|table|h[1-6]|blockquote|pre|section)\b",
    re.IGNORECASE,
)


class Tag(Enum):
    """What a tag is to whoever reads the text around it."""

    INLINE = auto()
    """It dresses words, or names somebody: `<b>`, `<@1>`."""
    BREAK = auto()
    """A line ends there, or a thought was there."""
    THOUGHT = auto()
    """A thought ends there whose beginning was not sent: what stands before it was thought."""


class TagReader:
    """Takes the deltas of one answer and gives back its text and tags, without what is thought."""

    def __init__(self) -> None:
        self._held = ""  # what may become a tag
        self._depth = 0  # thoughts that are open

    def feed(self, delta: str) -> Sequence[str | Tag]:
        """Return the next parts, of any length; what may become a tag waits for its end."""
        if not self._held and not _OPENS.search(delta):
            return self._outside_thoughts(delta)
        return [each for part in _PART.findall(delta) for each in self._take(part)]

    def _take(self, part: str) -> Iterator[str | Tag]:
        held = self._held + part
        if _TAG.fullmatch(held) or held in _BRACKETED:
            self._held = ""
            yield from self._read(held)
        elif _BEGUN.fullmatch(held) or any(tag.startswith(held) for tag in _BRACKETED):
            self._held = held
        else:
            self._held = ""
            yield from self._outside_thoughts(held.removesuffix(part))
            # What cannot go on with what was held may begin a tag of its own.
            yield from self._take(part) if held != part else self._outside_thoughts(part)

    def finish(self) -> Iterator[str]:
        """Yield what is left; half a tag is nothing that was said."""
        held, self._held = self._held, ""
        if not held.startswith("<"):
            yield from self._outside_thoughts(held)

    def _outside_thoughts(self, text: str) -> Sequence[str]:
        return [text] if text and not self._depth else []

    def _read(self, tag: str) -> Iterator[Tag]:
        thought = _THOUGHT.match(tag)
        if thought is None or tag.endswith("/>"):
            if not self._depth:
                yield Tag.BREAK if _LINE.match(tag) else Tag.INLINE
        elif "/" not in thought["signs"] and "end" not in (thought["bound"] or "").lower():
            self._depth += 1
        elif self._depth:
            self._depth -= 1
            if not self._depth:
                yield Tag.BREAK
        else:
            yield Tag.THOUGHT
