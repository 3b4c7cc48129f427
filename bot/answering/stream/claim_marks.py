"""The marks by which a model cites claims: ids in brackets, `[k7f]` or `(see k7f, m2p)`."""

import re

OPENERS = {"[": "]", "(": ")", "【": "】"}
LONGEST_MARK = 80
# What a mark is made of, piece by piece.
INSIDE = re.compile(r"[^\W_]+|[^\S\n]+|[,;:&|/+^#†\u2013-]+")

_LONGEST_ID = 5
_ID = re.compile(r"(?=[a-z]+\d)[a-z][a-z0-9]{2,4}")
_FILLER = frozenset("and cite claim claims id ids note notes ref refs see source sources".split())
_WORD = re.compile(r"[^\W_]+")
_SEPARATORS = re.compile(r"[\s,;:&|/+^#†\u2013-]*")


def is_id(word: str) -> bool:
    """Tell whether a word is shaped like a claim id: `k7f`."""
    return _ID.fullmatch(word) is not None


def ids_of(bracket: str) -> list[str]:
    """Return the claim ids in a bracket's content, or none if it says anything else."""
    words = _WORD.findall(bracket)
    ids = [word for word in words if is_id(word)]
    mark = all(is_id(word) or word in _FILLER for word in words)
    return ids if mark and _SEPARATORS.fullmatch(_WORD.sub("", bracket)) else []


def may_become_mark(opened: str) -> bool:
    """Tell whether a bracket that is still open could close as a mark."""
    words = _WORD.findall(opened)
    tail = words.pop() if words and opened[-1].isalnum() else ""
    return (len(tail) <= _LONGEST_ID or tail in _FILLER) and all(
        is_id(w) or w in _FILLER for w in words
    )
