"""What is said in a span of time."""

from bot.grounding.asking.moments import Span
from bot.grounding.picking.spans import nearest, said_in
from bot.notes.library import Library


def test_a_long_span_shows_more(library: Library) -> None:
    """Who asks for three minutes has more to read than who asks for a moment."""
    said = said_in(Span(1800, 1980), library.claims)
    assert [str(claim.start) for claim in said][:3] == ["31:07", "31:20", "31:49"]
    assert str(said[-1].start) == "32:41"


def test_what_is_said_at_a_moment_is_what_stands_near_it(library: Library) -> None:
    """At most three claims, those of the very second first."""
    said = said_in(Span(1918, 1918), library.claims)
    assert [str(claim.start) for claim in said] == ["31:58", "31:58", "31:49"]


def test_where_nothing_is_said_the_nearest_claim_is_found(library: Library) -> None:
    """Minute 11 lies between two claims."""
    span = Span(660, 719)
    assert said_in(span, library.claims) == []
    assert [str(claim.start) for claim in nearest(span, library.claims)] == ["16:09"]
    assert nearest(span, []) == []
