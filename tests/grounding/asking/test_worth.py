"""Questions for the worth of something."""

import pytest

from bot.grounding.asking.worth import asked_worth


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("is caffeine bad?", "caffeine"),
        ("why are screens so bad for you", "screens"),
        ("what is the main risk for startups?", "startups"),
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
    worth = asked_worth(text)
    assert worth
    assert worth.of == what


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("the advantages of tariffs", "advantages"),
        ("is caffeine bad?", ""),
        ("why is AGI good", ""),
    ],
)
def test_one_side_of_it_may_be_asked_for(text: str, side: str) -> None:
    """Whoever asks if it is bad is answered by either."""
    worth = asked_worth(text)
    assert worth
    assert worth.side == side


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
    assert asked_worth(text) is None
