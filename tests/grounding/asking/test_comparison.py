"""Questions that lay two things side by side."""

import pytest

from bot.grounding.asking.comparison import Comparison, asked_comparison


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("compare the editor and the host", ("editor", "host")),
        ("Compare Lisbon with Porto", ("Lisbon", "Porto")),
        ("what's the difference between radio and television?", ("radio", "television")),
        ("whats the main difference between FM and DAB", ("FM", "DAB")),
        ("differences between short shows and long shows", ("short shows", "long shows")),
        ("radio vs. television", ("radio", "television")),
        ("radio versus television?", ("radio", "television")),
        ("how is radio different from television?", ("radio", "television")),
        ("how do radio and television differ?", ("radio", "television")),
        ("how does Porto compare to Lisbon?", ("Porto", "Lisbon")),
        ("what does she say about radio vs television?", ("radio", "television")),
        ("a comparison of Porto and Lisbon", ("Porto", "Lisbon")),
        ("Porto or Lisbon?", ("Porto", "Lisbon")),
    ],
)
def test_two_things_are_laid_side_by_side(text: str, sides: tuple[str, str]) -> None:
    """However they are, each is named and nothing else is asked."""
    assert asked_comparison(text) == Comparison(sides)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("who is better, Porto or Lisbon", "better"),
        ("who's better: Porto or Lisbon?", "better"),
        ("which one is the more expensive, Porto or Lisbon?", "more expensive"),
        ("whats older Porto or Lisbon", "older"),
        ("which one's older, Porto or Lisbon?", "older"),
        ("which came first, Porto or Lisbon?", "first"),
        ("who is the better host, Porto or Lisbon?", "better"),
        ("Porto or Lisbon, which is older", "older"),
        ("Porto or Lisbon: who's the better late host?", "better"),
        ("Porto or Lisbon? which one was cheapest?", "cheapest"),
        ("is Porto much older than Lisbon?", "older"),
        ("are Porto or Lisbon less dangerous", "less dangerous"),
    ],
)
def test_two_things_are_laid_side_by_side_by_what_one_is_more(text: str, by: str) -> None:
    """Older, or better: then that is asked, and not what each of them is."""
    assert asked_comparison(text) == Comparison(("Porto", "Lisbon"), by)


@pytest.mark.parametrize(
    "text",
    [
        "what is the difference?",
        "compare them with each other",
        "what difference did the studio make?",
        "how does she compare herself to the host?",
        "radio and television",
        "true or false?",
        "sooner or later?",
        "more or less",
        "who is the founder, Chris or Sam?",
        "Chris or Sam, who is the founder?",
        "is the film longer than 30 minutes?",
        "is radio better than ever?",
        "is radio cheaper than before",
        "did she sell the studio or keep it?",
        "is he a better writer or reader than most",
        "why is there a difference between what she said then and what she says now?",
        "",
    ],
)
def test_what_names_no_two_things_compares_nothing(text: str) -> None:
    """It is looked up as it stands."""
    assert asked_comparison(text) is None


def test_a_long_text_is_no_comparison() -> None:
    """It tells something, and is read at once all the same."""
    assert asked_comparison(f"how do {'radio and ' * 20_000}") is None
