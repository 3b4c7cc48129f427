"""What can be done, item by item, where the notes list it."""

from collections.abc import Sequence

from bot.grounding.asking.advice import Advice
from bot.grounding.picking.headings import directly, standing
from bot.grounding.text.words import words
from bot.notes.claim import Claim

# Fewer different items are no list of what can be done.
_FEW = 3


def tips(asked: Advice, found: Sequence[Claim], claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the items, each once, of the list in which all stands that was found, or none.

    They are those under one heading that have a label. Who asks how to do something, and finds one
    of them alone, or for advice on what only one of them holds, has asked for that.
    """
    headings = {claim.heading for claim in found}
    labels = {claim.label for claim in found}
    one_alone = asked.how and len(labels) == 1
    if one_alone or len(headings) > 1 or "" in labels:
        return []
    heading = headings.pop()
    if len(_holding(asked.on, directly(heading, claims))) == 1:
        return []
    items = [claim for claim in standing(heading, claims).claims if claim.label]
    return items if len(items) >= _FEW else []


def _holding(about: str, claims: Sequence[Claim]) -> set[str]:
    """Return the labels of what holds every word of the thing that advice is asked for on."""
    asked = set(words(about))
    return {c.label for c in claims if asked and asked <= set(words(f"{c.label} {c.text}"))}
