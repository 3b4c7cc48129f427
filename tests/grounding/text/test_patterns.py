"""Patterns that are written with parts by name."""

from bot.grounding.text.patterns import filled


def test_a_part_may_hold_others() -> None:
    """Each stands wherever its name does."""
    parts = {"it": "(this|that)", "matters": "{it} matters"}
    assert filled("{matters}, and {it}", parts) == "(this|that) matters, and (this|that)"
