"""A model's stream, cut anywhere and parsed; and a parser that its promises must catch."""

import random
import re
from collections.abc import Container, Iterator
from itertools import pairwise

from bot.answering.ruling import Draft
from bot.answering.stream.claim_marks import is_id
from bot.answering.stream.sentence_parser import SentenceParser

MARK = re.compile(r"[\[【][^\w\s]*([^\W_]+)|([^\W_]+)[^\w\s]*[\]】]|\(\W*([^\W_]+)\W*\)")


def parse(
    *deltas: str, parser: type[SentenceParser] = SentenceParser, ids: Container[str] = ()
) -> list[Draft]:
    """Feed the deltas one by one and return every draft; `ids` are those that claims have."""
    stream = parser(ids)
    drafts = [draft for delta in deltas for draft in stream.feed(delta)]
    return drafts + stream.finish()


def splits(text: str) -> Iterator[list[str]]:
    """Yield the single characters of a text, and five ways to cut it that are its own."""
    yield list(text)
    chance = random.Random(text)  # noqa: S311  no secret
    for pieces in (2, 2, 3, 4, 6):
        cuts = sorted(chance.choices(range(len(text) + 1), k=pieces - 1))
        yield [text[start:end] for start, end in pairwise([0, *cuts, len(text)])]


def shows_a_mark(text: str, mark: re.Pattern[str] = MARK) -> bool:
    """Tell whether an id stands beside a bracket, or in whatever else is a mark."""
    return any(is_id(word) for found in mark.findall(text) for word in found)


class ForgetsBetweenDeltas(SentenceParser):
    """Parses each delta by itself."""

    def feed(self, delta: str) -> list[Draft]:
        """Return what this delta alone gives."""
        return [*super().feed(delta), *self.finish()]
