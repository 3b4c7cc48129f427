"""A sentence beside texts that are no claims: an article's, another bot's."""

import pytest

from bot.answering.support.verdict import Contradicted, Supported
from bot.answering.support.verifier import weigh_texts

ARTICLE = (
    "The radio show began in 1952 in a cellar in Porto.",
    "It was moved to Lisbon four years later, when the cellar was flooded.",
    "Maria Lopez presented it until 1970 and wrote most of its songs.",
)


@pytest.mark.parametrize(
    "said",
    [
        "The radio show began in 1952 in a cellar in Porto.",
        "Maria Lopez presented the radio show until 1970.",
        "It was moved to Lisbon when the cellar was flooded.",
    ],
)
def test_what_the_texts_say_is_supported(said: str) -> None:
    """By any of them."""
    assert isinstance(weigh_texts(said, ARTICLE), Supported)


@pytest.mark.parametrize(
    "said",
    [
        "The radio show began in 1962 in a cellar in Porto.",
        "The radio show did not begin in a cellar in Porto.",
        "Television made it famous all over the world.",
        "Maria Lopez married a singer.",
        "The radio show was popular.",
        "Do you know the radio show, which began in 1952 in a cellar?",
        "I love the radio show that began in 1952, and my mother loved it too.",
    ],
)
def test_what_they_do_not_say_is_not(said: str) -> None:
    """A changed number, a denial, something else altogether, a question, the speaker's own."""
    assert not isinstance(weigh_texts(said, ARTICLE), Supported)


def test_a_text_repeated_with_one_thing_changed_is_contradicted() -> None:
    """The more a sentence repeats a text, the more a single change weighs."""
    changed = weigh_texts("The radio show began in 1953 in a cellar in Porto.", ARTICLE[:1])
    assert isinstance(changed, Contradicted)
    assert changed.reason == "number"
    assert changed.words == ("1953",)
    assert changed.nearest is None


@pytest.mark.parametrize(
    "said",
    [
        "Lopez and her editors moved the show, which is heard in 50 countries.",
        "Lopez and her editors moved the show to Madrid, where it is heard now.",
    ],
)
def test_no_figure_and_no_name_is_weighed_against_a_short_text(said: str) -> None:
    """However much is left out of it: nothing else could stand for them there."""
    held = (
        "Four years later, when the cellar was flooded, Lopez and her editors moved the show from "
        "Porto to Lisbon, where it is heard in forty countries by now."
    )
    right = said.replace("50", "40").replace("Madrid", "Lisbon")
    assert isinstance(weigh_texts(right, [held]), Supported)
    assert not isinstance(weigh_texts(said, [held]), Supported)


def test_no_text_supports_nothing() -> None:
    """Without evidence a sentence is unsupported, not an error."""
    assert not isinstance(weigh_texts("The radio show began in 1952.", ()), Supported)
