"""Words of two claims mixed in one statement, which neither of them makes.

Claims may be told one beside the other, "the studio raised nine million, and the show has 300
listeners": each part of such a sentence is held by one of them. "The studio has 300 listeners"
takes its words from both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.support.case import SupportCase
from bot.answering.support.pairing import align
from bot.answering.support.reading.reader import read
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.words import lexicon

# Where another claim's statement may begin, besides at punctuation.
_JOINING = lexicon.CLAUSE_WORDS | frozenset(
    "and while who whose whom because since so if when where after before".split()
)


def mingled(case: SupportCase) -> Sequence[str]:
    """Return the words that stand in a part of a sentence whose other words another claim holds.

    One word that all may speak of, such as a heading's, is no mixture by itself.
    """
    texts = _statements(case.evidence)
    if not texts[1:]:
        return ()
    alien = [token for part in _parts(case.said) for token in _alien(case, part, texts)]
    mixed = len(alien) > 1 or any(_is_own(case, token) for token in alien)
    return [token.surface for token in alien] if mixed else ()


def _statements(evidence: Sequence[str]) -> list[str]:
    """Return the texts, with one that goes on from the text before as one with it."""
    texts: list[str] = []
    for text in evidence:
        if texts and text[:1].islower():
            texts[-1] += f", {text}"
        else:
            texts.append(text)
    return texts


def _parts(said: Reading) -> Iterator[Reading]:
    """Yield the parts of a sentence of which each may be told by another claim."""
    part: list[Token] = []
    for token in said.tokens:
        if part and (not token.joined or token.word in _JOINING):
            yield Reading(tuple(part))
            part = []
        part.append(replace(token, place=len(part)))
    yield Reading(tuple(part))


def _alien(case: SupportCase, part: Reading, texts: Sequence[str]) -> list[Token]:
    """Return the words of a part that some text holds, but not the one that holds most of it."""
    held = align(part, case.held).pairs
    missing = [
        [part.tokens[place] for place in held.keys() - align(part, read(text)).pairs.keys()]
        for text in texts
    ]
    return min(missing, key=lambda words: (sum(_is_own(case, word) for word in words), len(words)))


def _is_own(case: SupportCase, token: Token) -> bool:
    """Tell whether a word tells one claim from another: it stands in none of their headings."""
    return token.stem not in case.around.stems and token.word not in lexicon.LIGHT_WORDS
