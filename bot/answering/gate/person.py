"""Who says "I": a persona in the third person says it only where its claims do."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from bot.answering.support.reading.reader import read
from bot.answering.support.words.lexicon import FIRST_PERSON, FIRST_PERSON_PLURAL
from bot.notes.claim import Claim

_TOGETHER = FIRST_PERSON_PLURAL | {"let s"}


def says_i(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether a sentence says "I", "we" or "let's" where its claims do not.

    Of several people a claim may speak in another form: "we" for "our".
    """
    said, held = _small_words([text]), _small_words(claim.text for claim in claims)
    alone = said & FIRST_PERSON - held
    together = said & _TOGETHER if held.isdisjoint(_TOGETHER) else frozenset[str]()
    return bool(alone or together)


def _small_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the small words of texts, among which "us" is no country."""
    tokens = [*chain.from_iterable(read(text).tokens for text in texts)]
    lets = (f"{one.word} {two.word}" for one, two in pairwise(tokens))
    return frozenset([*(token.word for token in tokens if not token.content), *lets])
