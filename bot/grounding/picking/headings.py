"""The headings of the notes: where each begins, what stands under one, which one is beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.grounding.shown import ITEMS_SHOWN
from bot.notes.claim import Claim, Heading


class Listing(NamedTuple):
    """What is listed: claims, or `headings`, each by the first claim under it."""

    claims: Sequence[Claim]
    headings: bool = False


def headings(claims: Sequence[Claim]) -> list[Heading]:
    """Return the headings behind the note's name, each with those above it, in the notes' order."""
    below = (
        claim.heading[:depth] for claim in claims for depth in range(2, len(claim.heading) + 1)
    )
    return list(dict.fromkeys(below))


def beginnings(claims: Sequence[Claim]) -> list[Claim]:
    """Return the first claim under each heading, in the notes' order."""
    firsts: dict[Heading, Claim] = {}
    for claim in claims:
        if claim.section:
            firsts.setdefault(claim.heading, claim)
    return list(firsts.values())


def foremost(claims: Sequence[Claim], most: int) -> list[Claim]:
    """Return so many beginnings, in the notes' order: those of the outermost headings first."""
    outermost = sorted(claims, key=lambda claim: len(claim.section))[:most]
    return [claim for claim in claims if claim in outermost]


def standing(heading: Heading, claims: Sequence[Claim]) -> Listing:
    """Return what stands under a heading: its claims, one for each item, or else its headings."""
    said: dict[str, Claim] = {}
    for claim in directly(heading, claims):
        said.setdefault(claim.label or claim.id, claim)
    return Listing([*said.values()][:ITEMS_SHOWN]) if said else parts(heading, claims)


def directly(heading: Heading, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims that stand under a heading and no other below it."""
    return [claim for claim in claims if claim.heading == heading]


def parts(heading: Heading, claims: Sequence[Claim]) -> Listing:
    """Return the headings below a heading."""
    below = [c for c in claims if c.heading != heading and c.heading[: len(heading)] == heading]
    return Listing(beginnings(below)[:ITEMS_SHOWN], headings=True)


def numbered(number: int, claims: Sequence[Claim]) -> Heading:
    """Return the heading of this place, from 1, or -1 for the last; or none."""
    begin = beginnings(claims)
    counted = begin[number - 1 : number] if number > 0 else begin[number:]
    return next((claim.heading for claim in counted), ())


def heading_beside(claim: Claim, step: int, claims: Sequence[Claim]) -> Heading:
    """Return the heading so many behind that of a claim in its note, or before it, or none."""
    order = [c.heading for c in beginnings(claims) if c.note == claim.note]
    try:
        at = order.index(claim.heading) + step
    except ValueError:
        return ()
    return order[at] if 0 <= at < len(order) else ()
