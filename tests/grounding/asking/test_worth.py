"""Questions for the worth of something."""

import pytest

from bot.grounding.asking.worth import weighed


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("is caffeine bad?", "caffeine"),
        ("why are screens so bad for you", "screens"),
        ("why is deep sleep important?", "deep sleep"),
        ("is AI music good or bad?", "AI music"),
        ("benefits of the roof", "roof"),
        ("what are the main advantages of tariffs?", "tariffs"),
        ("what\u2019s wrong with freemium?", "freemium"),
        ("pros and cons of damp", "damp"),
    ],
)
def test_the_worth_of_something_is_asked_for(text: str, what: str) -> None:
    """In whatever frame, it is named."""
    assert weighed(text) == what


@pytest.mark.parametrize(
    "text",
    [
        "is it good?",
        "is that important to them?",
        "is caffeine in decaf?",
        "why is it bad to look at the clock?",
        "who is good at radio?",
        "",
    ],
)
def test_what_names_nothing_or_asks_for_more_is_looked_up_as_it_stands(text: str) -> None:
    """What it is about was said before, or is no name."""
    assert weighed(text) == ""
