"""Which claims of a large library could answer a question, by the words they share: BM25 on disk.

The scores are those of `bm25`. To compute them for every claim that holds a common word would
take seconds, so candidates are found by a question's rarest words first: a claim that holds none of
them could only win by many common words at once. The others are only looked for among candidates
(Turtle & Flood, "Query Evaluation: Strategies and Optimizations", 1995, on which MaxScore rests).
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from heapq import nlargest
from pathlib import Path

from bot.grounding.retrieval import ranking
from bot.grounding.retrieval.bm25 import Overlap, WordRanking, rarities
from bot.grounding.retrieval.ranking import Match, searchable
from bot.grounding.text import stemming
from bot.grounding.text import words as splitting
from bot.grounding.text.words import words
from bot.notes.claim import Claim
from bot.notes.index import schema
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.postings import Postings

# Claims that are looked at for a question, by words, before the best are scored.
CANDIDATES = 2_000
# Claims that are scored by all of BM25, and those of them that are returned.
_SCORED = 200
_MOST = 50


def fingerprint() -> str:
    """Return a digest of all code that an index depends on; blocking."""
    modules = (Path(str(module.__file__)) for module in (ranking, stemming, splitting))
    return schema.fingerprint(*modules, stemming.IRREGULAR, stemming.FAMILIES)


def terms(claim: Claim) -> list[str]:
    """Return the words by which an index finds a claim."""
    return words(searchable(claim))


class IndexedWordRanking:
    """Ranks the claims of an index by their words; a single note's are ranked in memory."""

    def __init__(self, library: IndexedLibrary) -> None:
        self._library = library

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return claims that share a word with the question, best first, `_MOST` of them.

        Blocking, for some milliseconds.
        """
        if note is not None:
            found = self._library.note(note)
            return WordRanking(found.claims).rank(question) if found else []
        with self._library.postings() as postings:
            weights = _weights(question, postings)
            scores = _candidates(weights, postings)
            best = nlargest(_SCORED, scores, key=scores.__getitem__)
            return _scored(best, weights, postings)


def _weights(question: str, postings: Postings) -> dict[str, float]:
    """Return the question's words and their rarity, without those all claims are about."""
    asked = dict.fromkeys(words(question), 0)
    total, _ = postings.totals()
    return rarities({**asked, **postings.frequencies(asked)}, total)


def _candidates(weights: Mapping[str, float], postings: Postings) -> dict[int, float]:
    """Return claims with the summed weights of the words they hold."""
    frequencies = postings.frequencies(weights)
    rare: list[str] = []
    reached = 0
    scores: dict[int, float] = defaultdict(float)
    for term in sorted(frequencies, key=frequencies.__getitem__):
        reached += frequencies[term]
        among = () if not rare or reached <= CANDIDATES else rare
        for place in postings.holding(term, among, CANDIDATES):
            scores[place] += weights[term]
        if not among:
            rare.append(term)
    return scores


def _scored(places: Sequence[int], weights: Mapping[str, float], postings: Postings) -> list[Match]:
    """Return the best of some claims with what speaks for them."""
    total, count = postings.totals()
    mean = count / total if total else 1.0
    found = {
        place: Overlap.of(Counter(stems), weights, mean)
        for place, stems in postings.stems(places).items()
    }
    best = nlargest(_MOST, found, key=lambda place: found[place].score)
    claims = postings.claims(best)
    return [found[place].match(claims[place]) for place in best]
