"""Words that are typed together, apart: "you're" as "you are", "that's" as "that is"."""

import re

_WHOLE = {
    "ain't": "is not",
    "can't": "can not",
    "cannot": "can not",
    "gimme": "give me",
    "let's": "let us",
    "shan't": "shall not",
    "won't": "will not",
}
# What each ending stands for; `'s` is as often a genitive.
ENDS = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'m": "am",
    "'d": "would",
    "'s": "is",
}
_END = re.compile(r"(?<=[a-z])(?:n't|'(?:re|ve|ll|m|d|s))$")


def uncontracted(word: str) -> str:
    """Return a word in small letters as the words that it stands for.

    A genitive's `'s` becomes "is" as well: phrases are read in the same way, so they still fit.
    """
    if word in _WHOLE:
        return _WHOLE[word]
    return _END.sub(lambda end: f" {ENDS[end[0]]}", word)
