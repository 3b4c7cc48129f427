"""Questions for advice: "give me five tips to sleep better", "how can I fall asleep?".

Whoever asks so wants the different things that can be done, and not three sentences about one.
"""

import re
from collections.abc import Sequence

from bot.grounding.headings import directly, standing
from bot.grounding.text.words import words
from bot.notes.claim import Claim

# Fewer different items are no list of what can be done.
_FEW = 3
_TIPS = re.compile(
    r"\b(?:tips?|advice|recommendations?|suggestions?|(?:ways|steps) (?:to|of))\b", re.IGNORECASE
)
_ON = re.compile(
    r"\b(?:tips?|advice|recommendations?|suggestions?) (?:on|about|regarding|concerning|against) "
    r"(?P<what>[^?!;,.]{2,60})",
    re.IGNORECASE,
)
_HOW = re.compile(r"\bhow (?:can|could|should|do) (?:i|we)\b", re.IGNORECASE)


def pieces(text: str, found: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the items, each once, of the list in which all stands that was found, or none.

    They are those under one heading that have a label. Who asks how to do something, and finds one
    of them alone, or for advice on what only one of them holds, has asked for that.
    """
    headings = {claim.heading for claim in found}
    labels = {claim.label for claim in found}
    several = _TIPS.search(text) or (_HOW.search(text) and len(labels) > 1)
    if not several or len(headings) > 1 or "" in labels:
        return []
    heading = headings.pop()
    if len(_holding(text, directly(heading, claims))) == 1:
        return []
    items = [claim for claim in standing(heading, claims).claims if claim.label]
    return items if len(items) >= _FEW else []


def _holding(text: str, claims: Sequence[Claim]) -> set[str]:
    """Return the labels of what holds every word of the thing that a text asks for advice on."""
    on = _ON.search(text)
    asked = set(words(on["what"])) if on else set()
    return {c.label for c in claims if asked and asked <= set(words(f"{c.label} {c.text}"))}
