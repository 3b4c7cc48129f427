"""What denies, how far that reaches, and where a clause ends.

Whoever reads a text asks behind each word that may deny.
"""

from collections.abc import Sequence

from bot.answering.support.reading.tokens import Token
from bot.answering.support.words import lexicon

# These deny what follows, but not behind their verb: "they take nothing and leave".
_OBJECTS = frozenset(["nobody", "nothing", "none"])
_DOING = frozenset("do does did done doing".split())
# After a denial these turn it round or limit it: "no company is bigger", "not only", "none but".
_LIMITS = frozenset("than only but except just merely solely simply".split())
# What these two words, or this one, set aside is as good as denied: "tools rather than features".
_CONTRASTS = frozenset(
    {
        ("rather", "than"),
        ("instead", "of"),
        ("opposed", "to"),
        ("", "unlike"),
        ("free", "of"),
        ("free", "from"),
        ("freedom", "from"),
        ("kept", "from"),
        ("away", "from"),
        ("diverging", "from"),
        ("departing", "from"),
    }
)
# Behind "unlike companies" these tell what is set aside of them: "aiming", "that sell".
_DESCRIBING = frozenset("that who whose where with".split())
# And what stands behind "over" when somebody prefers: "invention over improvements".
_PREFERRING = frozenset(
    "prefer prefers preferred favor favors favour favours value values valued prioritize "
    "prioritizes prioritized encourage encourages encouraged choose chooses chose "
    "preferring favoring favouring valuing prioritizing choosing chosen".split()
)
# An "over" stands so many words behind its "prefers" at most.
_WORDS_TO_AN_OVER = 20
# Before these an "over" says for how long: "grew in value over the last decade".
_SPANS = frozenset("last past next coming course years decades months weeks days time".split())
# Whoever does these "to" do something does not do it.
_IN_VAIN = frozenset("struggle struggles struggled struggling".split())
# "A little" is something; behind one of these, or a word that has one, "little" tells a size.
_DETERMINERS = frozenset(
    """
    a an the this that these those his her its my our your their every each any some as too s
    """.split()
)
_LITTLE = "little"
# What is joined to it is denied: non-experts.
_NON = "non"
DENYING = lexicon.DENIALS | _IN_VAIN | {"over", _LITTLE, _NON} | {last for _, last in _CONTRASTS}
CLAUSE_ENDS = frozenset(";:.!?—–") | lexicon.CLAUSE_WORDS
PAUSES = frozenset(",()")
# A denial reaches this many words, and is looked at this many pieces ahead for what limits it.
_WORDS_DENIED = 6
PIECES_AHEAD = 9
# "No choice but", "nothing else but".
_PIECES_TO_A_BUT = 3


def denies(said: Sequence[Token], following: Sequence[str]) -> bool:
    """Tell whether the last word said denies what follows, or is as good as a denial."""
    word = said[-1].word
    if word in _IN_VAIN:
        return following[:1] == ["to"]
    if word == _NON:
        joined = following[:1] == ["-"] and not said[-1].named
        return joined and following[1:2] != ["zero"]
    if word == _LITTLE:
        return _is_next_to_nothing(said, following)
    if word not in lexicon.DENIALS:
        return _sets_aside(said, following)
    if limited(word, following):
        return False
    if len(said) == 1:
        return True
    before = said[-2]
    behind_its_verb = word in _OBJECTS and (before.content or before.word in _DOING)
    return not behind_its_verb and (before.word, word) != ("non", "zero")


def reach(word: str) -> int:
    """Return how many words behind it what denies may deny."""
    return 1 if word == _NON else _WORDS_DENIED


def _is_next_to_nothing(said: Sequence[Token], following: Sequence[str]) -> bool:
    """Tell whether a "little" tells how much: there is no "little dog", but "a" or "the" one.

    Nor are there "little dogs", of which there would be few.
    """
    counted = [word for word in following[:1] if word not in lexicon.FUNCTION_WORDS]
    several = any(word.endswith("s") and not word.endswith("ss") for word in counted)
    return not several and all(token.word not in _DETERMINERS for token in said[-3:-1])


def _sets_aside(said: Sequence[Token], following: Sequence[str]) -> bool:
    """Tell whether what follows is named only to be told from what is meant."""
    if following and following[0] in _LIMITS:
        return False  # "rather than just cutting" cuts as well
    word = said[-1].word
    if word == "over":
        if _measures(following):
            return False
        return _prefers(said[-_WORDS_TO_AN_OVER:])
    before = said[-2].word if len(said) > 1 else ""
    return ("", word) in _CONTRASTS or (before, word) in _CONTRASTS


def _prefers(said: Sequence[Token]) -> bool:
    """Tell whether some words speak of preferring, of those of the sentence that they end in."""
    for token in reversed(said):
        if token.word in _PREFERRING:
            return True
        if token.opens:
            return False
    return False


def _measures(following: Sequence[str]) -> bool:
    """Tell whether more than a figure or some span of time follows an "over": "over 20 times"."""
    counted = following and (following[0][0].isdigit() or following[0] in lexicon.SIGNS)
    return bool(counted) or not _SPANS.isdisjoint(following[:2])


def is_a_kind(word: str, following: Sequence[str]) -> bool:
    """Tell whether an "unlike" sets aside what some do, not what they are: "companies aiming"."""
    described = following and (following[0] in _DESCRIBING or following[0].endswith("ing"))
    return word == "unlike" and bool(described)


def limited(word: str, following: Sequence[str]) -> bool:
    """Tell whether a denial only limits or compares: "not only", "no firm is bigger"."""
    if following and (following[0] in _LIMITS or following[0] == "-"):
        return True
    if word == "not" or word not in lexicon.NEGATIONS or following[:1] == ["longer"]:
        return False
    for after in following[:PIECES_AHEAD]:
        if after in _LIMITS - {"but"} or after in lexicon.COMPARATIVES:
            return True
        if after in CLAUSE_ENDS or after in PAUSES:
            break
    return "but" in following[1:_PIECES_TO_A_BUT]
