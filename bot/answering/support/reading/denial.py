"""What denies, how far that reaches, and where a clause ends.

Whoever reads a text asks behind each word that may deny.
"""

from collections.abc import Sequence

from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon

DENYING = lexicon.DENIALS | {"over"} | {last for _, last in lexicon.CONTRASTS}
CLAUSE_ENDS = frozenset(";:.!?—–") | lexicon.CLAUSE_WORDS
PAUSES = frozenset(",()")
# A denial reaches this many words, and is looked at this many pieces ahead for what limits it.
REACH = 6
_LIMIT = 9
# "No choice but", "nothing else but".
_BUT = 3


def denies(said: Sequence[Token], following: Sequence[str]) -> bool:
    """Tell whether the last word said denies what follows, or is as good as a denial."""
    word = said[-1].word
    if word not in lexicon.DENIALS:
        return _sets_aside(said, following)
    if limited(word, following):
        return False
    if len(said) == 1:
        return True
    before = said[-2]
    behind_its_verb = word in lexicon.OBJECTS and before.content
    return not behind_its_verb and (before.word, word) != ("non", "zero")


def _sets_aside(said: Sequence[Token], following: Sequence[str]) -> bool:
    """Tell whether what follows is named only to be told from what is meant."""
    if following and following[0] in lexicon.LIMITS:
        return False  # "rather than just cutting" cuts as well
    word = said[-1].word
    if word == "over":
        start = next(token.place for token in reversed(said) if token.opens)
        return any(token.word in lexicon.PREFERRING for token in said[start:])
    before = said[-2].word if len(said) > 1 else ""
    return ("", word) in lexicon.CONTRASTS or (before, word) in lexicon.CONTRASTS


def is_a_kind(word: str, following: Sequence[str]) -> bool:
    """Tell whether an "unlike" sets aside what some do, not what they are: "companies aiming"."""
    described = following and (following[0] in lexicon.DESCRIBING or following[0].endswith("ing"))
    return word == "unlike" and bool(described)


def limited(word: str, following: Sequence[str]) -> bool:
    """Tell whether a denial only limits or compares: "not only", "no firm is bigger"."""
    if following and (following[0] in lexicon.LIMITS or following[0] == "-"):
        return True
    if word == "not" or word not in lexicon.NEGATIONS or following[:1] == ["longer"]:
        return False
    for after in following[:_LIMIT]:
        if after in lexicon.LIMITS - {"but"} or after in lexicon.COMPARATIVES:
            return True
        if after in CLAUSE_ENDS or after in PAUSES:
            break
    return "but" in following[1:_BUT]
