"""Questions for what something is, or who: "what is X?", "who's X?", "define X".

Much is said of X, and little of it says what X is: a sentence that begins "X is a", "X, a", or the
item whose label is X.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.grounding.asking.plain import asked_plainly
from bot.grounding.asking.pointing import BACK
from bot.grounding.text.words import words
from bot.notes.claim import Claim, Heading

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
_A = r"(?:an?|the|one of|any|another|how|what|when|where|whatever|whoever)"
_PREPOSITION = r"(?:about|and|as|at|by|for|from|in|into|like|of|on|than|to|with)"
# "Considered", "moving" and "less" say how something is, and "regions from which" what.
_KIND = (
    r"(?!\w+(?:ed|ing|ly)\b|(?:always|less|perhaps|sometimes|also|not|more)\b)"
    rf"(?:(?!{_PREPOSITION}\b)[\w-]+ ){{0,2}}\w{{2,}}(?<![us])s\b"
)
# "X, co-founder of"; "X, instead of" is nobody.
_ROLE = r"[a-z-]*(?:ant|ent|er|ian|ist|ive|or|chief|head|lead)(?: [a-z]+){0,2} (?:of|at|for|in)"
_TIME = r"(?:few )?(?:year|month|week|day|hour|minute|second|decade|moment)s?\b"
# "X was an hour late", "X was the first to fail" and "X is the problem" tell how it went with X.
_HOW_IT_WENT = (
    rf"(?:an? (?:{_TIME}|(?:lot|bit|few|little|problem|shame|mess)\b)|"
    r"the (?:(?:first|last|only|next) to|problem|reason|case|same|answer)\b)"
)
_IS = (
    rf"(?:is|was|are|were) (?:\w+ly )?(?!{_HOW_IT_WENT})(?:{_A}|defined as|short for)\b|"
    rf"(?:are|were) {_KIND}|"
    r"(?:refers? to|means?|stands? for|describes?)\b(?! a lot\b)"
)
_BEGINS = re.compile(
    r"(?:The |An? )?[\"\u201c]?(?P<name>[^,.;:()\"\u201d]{1,60}?)[\"\u201d]?"
    r"(?: \((?P<short>[^()]{1,60})\))?"
    rf"(?: (?:{_IS})|, (?:(?:an?|the|one of) (?!{_TIME})|{_ROLE} ))"
)
_AS_ITEM = re.compile(r"(?:An?|The|One of|Any) |(?:Is|Are|Refers to|Means) ")
_LABEL = re.compile(r"(?P<name>[^()]*)(?:\((?P<short>[^()]*)\))?")
_NAMED_SO = re.compile(
    r"(?:this|that|these|those|it)(?: [\w-]+){0,2} (?:is|are)(?: (?:known|called|referred to))?"
    r"(?: as)?(?: an?| the)? (?P<name>.+?)",
    re.IGNORECASE,
)
# A stem has so many letters of its word at least, and what opens a text stands so near its start.
_SURE = 3
_OPENING = 120
_WHOSE = re.compile(r"['\u2019]s?(?: |$)")
_CAPITALISED = re.compile(r"(?:[A-Z][\w.'\u2019-]*(?: |$))+")


@dataclass(frozen=True, slots=True)
class Definition:
    """The words of what a question asks the nature of; of somebody (`who`), one name will do.

    "Maya" is Maya Lindqvist, and "sleep" is not deep sleep.
    """

    of: Sequence[str]
    who: bool = False

    def is_told_by(self, claim: Claim) -> bool:
        """Tell whether a claim begins by saying what it is, or who: "X is a", "X, a"."""
        if self._is_labelled(claim):
            return bool(_AS_ITEM.match(claim.text))
        return self._may_open(claim.text) and self._is_called(_BEGINS.match(claim.text))

    def is_named_by(self, claim: Claim) -> bool:
        """Tell whether a claim only gives its name to what was said before: "This is X"."""
        found = _NAMED_SO.fullmatch(claim.text) if self._may_open(claim.text) else None
        return bool(claim.before) and self._is_called(found)

    def is_label_of(self, claim: Claim) -> bool:
        """Tell whether a claim says something in the item whose label it is."""
        return self._is_labelled(claim) and not set(words(claim.text)) <= set(words(claim.label))

    def _is_labelled(self, claim: Claim) -> bool:
        label = claim.label
        return self._may_open(label) and self._is_called(_LABEL.match(label))

    def _may_open(self, text: str) -> bool:
        """Tell at once of most texts that they do not begin with it."""
        return self.of[0][:_SURE] in text[:_OPENING].lower()

    def _is_called(self, found: re.Match[str] | None) -> bool:
        """Tell whether it is what was found to be called by a name, or by that in brackets."""
        if found is None:
            return False
        name, *short = (part for part in found.groupdict().values() if part)
        if self.of in (words(name), *map(words, short)):
            return True
        whole = (
            self.who and "'s" not in name.replace("\u2019", "'") and _CAPITALISED.fullmatch(name)
        )
        return bool(whole) and set(self.of) <= set(words(name))


def defined(text: str) -> Definition | None:
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


def definitions(asked: Definition, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that begin by saying what something is; of an item, its first may."""
    begun = set[tuple[Heading, str]]()
    told = list[Claim]()
    for claim in claims:
        first = (item := (claim.heading, claim.label)) not in begun
        if asked.is_label_of(claim):
            begun.add(item)
        if first and asked.is_told_by(claim):
            told.append(claim)
    return told


def named_so(asked: Definition, claims: Sequence[Claim]) -> list[Claim]:
    """Return what is called so only in the next sentence ("This is X"), each with that sentence."""
    naming = [claim for claim in claims if asked.is_named_by(claim)]
    said = {(claim.heading, claim.text): claim for claim in claims} if naming else {}
    pairs = ((said.get((claim.heading, claim.before)), claim) for claim in naming)
    return [claim for before, after in pairs if before for claim in (before, after)]


def first_of_item(asked: Definition, claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claim of the first item whose label is what is asked about, if one is."""
    return [claim for claim in claims if asked.is_label_of(claim)][:1]
