"""Questions for the worth of something: "is X good?", "why is X bad?", "the benefits of X".

That something is good or bad is said of much. Only what names X tells it of X.
"""

import re
from dataclasses import dataclass

from bot.grounding.asking.plain import IS, asked_plainly, bare

_WORTH = (
    r"(?:good|bad|great|better|worse|terrible|useful|useless|helpful|healthy|unhealthy|harmful|"
    r"dangerous|risky|safe|beneficial|important|essential|necessary|valuable|overrated|worth it)"
)
_SIDES = (
    r"(?:benefits?|advantages?|upsides?|disadvantages?|downsides?|drawbacks?|risks?|dangers?|harms?|"
    r"pros|cons|pros and cons|importance|value)"
)
_SHAPES = (
    re.compile(
        rf"(?:why |how )?{IS} (?P<what>.+?) (?:(?:so|really|actually|that) )?"
        rf"{_WORTH}(?: or {_WORTH})?(?: (?:for|to) (?:you|us|me|people|everyone|everybody))?",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:what {IS} |name |list )?(?:(?:a|an|any|the|some|main|key) )*"
        rf"(?P<side>{_SIDES}) (?:of|to|in|from|for) (?P<what>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"what is (?:so )?(?:{_WORTH}|wrong) (?:about|with|in) (?P<what>.+)",
        re.IGNORECASE,
    ),
)


@dataclass(frozen=True, slots=True)
class Worth:
    """What the worth of is asked for, and which side of it: its "risks", or both."""

    of: str
    side: str = ""


def asked_worth(text: str) -> Worth | None:
    """Return what a text asks the worth of, if it names that and asks for no more."""
    asked = asked_plainly(text)
    found = next(filter(None, (shape.fullmatch(asked) for shape in _SHAPES)), None)
    about = bare(found["what"]) if found else ""
    return Worth(about, found.groupdict().get("side") or "") if found and about else None
