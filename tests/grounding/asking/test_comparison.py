"""Questions that lay two things side by side."""

import pytest

from bot.grounding.asking.comparison import compared


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
    ],
)
def test_two_things_are_laid_side_by_side(text: str, sides: tuple[str, str]) -> None:
    """However they are, each is named and nothing else is asked."""
    assert compared(text) == sides


@pytest.mark.parametrize(
    "text",
    [
        "what is the difference?",
        "compare them with each other",
        "what difference did the studio make?",
        "how does she compare herself to the host?",
        "radio and television",
        "why is there a difference between what she said then and what she says now?",
        "",
    ],
)
def test_what_names_no_two_things_compares_nothing(text: str) -> None:
    """It is looked up as it stands."""
    assert compared(text) is None


def test_a_long_text_is_no_comparison() -> None:
    """It tells something, and is read at once all the same."""
    assert compared(f"how do {'radio and ' * 20_000}") is None
