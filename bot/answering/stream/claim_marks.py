"""The marks by which a model cites: ids in brackets, `[k7f]` or `(see k7f, m2p)`, and numbers.

A number in square brackets, `[1]` or `[^2]`, is a footnote's: it cites, and nobody can tell what.
"""

import re

OPENERS = {"[": "]", "(": ")", "{": "}", "【": "】"}
# In characters, brackets included.
LONGEST_MARK = 80
# What a mark is made of, piece by piece.
INSIDE = re.compile(r"[^\W_]+|[^\S\n]+|[,;:&|/+^#†\u2013-]+")

ID = r"(?=[a-z]+\d)[a-z][a-z0-9]{2,4}"
_LONGEST_ID = 5
_ID = re.compile(ID)
FILLER = frozenset("and cite claim claims id ids note notes ref refs see source sources".split())
"""What may stand beside the ids of a mark, in whatever case."""
_NUMBER = r"\^?\d{1,2}"
_FOOTNOTE = re.compile(
    rf"[\[【](?:{_NUMBER}(?:, ?{_NUMBER})*|\d{{1,3}}(?::\d{{1,3}})?†[a-z]{{1,12}})[\]】]"
)
_WORD = re.compile(r"[^\W_]+")
_SEPARATORS = re.compile(r"[\s,;:&|/+^#†\u2013-]*")


def is_id(word: str) -> bool:
    """Tell whether a word is shaped like a claim id: `k7f`."""
    return _ID.fullmatch(word) is not None


def ids_of(bracket: str) -> list[str]:
    """Return the claim ids in a bracket's content, or none if it says anything else."""
    words = _WORD.findall(bracket)
    ids = [word for word in words if is_id(word)]
    mark = all(is_id(word) or word.lower() in FILLER for word in words)
    return ids if mark and _SEPARATORS.fullmatch(_WORD.sub("", bracket)) else []


def is_mark(bracket: str) -> bool:
    """Tell whether something in brackets cites, by an id or by a number."""
    return bool(ids_of(bracket[1:-1])) or _FOOTNOTE.fullmatch(bracket) is not None


def is_footnote(bracket: str) -> bool:
    """Tell whether a mark is a footnote's, which at the beginning of a line is explained there."""
    return bracket.startswith("[^") or _FOOTNOTE.fullmatch(bracket) is not None


def may_become_mark(opened: str) -> bool:
    """Tell whether a bracket that is still open could close as a mark."""
    words = _WORD.findall(opened)
    tail = words.pop() if words and opened[-1].isalnum() else ""
    return (len(tail) <= _LONGEST_ID or tail.lower() in FILLER) and all(
        is_id(w) or w.lower() in FILLER for w in words
    )
