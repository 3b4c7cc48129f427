"""What something is, or who: a sentence that begins "X is a", "X, a", or the item labelled X.

Much is said of X, and little of it says what X is.
"""

import re
from collections.abc import Iterable, Sequence

from bot.grounding.asking.definition import Definition
from bot.grounding.text.words import words
from bot.notes.claim import Claim, Heading

_A = r"(?:an?|the|one of|any|another|how|what|when|where|whatever|whoever)"
_PREPOSITION = r"(?:about|and|as|at|by|for|from|in|into|like|of|on|than|to|with)"
# "Considered", "moving" and "less" say how something is, and "regions from which" what.
_KIND = (
    r"(?!\w+(?:ed|ing|ly)\b|(?:always|less|perhaps|sometimes|also|not|more)\b)"
    rf"(?:(?!{_PREPOSITION}\b)[\w-]+ ){{0,2}}\w{{2,}}(?<![us])s\b"
)
# "X, co-founder of" and "X, founder and CEO of"; "X, instead of" is nobody.
_OFFICE = r"C[A-Z]O|VP"
_ROLE = (
    rf"(?:[a-z-]*(?:ant|ent|er|ian|ist|ive|or|chief|head|lead)|{_OFFICE})"
    rf"(?: (?:[a-z]+|{_OFFICE})){{0,2}} (?:of|at|for|in)"
)
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
_NAME = r"(?:The |An? )?[\"\u201c]?(?P<name>[^,.;:()\"\u201d]{1,60}?)[\"\u201d]?"
_IN_BRACKETS = r"(?: \((?P<short>[^()]{1,60})\))?"
_KNOWN_AS = rf"(?:(?:an?|the|one of) (?!{_TIME})|{_ROLE} )"
_BEGINS = re.compile(rf"{_NAME}{_IN_BRACKETS}(?: (?:{_IS})|, {_KNOWN_AS})")
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
_CAPITALISED = re.compile(r"(?:[A-Z][\w.'\u2019-]*(?: |$))+")
_TELLS = re.compile(r" (?:is|are|was|were|refers?|means?)\b")


def definitions(asked: Definition, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that begin by saying what something is; of an item, its first may."""
    begun = set[tuple[Heading, str]]()
    told = list[Claim]()
    for claim in claims:
        first = (item := (claim.heading, claim.label)) not in begun
        if is_label_of(asked, claim):
            begun.add(item)
        if first and is_told_by(asked, claim):
            told.append(claim)
    return told


def named_so(asked: Definition, claims: Sequence[Claim]) -> list[Claim]:
    """Return what is called so only in the next sentence ("This is X"), each with that sentence."""
    naming = [claim for claim in claims if _is_named_by(asked, claim)]
    said = {(claim.heading, claim.text): claim for claim in claims} if naming else {}
    pairs = ((said.get((claim.heading, claim.before)), claim) for claim in naming)
    return [claim for before, after in pairs if before for claim in (before, after)]


def first_of_item(asked: Definition, claims: Iterable[Claim]) -> list[Claim]:
    """Return the first claim of the first item whose label is what is asked about, if one is."""
    return [claim for claim in claims if is_label_of(asked, claim)][:1]


def tells_of(claim: Claim, side: str) -> bool:
    """Tell whether a claim begins with one side and tells of it: "Latency is measured"."""
    begins, *others = _TELLS.split(claim.text, maxsplit=1)
    return bool(others) and words(begins) == words(side)


def is_told_by(asked: Definition, claim: Claim) -> bool:
    """Tell whether a claim begins by saying what it is, or who: "X is a", "X, a"."""
    if _is_labelled(asked, claim):
        return bool(_AS_ITEM.match(claim.text))
    return _may_open(asked, claim.text) and _is_called(asked, _BEGINS.match(claim.text))


def _is_named_by(asked: Definition, claim: Claim) -> bool:
    """Tell whether a claim only gives its name to what was said before: "This is X"."""
    found = _NAMED_SO.fullmatch(claim.text) if _may_open(asked, claim.text) else None
    return bool(claim.before) and _is_called(asked, found)


def is_label_of(asked: Definition, claim: Claim) -> bool:
    """Tell whether a claim says something in the item whose label it is."""
    return _is_labelled(asked, claim) and not set(words(claim.text)) <= set(words(claim.label))


def _is_labelled(asked: Definition, claim: Claim) -> bool:
    label = claim.label
    return _may_open(asked, label) and _is_called(asked, _LABEL.match(label))


def _may_open(asked: Definition, text: str) -> bool:
    """Tell at once of most texts that they do not begin with it."""
    return asked.of[0][:_SURE] in text[:_OPENING].lower()


def _is_called(asked: Definition, found: re.Match[str] | None) -> bool:
    """Tell whether it is what was found to be called by a name, or by that in brackets."""
    if found is None:
        return False
    name, *short = (part for part in found.groupdict().values() if part)
    if asked.of in (words(name), *map(words, short)):
        return True
    whole = asked.who and "'s" not in name.replace("\u2019", "'") and _CAPITALISED.fullmatch(name)
    return bool(whole) and set(asked.of) <= set(words(name))
