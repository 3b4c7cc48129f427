"""One sentence beside what it rests on: all that a check may look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from bot.answering.support.alignment import Alignment
from bot.answering.support.names import initials
from bot.answering.support.pairing import align
from bot.answering.support.plainly import read_plainly
from bot.answering.support.reading import Reading, read


@dataclass(frozen=True)
class SupportCase:
    """A sentence, the texts that it rests on, and what surrounds these.

    `context` is what a reader knows at that place (title, headings, the sentence before): it may be
    named without being evidence. `small` are stems that the notes write without a capital, `proper`
    those that they write as names.
    """

    sentence: str
    evidence: tuple[str, ...]
    context: str = ""
    small: AbstractSet[str] = frozenset()
    proper: AbstractSet[str] = frozenset()

    @cached_property
    def said(self) -> Reading:
        """The sentence, read."""
        return read(self.sentence)

    @cached_property
    def held(self) -> Reading:
        """All of the evidence, read as one text."""
        return read(joined(self.evidence))

    @cached_property
    def around(self) -> Reading:
        """The context, read."""
        return read(self.context)

    @cached_property
    def pairs(self) -> Alignment:
        """The sentence beside all of its evidence."""
        return align(self.said, self.held, self.around.stems)

    @cached_property
    def closest(self) -> Alignment:
        """The sentence beside the one text of its evidence that holds most of it."""
        if len(self.evidence) == 1:
            return self.pairs
        each = (align(self.said, read(text), self.around.stems) for text in self.evidence)
        return max(each, key=lambda pairs: pairs.coverage, default=self.pairs)

    @cached_property
    def orders(self) -> tuple[Alignment, ...]:
        """The sentence beside all of its evidence: as both stand, and in the order of plain speech.

        Two texts that agree in either order say the same of the same.
        """
        return (self.pairs, *self._plainly(self.held, joined(self.evidence)))

    @cached_property
    def closest_orders(self) -> tuple[Alignment, ...]:
        """The same beside the one text of its evidence that holds most of it."""
        if not self.evidence[1:]:
            return self.orders
        text = max(self.evidence, key=lambda text: read(text) is self.closest.evidence)
        return (self.closest, *self._plainly(self.closest.evidence, text))

    def _plainly(self, held: Reading, text: str) -> Iterator[Alignment]:
        said, plain = read_plainly(self.sentence), read_plainly(text)
        if said is not self.said or plain is not held:
            yield align(said, plain, self.around.stems)

    @cached_property
    def known(self) -> AbstractSet[str]:
        """The words and stems that may stand as names."""
        texts = (self.held, self.around)
        return {word for text in texts for word in (*text.stems, *text.words, *initials(text))}


def joined(texts: Sequence[str]) -> str:
    """Return several texts as one, with an end behind each."""
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in texts)
