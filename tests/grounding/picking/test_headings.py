"""The headings of the notes."""

from bot.grounding.picking.headings import beginnings, foremost, heading_beside, numbered
from bot.notes.library import Library


def test_an_outline_begins_each_heading_with_its_first_claim(library: Library) -> None:
    """Seven headings, in the notes' order."""
    assert [claim.section[-1] for claim in beginnings(library.claims)][::3] == [
        "Runway's Approach to AI Infrastructure",
        "Organizational Structure for Innovation",
        "Competitive Landscape and Future of Media Models",
    ]


def test_of_so_many_the_outermost_headings_are_shown(library: Library) -> None:
    """What stands below another heading is a part of that."""
    begin = beginnings(library.claims)
    assert [len(claim.section) for claim in foremost(begin, 6)] == [1] * 6
    assert foremost(begin, 9) == begin


def test_sections_are_counted_as_the_outline_shows_them(library: Library) -> None:
    """Those below others too."""
    assert numbered(6, library.claims)[-1] == "Funding and Investment"
    assert numbered(-1, library.claims)[-1].startswith("Competitive Landscape")
    assert numbered(8, library.claims) == ()


def test_a_section_stands_beside_others(library: Library) -> None:
    """Before the first one, and behind the last, is none."""
    first, *_, last = beginnings(library.claims)
    assert heading_beside(first, 1, library.claims)[-1].startswith("Challenges")
    assert heading_beside(first, -1, library.claims) == ()
    assert heading_beside(last, 1, library.claims) == ()
