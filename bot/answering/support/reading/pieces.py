"""A text cut into pieces: words, figures, signs of money and marks, each written in one way."""

import re
from unicodedata import normalize, numeric

from bot.answering.support.words.compounds import in_short
from bot.grounding.text.contractions import ENDS
from bot.notes.stops import SHORTENED, TITLES

# A fraction, a figure, a word, a sign of money or share, a mark.
_PIECE = re.compile(
    r"(?<![\d/.,])[1-9]/(?:[2-9]|10)(?![\d/])"
    r"|\d+(?:[.,]\d+)*(?![^\W_])"
    r"|[^\W_]+(?:[&'’][^\W_]+)*"
    r"|[%$€£₹¥]"
    r"|[.,;:!?()\"“”—–-]"
)
# "½" and its like, with the figure that may stand before it.
_PARTS = "¼½¾⅐-⅞"
_PART = re.compile(rf"(?<!\d)(\d*+)([{_PARTS}])")
# What says "not" beside a statement, or before it.
_DENYING = "≠¬∄∉❌❎✖✗✘🚫⛔👎🙅"
_DENIED = re.compile(f"[{_DENYING}]")
# What has no stop but a last one, no figure, no apostrophe and no such sign is written in one way.
_PLAIN = re.compile(rf"[^.'’\d{_PARTS}{_DENYING}]*+\.?\s*+")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
# The stop behind these ends no sentence: what follows may be a name.
_ABBREVIATED = re.compile(rf"\b((?-i:[A-Z])|{TITLES}|{SHORTENED})\.(?=\s)", re.IGNORECASE)
# A figure may begin behind each of its stops, so it has an end.
_SCALED = re.compile(r"\b(\d[\d.,]{0,30})(k|m|bn?|tn|x|s)\b", re.IGNORECASE)
_YEARS = re.compile(r"\b(\d\d)(\d\d)([–-])(\d\d)\b(?![–-])")
_CONTRACTED = re.compile(
    r"(\b(?:ca|wo|sha)(?=n)|\w)(n['’]t|['’](?:s|re|ve|ll|d|m))\b", re.IGNORECASE
)
# What is left of these before an "n't": "can't", "won't".
_BASES = {"ca": "can", "wo": "will", "sha": "shall"}
# An `'s` tells whose something is, or says “is”.
_ENDS = {**ENDS, "'s": "s"}


def pieces(text: str) -> list[str]:
    """Cut a text into pieces; takes time linear in its length."""
    text = in_short(text)
    return _PIECE.findall(text if _PLAIN.fullmatch(text) else _in_one_way(text))


def _in_one_way(text: str) -> str:
    plain = _DENIED.sub(" not ", text)
    plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", ""), plain)
    plain = _ABBREVIATED.sub(r"\1", plain)
    plain = _PART.sub(_in_figures, plain)
    plain = _YEARS.sub(r"\1\2\3\1\4", plain)
    return _CONTRACTED.sub(_spelled_out, _SCALED.sub(r"\1 \2", plain))


def _in_figures(match: re.Match[str]) -> str:
    """Return "2.5" for "2½", and "1/2" for what stands alone."""
    whole, part = match.groups()
    if whole:
        return whole + f"{numeric(part):.3f}".strip("0")
    return normalize("NFKC", part).replace("⁄", "/")


def _spelled_out(match: re.Match[str]) -> str:
    word, ending = match[1], match[2].lower().replace("’", "'")
    whole = _BASES.get(word.lower(), word) if ending == "n't" else word
    return f"{whole} {_ENDS[ending]}"
