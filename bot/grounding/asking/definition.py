"""Questions for what something is, or who: "what is X?", "who's X?", "define X"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.grounding.asking.plain import asked_plainly
from bot.grounding.asking.pointing import BACK
from bot.grounding.text.words import words

_MORE = r"(?: (?:again|exactly|anyway|actually|then|to me))*"
_ARTICLE = r"(?:(?P<article>an?|the) )?"
_SHAPES = (
    re.compile(
        rf"(?P<asks>what|who)(?:'re| is| are| was| were) "
        rf"{_ARTICLE}(?P<what>.+?){_MORE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"what (?:do|does|did) {_ARTICLE}(?P<what>.+?) (?:mean|stand for|do){_MORE}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:define|explain|(?:the )?(?:definition|meaning) of) "
        rf"{_ARTICLE}(?P<what>.+?){_MORE}",
        re.IGNORECASE,
    ),
)
# A name of more words tells something of what it names.
_LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Definition:
    """The words of what a question asks the nature of; of somebody (`who`), one name will do.

    "Maya" is Maya Lindqvist, and "sleep" is not deep sleep.
    """

    of: Sequence[str]
    who: bool = False


def asked_definition(text: str) -> Definition | None:
    """Return what a text asks the nature of, if it names that and asks for no more.

    "What is the problem?" may be asked of whatever was spoken of.
    """
    asked = asked_plainly(text)
    found = next(filter(None, (shape.fullmatch(asked) for shape in _SHAPES)), None)
    if not found or BACK.search(about := found["what"]) or len(about.split()) > _LONGEST_NAME:
        return None
    named = words(about)
    least = 2 if (found["article"] or "").lower() == "the" else 1
    who = (found.groupdict().get("asks") or "").lower() == "who"
    return Definition(named, who) if len(named) >= least else None
