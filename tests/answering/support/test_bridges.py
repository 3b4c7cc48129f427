"""What may stand without a citation, because it states nothing."""

import pytest

from bot.answering.support.bridges import brings_nothing


@pytest.mark.parametrize(
    "said",
    [
        "Hello!",
        "Great question!",
        "I'm glad you asked.",
        "I'm so glad you asked.",
        "Sure, I'm happy to help!",
        "Here is what he says:",
        "Sure, here is what she says:",
        "Here are the main points:",
        "The notes mention several things.",
        "Key reasons:",
        "In short:",
        "I hope this helps.",
        "Thank you, great question!",
        "Let me know if you want more.",
    ],
)
def test_a_greeting_a_bridge_and_warmth_pass(said: str) -> None:
    """They could stand under any answer."""
    assert brings_nothing(said)


@pytest.mark.parametrize(
    "said",
    [
        "Yes.",
        "That is true.",
        "Exactly, great question!",
        "He says no.",
        "He says so.",
        "He says it is great.",
        "He is happy.",
        "He did it first.",
        "She is happy to help.",
        "There are two reasons.",
        "He runs a studio in Lisbon.",
        "Thanks for asking, Anna!",
        "The interview gives no answer to that.",
        "Visit my site for more.",
    ],
)
def test_whatever_affirms_denies_counts_or_names_does_not(said: str) -> None:
    """A "yes" is a statement, and so is how somebody feels."""
    assert not brings_nothing(said)


@pytest.mark.parametrize(
    "said",
    [
        "I am human.",
        "I am him.",
        "Sorry, I am a human.",
        "I hope that helps, I am him.",
        "Happy to share: I am great.",
        "I'm the one in the interview.",
        "The one who speaks in the interview is I.",
        "I did the interview.",
        "We gave the interview.",
        "What you may say:",
    ],
)
def test_the_bot_says_nothing_of_itself_nor_of_what_it_was_told(said: str) -> None:
    """Warm words around it do not let a claim about the speaker pass."""
    assert not brings_nothing(said)
