"""Questions that a yes or a no answers."""

import pytest

from bot.grounding.asking.whether import asks_whether


@pytest.mark.parametrize(
    "text",
    [
        "is rye dark?",
        "and do they bake on Sundays",
        "Didn't the ovens cool?",
        "won't they cool?",
        "ok, can I?",
    ],
)
def test_who_asks_if_something_is_so_is_told_yes_or_no(text: str) -> None:
    """However the question begins."""
    assert asks_whether(text)


@pytest.mark.parametrize("text", ["why is rye dark?", "who can bake?", "issues?", "rye?", ""])
def test_what_else_is_asked_wants_more_than_a_yes(text: str) -> None:
    """Even where a yes or a no could be a part of it."""
    assert not asks_whether(text)
