"""A question that names an interview: "what is said at 12:30 in the interview about Lisbon?".

"What is the Lisbon one about?" names one too, where that is in a title: "the first one" does not.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.grounding.asking import moments, outline
from bot.grounding.asking.plain import ASIDE
from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.words import words

_KIND = rf"(?:{INTERVIEW_OR_NOTES})"
_IN = r"(?<![\s,])[\s,]*\b(?:in|from|of|during) (?:the |that |your )?+"
_NO_NAME = r"(?:whole|entire|full|first|second|last|latest|next|previous|same|other|best)"
_SHAPES = (
    re.compile(
        rf"{_IN}{_KIND} (?:about|on|with|of|by|called|titled|named) (?P<what>[^?!;,]{{2,100}})",
        re.IGNORECASE,
    ),
    re.compile(rf"{_IN}(?!{_NO_NAME}\b)(?P<what>[^?!;,]{{2,60}}) {_KIND}\b", re.IGNORECASE),
)
# Of these, only a title tells that an interview is meant.
_ONE = rf"(?:{_KIND}|one|guy|man|woman|lady|person)"
_BEHIND = (
    r"\W*$| (?:about|says?|said|mention\w*|talk\w*|speaks?|cover\w*|discuss\w*|tells?|thinks?|"
    r"is|was|has|please|pls|then|again)\b"
)
_LOOSE = re.compile(
    rf"\b(?:the|that) (?!{_NO_NAME}\b)(?P<what>[^?!;,\s]+(?: (?!(?:the|that)\b)[^?!;,\s]+){{0,5}}) "
    rf"{_ONE}(?={_BEHIND})",
    re.IGNORECASE,
)
_THIS = "this interview"
_WHAT_OF_IT = f"what is {_THIS} about?"
_ALONE = re.compile(rf"{ASIDE}(?:(?:what about|how about|about) )*{_THIS}\W*", re.IGNORECASE)
_MARKS = " .\"'\u201c\u201d\u2018\u2019"


class NamedInterview(NamedTuple):
    """Words by which an interview is named, and the question without them.

    Where `by_title` is true, they name one only if they stand in its title.
    """

    called: str
    rest: str
    by_title: bool = False


def asked_interview(text: str) -> NamedInterview | None:
    """Return by what words a text names an interview to look in, if it does."""
    for shape in _SHAPES:
        if found := shape.search(text):
            rest = f"{text[: found.start()]}{text[found.end() :]}"
            return NamedInterview(found["what"].strip(_MARKS), rest.strip(" ,"))
    if found := _LOOSE.search(text):
        rest = f"{text[: found.start()]}{_THIS}{text[found.end() :]}"
        alone = _ALONE.fullmatch(rest)
        return NamedInterview(
            found["what"].strip(_MARKS), _WHAT_OF_IT if alone else rest, by_title=True
        )
    return None


def titled(called: str, titles: Mapping[str, str]) -> Sequence[str]:
    """Return the notes whose titles hold all words of what an interview is called."""
    asked = set(words(called))
    return [note for note, title in titles.items() if asked and asked <= set(words(title))]


def stands(text: str) -> bool:
    """Tell whether a question still asks for something without the interview that it named.

    Of "what does she say in the interview about rent?" nothing would be left to look for.
    """
    whole = moments.asks_by_time(text) or outline.asks_for_outline(text)
    return bool(whole or asked_subject(text) or len(words(text)) > 1)
