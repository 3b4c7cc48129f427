"""A text as it asks: without what people begin with ("okay so"), and the marks around it."""

import re

from bot.grounding.text.small_words import ASKING, BEING
from bot.grounding.text.words import STOP_WORDS

# A text of more characters tells something, instead of naming it.
LONGEST = 200
# More words than this are a question, whatever they lack.
_FEW = 4

# What people begin with, and ask nothing by. "Wait times", "well funded" and "Hello Fresh" may be
# asked about: such a word is an aside before a comma, or before one that people ask with.
_ORDERS = """
tell show give explain define describe compare list name sum summarize summarise anything something
""".split()
_BEFORE_ASKING = rf"(?=,|\s+(?:{'|'.join(sorted({*STOP_WORDS, *_ORDERS}))})\b)"
ASIDE = (
    r"(?:(?:and|but|or|so|ok|okay|then|also|now|please|hey|"
    rf"(?:well|wait|hi|hello){_BEFORE_ASKING})[\s,:]+)*+"
)
# What says that something is so.
IS = rf"(?:{'|'.join(BEING)})"
_ASIDE = re.compile(rf"\A{ASIDE}", re.IGNORECASE)
_IS = re.compile(rf"\b({'|'.join(ASKING)})'?s\b", re.IGNORECASE)
_NOISE = re.compile(r"[,:](?=\s)|[\u201c\u201d\"]")
_ENDS = " \t\n?!.\u2026"
_BEFORE = re.compile(r"(?:(?:what about|how about|about|the|a|an) )*", re.IGNORECASE)


def asked_plainly(text: str) -> str:
    """Return a text from where it begins to ask, "what's" as "what is", without the end marks.

    Nothing is left of one that tells something instead of naming it.
    """
    if len(text) > LONGEST:
        return ""
    typed = " ".join(text.replace("\u2019", "'").split()).strip(_ENDS)
    return _IS.sub(r"\1 is", _ASIDE.sub("", typed))


def without_punctuation(text: str) -> str:
    """Return a text as it asks, without commas, colons and double quotes."""
    return asked_plainly(_NOISE.sub(" ", asked_plainly(text)))


def bare(text: str) -> str:
    """Return what a text is about that names it and says nothing else: "the roof?", "and AGI?"."""
    named = _BEFORE.sub("", without_punctuation(text), count=1)
    typed = named.lower().split()
    return named if len(typed) <= _FEW and STOP_WORDS.isdisjoint(typed) else ""
