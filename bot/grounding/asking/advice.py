"""Questions for advice: "give me five tips to sleep better", "how can I fall asleep?".

Whoever asks so wants the different things that can be done, and not three sentences about one.
"""

import re
from collections.abc import Sequence

from bot.grounding.asking.listing import standing
from bot.notes.claim import Claim

# Fewer different items are no list of what can be done.
_FEW = 3
_TIPS = re.compile(
    r"\b(?:tips?|advice|recommendations?|suggestions?|(?:ways|steps) (?:to|of))\b", re.IGNORECASE
)
_HOW = re.compile(r"\bhow (?:can|could|should|do) (?:i|we)\b", re.IGNORECASE)


def pieces(text: str, found: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the items, each once, of the list in which all stands that was found, or none.

    They are those under one heading that have a label. Who asks how to do something, and finds one
    of them alone, has asked for that.
    """
    headings = {(claim.note, *claim.section) for claim in found}
    labels = {claim.label for claim in found}
    several = _TIPS.search(text) or (_HOW.search(text) and len(labels) > 1)
    if not several or len(headings) > 1 or "" in labels:
        return []
    items = [claim for claim in standing(headings.pop(), claims).claims if claim.label]
    return items if len(items) >= _FEW else []
