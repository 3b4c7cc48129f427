"""Which claims could answer a question, by what they mean as well as by the words they share.

The cosines of the sentence encoder and BM25 are brought to one scale and added. The figures behind
the choice: docs/retrieval.md.
"""

from collections.abc import Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.grounding.retrieval import Match, Overlap, Retrieval, WordIndex, searchable
from bot.notes.claim import Claim

Floats = NDArray[np.float32]

# The share of BM25 in the sum of the two scales.
LEXICAL = 0.2
# In more claims than this, only those that share most words with the question are read for their
# meaning: reading one takes milliseconds, the first time.
MANY = 1_000
POOL = 48
NOTHING = Overlap(score=0.0, coverage=0.0, shared=0)


class Encoding(Protocol):
    """Texts to vectors of unit length."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a row a text."""
        ...


class Search:
    """Ranks claims by meaning and words; a claim's vector is made when first needed and kept.

    Ranking blocks: for milliseconds, or for seconds when many claims are new. Threads share it.
    """

    def __init__(self, claims: Sequence[Claim], encoder: Encoding) -> None:
        self._words = Retrieval(claims)
        self._encoder = encoder
        self._vectors: dict[str, Floats] = {}

    def rank(self, question: str, note: str | None = None) -> list[Match]:
        """Return the claims of one note or of all, best first."""
        index = self._words.index(note)
        overlaps = index.overlaps(question)
        places = _pool(index, overlaps)
        if not places:
            return []
        found = [overlaps.get(place, NOTHING) for place in places]
        cosines = self._cosines(question, [index.claims[place] for place in places])
        lexical = np.array([overlap.score for overlap in found], np.float32)
        scores = (1 - LEXICAL) * _standard(cosines) + LEXICAL * _standard(lexical)
        matches = [
            Match(index.claims[place], float(score), words.coverage, words.shared, float(cosine))
            for place, score, words, cosine in zip(places, scores, found, cosines, strict=True)
        ]
        return sorted(matches, key=lambda match: -match.score)

    def _cosines(self, question: str, claims: Sequence[Claim]) -> Floats:
        texts = [searchable(claim) for claim in claims]
        unknown = [text for text in dict.fromkeys(texts) if text not in self._vectors]
        self._vectors.update(zip(unknown, self._encoder.encode(unknown), strict=True))
        vectors = np.stack([self._vectors[text] for text in texts])
        cosines: Floats = vectors @ self._encoder.encode([question])[0]
        return cosines


def _pool(index: WordIndex, overlaps: Mapping[int, Overlap]) -> list[int]:
    """Return the places of the claims to read: all, or those that share most words."""
    if len(index.claims) <= MANY:
        return list(range(len(index.claims)))
    return sorted(overlaps, key=lambda place: -overlaps[place].score)[:POOL]


def _standard(values: Floats) -> Floats:
    """Return values with their mean at zero and their deviation at one, or all zero."""
    spread = values.std()
    return (values - values.mean()) / spread if spread > 0 else np.zeros_like(values)
