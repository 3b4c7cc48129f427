"""Whole names of people whom a claim calls by half of theirs: "Trump" is Donald Trump."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise

from bot.answering.support.reading.nameable import runs
from bot.answering.support.reading.tokens import Reading, Token
from bot.grounding.text.small_words import DAYS, MONTHS
from bot.grounding.text.stemming import stem

# These stand before many names and belong to none.
_TITLES = frozenset(
    """president senator minister chancellor governor mayor judge detective officer sergeant captain
    general professor doctor dr mr mrs ms miss sir lord king queen prince princess saint ceo coach
    aunt uncle colonel corporal commissioner chair chairman secretary representative congressman
    """.split()
)
# And these only beside one: "on the Friday Lopez left".
_DAYS = frozenset(map(str.lower, DAYS))
_MONTHS = frozenset(map(str.lower, MONTHS))
# Somebody's initials, and no longer: "KL Lopez", but "AI" behind a name and "PBS" before it.
_INITIALS = 2


class FullNames:
    """Knows which names stand side by side in some texts; `proper` are the stems of names."""

    def __init__(self, texts: Iterable[Reading], proper: AbstractSet[str]) -> None:
        firsts: dict[str, set[str]] = defaultdict(set)
        lasts: dict[str, set[str]] = defaultdict(set)
        for reading in texts:
            for run in runs(reading):
                for first, last in pairwise(run):
                    if _names(first, last, proper):
                        firsts[last.stem].add(first.surface)
                        lasts[first.stem].add(last.surface)
        self._firsts: Mapping[str, set[str]] = firsts
        self._lasts: Mapping[str, set[str]] = lasts

    def completing(self, reading: Reading) -> list[str]:
        """Return the other halves of the names in a text, where nobody else could be meant."""
        found: list[str] = []
        for token in reading.tokens:
            firsts, lasts = self._firsts.get(token.stem, ()), self._lasts.get(token.stem, ())
            if token.capital and len(firsts) == 1:
                found += firsts
            if token.capital and len(lasts) == 1 and self._is_only_first(token, *lasts):
                found += lasts
        return found

    def _is_only_first(self, token: Token, last: str) -> bool:
        return self._firsts.get(_stem(last), set()) == {token.surface}


def _stem(surface: str) -> str:
    return stem(surface.lower())


def _names(first: Token, last: Token, proper: AbstractSet[str]) -> bool:
    """Tell whether two words with a capital are the halves of a name."""
    both = first.content and last.content and last.joined and last.place == first.place + 1
    titled = first.word in _TITLES or first.number or last.number
    dated = first.word in _DAYS | _MONTHS or last.word in _DAYS
    if titled or dated or _is_short_form(first, _INITIALS) or _is_short_form(last, 1):
        return False
    return both and (not first.opens or first.stem in proper)


def _is_short_form(token: Token, longest: int) -> bool:
    """Tell whether a word wholly in capitals is too long for a part of somebody's name."""
    return token.surface.isupper() and len(token.surface) > longest
