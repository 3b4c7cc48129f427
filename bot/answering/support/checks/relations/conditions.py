"""Which of two statements is the other's cause, condition or past: "if it is cheap, people buy it".

Each may stand first in its sentence; but what stands behind an "if" here stands behind one there.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token

_KINDS = {
    **dict.fromkeys("if when whenever once unless".split(), "if"),
    **dict.fromkeys("because since as due".split(), "because"),
    **dict.fromkeys("after following before until then".split(), "after"),
}
# What stands behind these comes later than what stands before them.
_LATER = frozenset("before until then".split())
# "Once it rains" is a condition, and a time as well.
_SINCE = frozenset("after following once when".split())
_TIMES = _LATER | _SINCE
# Behind these the order is another: "only when", "had already", "not until".
_LIMITING = frozenset("only already not".split())
# A sentence opens with such a word, though so many stand before it: "And if".
_OPENING = 1


class _Halves(NamedTuple):
    """Where two statements of a sentence stand: behind the word that joins them, and elsewhere."""

    link: Token
    behind: range
    other: range

    @property
    def first(self) -> range:
        """Where what comes first is told, a cause or a condition."""
        return self.other if self.link.word in _LATER else self.behind

    @property
    def then(self) -> range:
        """Where what comes of it, or after it, is told."""
        return self.behind if self.link.word in _LATER else self.other


def reversed_condition(case: SupportCase) -> Iterator[str]:
    """Yield the word that joins two statements which changed places."""
    pairs = case.closest
    for mine, theirs in product(_halves(pairs.said), _halves(pairs.evidence)):
        crossed = _of_one_kind(mine, theirs) and _cross(pairs, mine, theirs)
        if crossed or _of_another_time(pairs, mine, theirs):
            yield mine.link.word
            return


def _of_one_kind(mine: _Halves, theirs: _Halves) -> bool:
    links = mine.link.word, theirs.link.word
    return _KINDS[links[0]] == _KINDS[links[1]] or ("once" in links and _TIMES.issuperset(links))


def _of_another_time(pairs: Pairs, mine: _Halves, theirs: _Halves) -> bool:
    """Tell whether something comes before a thing here, and when or after it there."""
    links = {mine.link.word, theirs.link.word}
    if "before" not in links or not _SINCE.issuperset(links - {"before"}) or len(links) == 1:
        return False
    halves = (mine.behind, theirs.behind), (mine.other, theirs.other)
    return all(_mostly(pairs, *two) for two in halves)


def _mostly(pairs: Pairs, mine: range, theirs: range) -> bool:
    """Tell whether what two halves have in common is most of what the sentence says there."""
    said = [token.place for token in pairs.said.content if token.place in mine]
    return 2 * sum(place in theirs for place in pairs.facing(said)) > len(said)


def _cross(pairs: Pairs, mine: _Halves, theirs: _Halves) -> bool:
    first = [*pairs.facing(mine.first)]
    then = [*pairs.facing(mine.then)]
    crossing = [place in theirs.then for place in first], [place in theirs.first for place in then]
    straight = sum(place in theirs.first for place in first) + sum(p in theirs.then for p in then)
    return all(map(any, crossing)) and sum(map(sum, crossing)) > straight


def _halves(reading: Reading) -> Iterator[_Halves]:
    """Yield the halves of each sentence that one such word joins."""
    for sentence in reading.sentences:
        start, end = sentence[0].place, sentence[-1].place + 1
        links = [token for token in sentence if _links(reading, token, start)]
        if len(links) == 1 and (halves := _parted(reading, links[0], start, end)):
            yield halves


def _links(reading: Reading, token: Token, start: int) -> bool:
    if token.word not in _KINDS:
        return False
    if token.word == "due":
        following = reading.following(token)
        return following is not None and following.word == "to"
    return token.word != "as" or token.place == start


def _parted(reading: Reading, link: Token, start: int, end: int) -> _Halves | None:
    """Part a sentence at a link; what opens it reaches to a pause, which there must be."""
    following = reading.tokens[link.place + 1 : end]
    if not following or not following[0].joined:
        return None
    if not _LIMITING.isdisjoint(reading.words[start : link.place]):
        return None
    opens = link.place - start <= _OPENING
    pause = next((token.place for token in following[1:] if not token.joined), 0 if opens else end)
    if not pause:
        return None
    behind = range(link.place + 1, pause)
    other = range(pause, end) if opens else range(start, link.place)
    return _Halves(link, behind, other)
