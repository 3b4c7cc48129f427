"""What is more than what: where diet weighs more than sport, sport weighs no more than diet."""

from collections.abc import Iterator

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon

_DEGREES = lexicon.COMPARATIVES | {"more", "less", "fewer"}


def outdone(case: SupportCase) -> Iterator[str]:
    """Yield what a sentence puts behind "than" though it is what is more there."""
    evidence = case.closest.evidence
    for degree, second in _comparisons(case.said):
        first = _stems_before(case.said, degree) & evidence.stems
        for place in evidence.places.get(degree.stem, ()):
            theirs = _stems_before(evidence, evidence.tokens[place])
            if second.stem in theirs and first - theirs:
                yield second.word
                return


def _comparisons(reading: Reading) -> Iterator[tuple[Token, Token]]:
    """Yield each word such as "more" with the word behind its "than", which stands nowhere else.

    "No show is longer than this one" puts first what stands last.
    """
    if not lexicon.NEGATIONS.isdisjoint(reading.words):
        return
    for degree in (token for token in reading.tokens if token.word in _DEGREES):
        than = next((t for t in reading.to_pause(degree) if t.word == "than"), None)
        second = reading.content_behind(than, 1) if than else ()
        if second and len(reading.places[second[0].stem]) == 1:
            yield degree, second[0]


def _stems_before(reading: Reading, degree: Token) -> set[str]:
    """Return the stems of content before such a word, back to a pause."""
    return {token.stem for token in reading.from_pause(degree) if token.content}
