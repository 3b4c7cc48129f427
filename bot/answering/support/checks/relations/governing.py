"""What a preposition governs: "good for investors" is not "good for yields as investors rush"."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice

from bot.answering.support.brevity import HARDLY_BRIEF
from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon

# What a preposition governs ends before these, the next preposition among them.
_ENDING = lexicon.GOVERNING | frozenset(
    "to and or but that which who than because while when if is are was were".split()
)
# So many words of content at most are governed.
_WORDS_GOVERNED = 6


def misgoverned(case: SupportCase) -> Iterator[str]:
    """Yield a preposition of a brief sentence that governs other words there.

    Told only where what it governs in the one text is governed by something else in the other;
    longer sentences say the same thing in too many ways.
    """
    pairs = case.closest
    if pairs.said.matters > HARDLY_BRIEF:
        return
    mine, theirs = _once(pairs.said), _once(pairs.evidence)
    both = (word for word in mine if word in theirs)
    yield from islice((w for w in both if _differs(pairs, mine[w], theirs[w])), 1)


def _once(reading: Reading) -> dict[str, Token]:
    """Return the prepositions that stand but once in a text."""
    found = [token for token in reading.tokens if token.word in lexicon.GOVERNING]
    times = Counter(token.word for token in found)
    return {token.word: token for token in found if times[token.word] == 1}


def _differs(pairs: Pairs, mine: Token, their: Token) -> bool:
    said, evidence = pairs.said, pairs.evidence
    governed = [pairs.exact[p.place] for p in _phrase(said, mine) if p.place in pairs.exact]
    there = [token.place for token in _phrase(evidence, their, lexicon.COUPLING) if token.content]
    if not governed or not set(there).isdisjoint(governed):
        return False
    moved = bool(there) and pairs.taken.issuperset(there)
    return moved or _same_head(pairs, mine, their)


def _phrase(
    reading: Reading, preposition: Token, within: frozenset[str] = frozenset()
) -> Iterator[Token]:
    """Yield the words that a preposition governs, up to a verb or the next, or the list's end."""
    content = 0
    for token in reading.tokens[preposition.place + 1 :]:
        parted = not token.joined and not within and token.place > preposition.place + 1
        if token.word in _ENDING - within or parted or content == _WORDS_GOVERNED:
            return
        content += token.content
        yield token


def _same_head(pairs: Pairs, mine: Token, their: Token) -> bool:
    """Tell whether both prepositions follow the same word: "good for", "focus on"."""
    before, there = pairs.said.content_before(mine, 1), pairs.evidence.content_before(their, 1)
    return bool(before and there) and pairs.counterparts.get(before[0].place) == there[0].place
