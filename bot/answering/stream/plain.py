"""One sentence as a model wrote it, turned into plain words and the claim ids that it cites.

Whatever is taken out leaves a gap behind, and a gap keeps its neighbours apart: no two harmless
pieces can join into a link, a mention or a mark. Only emphasis closes up, and it goes first.
Every pattern takes time linear in the sentence.
"""

import re
from collections.abc import Container
from html import unescape
from typing import NamedTuple
from unicodedata import normalize

from bot.answering.stream.claim_marks import FILLER, ID, LONGEST_MARK, ids_of, is_mark
from bot.grounding.text.markup import EMPHASIS
from bot.notes.stops import STOPS
from bot.notes.timestamp import CLOCK

GAP = "\x1f"  # white space to a pattern, and nothing that a visible text can hold

# Format, private and unassigned characters that steer or hide text, and what strikes letters out;
# line feed and tab stay.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0334-\u0338\u034f\u0488\u0489\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u20d0-\u20f0\u3164\ud800-\udfff\ue000-\uf8ff\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001d173-\U0001d17a\U000e0000-\U0010ffff\\\\]"
)

# Nothing but words, their punctuation and marks of ids: of most sentences nothing else is there to
# be taken out.
_IDS = rf"\[{ID}(?:, {ID})*\]"
_WORDS_AND_MARKS = re.compile(
    rf"(?:(?!(?i:www)\.)[^\W\d_]++|[ .,;!?…'\u2019\"“”)\u2013\u2014-]|\((?=\w)|:(?= )|{_IDS})*+"
)

