"""The section that a question names: what stands under a heading with its words."""

from collections.abc import Sequence

from bot.grounding.asking.section import SectionName
from bot.grounding.picking.headings import headings
from bot.grounding.text.words import words
from bot.notes.claim import Claim, Heading


def section(name: SectionName, claims: Sequence[Claim]) -> Heading:
    """Return the heading whose section is named, or none: the one that fits most closely."""
    known = {heading: words(heading[-1]) for heading in headings(claims)}
    ways = (name.is_heading, name.begins, name.stands_in)
    found = (heading for fits in ways for heading, title in known.items() if fits(title))
    return next(found, ())
