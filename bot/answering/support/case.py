"""One sentence beside what it rests on: all that a check may look at."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from bot.answering.support.pairing import pair
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.nameable import nameable
from bot.answering.support.reading.plainly import plainly
from bot.answering.support.reading.reader import read
from bot.answering.support.reading.tokens import Reading


@dataclass(frozen=True)
class SupportCase:
    """A sentence, the texts that it rests on, and what surrounds these.

    `context` is what a reader knows at that place (title, headings, the sentence before): it may be
    named without being evidence. `small` are stems that the notes write without a capital, `proper`
    those that they write as names; `label` is what stands before the texts as their subject.
    """

    sentence: str
    evidence: tuple[str, ...]
    context: str = ""
    small: AbstractSet[str] = frozenset()
    proper: AbstractSet[str] = frozenset()
    label: str = ""

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
    def labelled(self) -> AbstractSet[str]:
        """The stems of the label."""
        return read(self.label).stems

    @cached_property
    def pairs(self) -> Pairs:
        """The sentence beside all of its evidence."""
        return pair(self.said, self.held, self.around.stems)

    @cached_property
    def closest(self) -> Pairs:
        """The sentence beside the one text of its evidence that holds most of it."""
        if len(self.evidence) == 1:
            return self.pairs
        each = (pair(self.said, read(text), self.around.stems) for text in self.evidence)
        return max(each, key=lambda pairs: pairs.coverage, default=self.pairs)

    @property
    def orders(self) -> Iterator[Pairs]:
        """The sentence beside all of its evidence: as both stand, and in the order of plain speech.

        Two texts that agree in either order say the same of the same.
        """
        yield self.pairs
        if self._plainly:
            yield self._plainly

    @property
    def closest_orders(self) -> Iterator[Pairs]:
        """The same beside the one text of its evidence that holds most of it."""
        yield self.closest
        if self._closest_plainly:
            yield self._closest_plainly

    @cached_property
    def _plainly(self) -> Pairs | None:
        return self._pair_plainly(self.held)

    @cached_property
    def _closest_plainly(self) -> Pairs | None:
        return self._pair_plainly(self.closest.evidence) if self.evidence[1:] else self._plainly

    def _pair_plainly(self, held: Reading) -> Pairs | None:
        """Lay a sentence beside a text as both would be said plainly, if they are not so said."""
        said, plain = plainly(self.said), plainly(held)
        if said is self.said and plain is held:
            return None
        return pair(said, plain, self.around.stems)

    @cached_property
    def known(self) -> AbstractSet[str]:
        """The words and stems that may stand as names."""
        return nameable(self.held, self.around)


def joined(texts: Sequence[str]) -> str:
    """Return several texts as one, with an end behind each."""
    return " ".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in texts)