# More accents than a letter has anywhere: two, of those that are made for all letters.
_ACCENT = "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]"
_STACKED = re.compile(rf"({_ACCENT}{{2}}){_ACCENT}+")
# Emojis and their like: no claim can bear out what a picture says.
_PICTURE = re.compile("[\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+")
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#39);", re.IGNORECASE)
_EMPHASIS = re.compile(EMPHASIS)
# A label with an address behind it, whose brackets may hold a pair of their own, or with the gap
# that an address left.
_LINK = re.compile(rf"(!?)\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|{GAP})")
_HALF_A_LINK = re.compile(r"(?<=\])(?=\()")
# Whatever stands in brackets; `ids_of` tells which is a mark.
_MARK = re.compile(rf"(?:\bcite)?[\[({{【]([^\[\](){{}}【】]{{1,{LONGEST_MARK - 2}}})[\])}}】]")
# A mark with but one of its brackets: "[k7f" or "k7f]".
_BROKEN_MARK = re.compile(r"[\[【]\s?\^?([^\W_]+)|\b([^\W_]{1,12})\s?[\]】]")
# The address to which a mark was made to lead, and what leads on to one: "(cf. [k7f])".
_ADDRESS = re.compile(rf"(?<={GAP})\((?=[^()\s]*[:/#])[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_LEADING_ON = re.compile(rf"([(;,]\s?)(?:see|cf\.)\s?(?={GAP})", re.IGNORECASE)
# What may be an id without brackets, with the words that lead to it: "see claim k7f".
_BARE = re.compile(
    rf"(?:(?<!\w)(?:according\sto|{'|'.join(sorted(FILLER))})[\s:]{{1,3}}){{0,2}}"
    r"(?<!\w)([a-z]\d[a-z\d]{1,3})(?!\w)",
    re.IGNORECASE,
)
# What a footnote's mark stands for: "[^1]: the talk".
_DEFINITION = re.compile(r"\[(?:\^[^\s\[\]]{1,40}|\d{1,2})\]:")
_TAG = re.compile(r"<[^\s\d<>][^<>]{0,300}>|<(?=[^\s\d])")
_MENTION = re.compile(r"@(?=\S)")
_URL = re.compile(
    r"""(?: (?<!\S) \S*? (?: :[/\\] | (?:https?|mailto|javascript):(?=\S) | \bwww\.
                        | \b(?:data|tel|file):(?=\S) )
      | (?<!\S) [^\w\s]*// | (?<![\w-]) (?:[\w-]{1,63}\.){1,8} [a-z]{2,24}/ )
      (?: \S* [^\s.!?,] )?""",
    re.VERBOSE | re.IGNORECASE,
)
_TIME = re.compile(
    rf"""(?: \b(?:at|around|from|minute|timestamp)\s )? (?<![\d:])
      (?: {CLOCK} (?: \s?[\u2013-]\s?{CLOCK} )? (?![\d:]) (?!\s?[ap]\.?m\b)
        | \b(?:\d{{1,2}}h)?\d{{1,3}}m\d{{1,2}}s\b | [?&]t=\d+s?\b )""",
    re.VERBOSE | re.IGNORECASE,
)
_OPENING = re.compile(
    r"\s*(?:>\s?)*(?:#{1,6}\s+)?(?:([-*+•\u2013])\s+|(\d{1,3}[.)])\s+|(\|)(?!\|))?"
    # Who answers, or that this is the answer, everybody sees.
    r"(?:\*{0,2}(?:(?:final\s)?answer|assistant|response)\*{0,2}(?:[:\uff1a]\*{0,2}\s*|$))?",
    re.IGNORECASE,
)
# A mark that was begun and goes no further.
_DANGLING = re.compile(r"[\[【]\^?(?:[a-z][a-z0-9]{0,4})?(?=[\[【]|$)|\([a-z][a-z0-9]{0,4}$")
_SQUARE = re.compile(r"([\[\]【】])")
_SPACE = re.compile(r"\s+")
_EMPTY_BRACKETS = re.compile(rf"[\[({{【][{GAP} ,;]*[\])}}】]|\^{GAP}\^")
_DOUBLE_STOP = re.compile(rf"(?<=[{STOPS}]){GAP}\.+")
# What a word may end in: in Hindi the sign of a vowel, which is no letter to a pattern; in "C++",
# "C#" and "5€" another sign. Not "@" or "<": beside a stop these would begin a mention or a tag.
_LAST = rf"\w\u0900-\u097f%+#°™®©$£¥\u20a0-\u20cf)\"”'\u2019»{STOPS}"
# Gaps before a stop or at the end, with the commas and dashes that led to what was there.
_BEFORE_STOP = re.compile(
    rf"""(?<=[{_LAST}])
      (?: [{GAP}\ ]? [,;:\u2013\u2014-]* {GAP} )++
      (?= [{STOPS},;:)]+ (?: [\s"”'\u2019»] | $ ) | $ )""",
    re.VERBOSE,
)


def visible(text: str) -> str:
    """Take out what no reader sees, what strikes out, and the backslash, which only hides markup.

    It goes by character.
    """
    return _INVISIBLE.sub("", text)


def opening(raw: str) -> tuple[str, str]:
    """Split a list marker (`- ` or `1. `) from a sentence, without heading and quote signs.

    The row of a table is an item of a list.
    """
    match = _OPENING.match(raw)
    bullet, number, cell = match.groups() if match else (None, None, None)
    marker = "- " if bullet or cell else f"{number} " if number else ""
    rest = raw[match.end() :] if match else raw
    return marker, _row(rest) if cell else rest


def _row(cells: str) -> str:
    """Return the cells of a row in a line: the first names what the others speak of."""
    first, *others = [cell for each in cells.split("|") if (cell := each.strip())] or [""]
    return f"{first}: {', '.join(others)}" if others else first


class Plain(NamedTuple):
    """The plain words of a sentence and its claim ids, once each in the order written.

    It is `torn` where more than marks was taken out.
    """

    text: str
    ids: tuple[str, ...]
    torn: bool


def defines(raw: str) -> bool:
    """Tell whether a line says what a footnote stands for."""
    return _DEFINITION.match(raw) is not None


def plain(raw: str, known: Container[str] = ()) -> Plain:
    """Return a sentence in plain words; ids that are `known` are read without brackets too."""
    ids: list[str] = []

    def take(match: re.Match[str]) -> str:
        found = [id_ for group in match.groups() if group for id_ in ids_of(group)]
        ids.extend(found)
        return GAP if found or is_mark(match[0]) else match[0]

    def take_known(match: re.Match[str]) -> str:
        return take(match) if match[1] in known else match[0]

    if _WORDS_AND_MARKS.fullmatch(raw):
        return Plain(_tidy(_MARK.sub(take, raw)), tuple(dict.fromkeys(ids)), torn=False)
    text = normalize("NFC", _STACKED.sub(r"\1", raw))
    text = _EMPHASIS.sub("", _ENTITY.sub(lambda sign: unescape(sign[0]), text))
    text, links = _LINK.subn(_label, _ADDRESS.sub(GAP, _MARK.sub(take, text)))
    torn = links > 0 or GAP in raw.strip(GAP)
    for pattern in (_HALF_A_LINK, _TAG, _MENTION, _TIME):
        text, taken = pattern.subn(GAP, text)
        torn = torn or taken > 0
    # What was taken out may have hidden a mark: "(k7f 31:07)".
    text = _BROKEN_MARK.sub(take, _MARK.sub(take, text))
    text = _EMPTY_BRACKETS.sub(GAP, _PICTURE.sub(GAP, text))
    text, taken = _URL.subn(GAP, _BARE.sub(take_known, text))
    return Plain(_tidy(_opened(text)), tuple(dict.fromkeys(ids)), torn or taken > 0)


def _label(link: re.Match[str]) -> str:
    image, label = link.groups()
    return GAP if image else f"{GAP}{label}{GAP}"


def _opened(text: str) -> str:
    """Return a text without the square brackets that close what nothing opened."""
    depth = 0
    kept: list[str] = []
    for part in _SQUARE.split(text):
        depth += (part in {"[", "【"}) - (part in {"]", "】"})
        if depth >= 0:
            kept.append(part)
        depth = max(depth, 0)
    return "".join(kept)


def _tidy(text: str) -> str:
    text = _EMPTY_BRACKETS.sub(GAP, _LEADING_ON.sub(r"\1", text))
    text = _SPACE.sub(lambda run: GAP if GAP in run[0] else " ", text)
    text = _DOUBLE_STOP.sub("", text)
    text = _BEFORE_STOP.sub("", text)
    text = _SPACE.sub(" ", text).lstrip(" ,;:").rstrip()
    return _DANGLING.sub("", text).rstrip(" [(【")
