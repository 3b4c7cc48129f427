"""Words of two claims mixed in one statement, which neither of them makes.

Claims may be told one beside the other, "the studio raised nine million, and the show has 300
listeners": each part of such a sentence is held by one of them. "The studio has 300 listeners"
takes its words from both.
"""

from collections.abc import Iterator, Sequence

from bot.answering.support.case import SupportCase
from bot.answering.support.pairing import pair
from bot.answering.support.reading.parts import alone, clauses
from bot.answering.support.reading.reader import read
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon


def mingled(case: SupportCase) -> Iterator[str]:
    """Yield the words that stand in a part of a sentence whose other words another claim holds.

    One word that all may speak of, such as a heading's, is no mixture by itself.
    """
    texts = _statements(case.evidence)
    if not texts[1:]:
        return
    alien = [token for part in clauses(case.said) for token in _alien(case, alone(part), texts)]
    if len(alien) > 1 or any(_is_own(case, token) for token in alien):
        yield from (token.surface for token in alien)


def _statements(evidence: Sequence[str]) -> list[str]:
    """Return the texts, with one that goes on from the text before as one with it."""
    texts: list[str] = []
    for text in evidence:
        if texts and text[:1].islower():
            texts[-1] += f", {text}"
        else:
            texts.append(text)
    return texts


def _alien(case: SupportCase, part: Reading, texts: Sequence[str]) -> list[Token]:
    """Return the words of a part that some text holds, but not the one that holds most of it."""
    held = pair(part, case.held).counterparts
    missing = [
        [part.tokens[place] for place in held.keys() - pair(part, read(text)).counterparts.keys()]
        for text in texts
    ]
    return min(missing, key=lambda words: (sum(_is_own(case, word) for word in words), len(words)))


def _is_own(case: SupportCase, token: Token) -> bool:
    """Tell whether a word tells one claim from another: it stands in none of their headings."""
    return token.stem not in case.around.stems and token.word not in lexicon.LIGHT_WORDS
