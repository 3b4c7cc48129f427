"""Questions that lay two things side by side: "compare X and Y", "which is older, X or Y?".

What is asked about is each of the two, and rarely does one statement hold both.
"""

import re
from dataclasses import dataclass

from bot.grounding.asking.own_words import OwnWords
from bot.grounding.asking.plain import IS, asked_plainly, bare
from bot.grounding.text.words import words

_BEFORE = r"(?:what (?:is|are)|(?:is|are) there|explain|tell me|show me|please)"
_TELLING = r"(?:a|an|any|the|main|key|big|biggest|real|actual)"
_LAID = r"(?:compare|comparing|comparison (?:of|between))"
_APART = r"(?:differences?|distinction) between"
# "Which one is the older?", "who's better"; "who is the founder, X or Y?" asks for no more of it.
_OF_THEM = rf"(?:who|what) {IS} the (?!better\b)\w+er\b"
_WHICH = rf"(?!{_OF_THEM})(?:who|which|what)(?: one(?:'s)?)?"
_ASIDE = r"(?: \w+){0,3}? "
_MUCH = r"(?:(?:\w+ly|much|far|even|any) )?"
_MORE = r"(?:(?:more|less|most|least) \w+|\w{2,}(?:er|est)|worse|worst|first|last)"
# "The better late host".
_WHAT = r"(?: \w+){0,2}"
# "True or false?" lays no two things side by side.
_JUDGED = r"(?:true|false|right|wrong|good|bad|real|fake|yes|no|more|less|sooner|now)\b"
# "Longer than 30 minutes?" and "better than ever?" name one thing alone.
_THAN = r"than (?!\d|(?:before|ever|expected|usual)\b)"
_SHAPES = (
    re.compile(
        rf"(?:{_BEFORE} )*(?:{_TELLING} )*(?:{_APART}|{_LAID}) "
        r"(?P<one>.+?),? (?:and|with|to|from|vs\.?|versus|against) (?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"how (?:is|are|do|does|did|was|were) (?P<one>.+?) "
        r"(?:different|differ|compared?) (?:from|to|than|with|against) (?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"how (?:do|does|did) (?P<one>.+?) and (?P<other>.+?) (?:differ|compare)",
        re.IGNORECASE,
    ),
    re.compile(r"(?P<one>.+?),? (?:vs\.?|versus) (?P<other>.+)", re.IGNORECASE),
    re.compile(
        rf"{_WHICH}{_ASIDE}(?P<by>{_MORE})(?:{_WHAT}[,:])? (?P<one>.+?),? or (?P<other>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?P<one>.+?),? or (?P<other>.+?)[,:;?]? {_WHICH}{_ASIDE}(?P<by>{_MORE}){_WHAT}",
        re.IGNORECASE,
    ),
    re.compile(rf"{IS} (?P<one>.+?) {_MUCH}(?P<by>{_MORE}) {_THAN}(?P<other>.+)", re.IGNORECASE),
    re.compile(rf"{IS} (?P<one>.+?) or (?P<other>.+?) {_MUCH}(?P<by>{_MORE})", re.IGNORECASE),
    re.compile(rf"(?!{_JUDGED})(?P<one>.+?),? or (?P<other>.+)", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two things that are laid side by side, and by which the one is to be more: "older"."""

    sides: tuple[str, str]
    by: str = ""


def asked_comparison(text: str) -> Comparison | None:
    """Return the two things that a text lays side by side, if it names both and says no more."""
    asked = asked_plainly(OwnWords.of(text).text)
    for shape in _SHAPES:
        if found := shape.fullmatch(asked):
            sides = (bare(found["one"]), bare(found["other"]))
            if all(map(words, sides)):
                return Comparison(sides, found.groupdict().get("by") or "")
    return None
