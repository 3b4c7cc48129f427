"""What may stand without a citation, because it states nothing."""

import pytest

from bot.answering.gate.bridges import brings_nothing, introduces
from tests.answering.interviews import CLAIMS


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


@pytest.mark.parametrize(
    "leading",
    [
        "Here is what she says about her divorce:",
        "Here is what the burglars say about the studio:",
        "Divorce:",
        "Her divorce is one of the key moments:",
        "Asked about her divorce,",
        "When asked about the fire,",
        "As for the fire,",
        "When it comes to bankruptcy,",
        "On the subject of bankruptcy,",
    ],
)
def test_what_leads_on_to_a_statement_may_bring_in_nothing_that_the_claims_have_not(
    leading: str,
) -> None:
    """A bridge with a matter of its own says that the matter exists."""
    assert introduces(f"{leading} in 1998 the studio moved from Porto to Lisbon.", [CLAIMS["p2b"]])


@pytest.mark.parametrize(
    "leading",
    [
        "Here is what she says:",
        "Here is what she says about the studio:",
        "Key points from the interview:",
        "The move:",
        "Asked about the studio,",
        "Here is what Lopez says about moving:",
        "As for Lisbon,",
        "In 1998,",
    ],
)
def test_what_leads_on_may_name_what_is_spoken_of(leading: str) -> None:
    """In the claim's words or others for the same; names and figures are other checks' matter."""
    text = f"{leading} the studio moved from Porto to Lisbon."
    assert not introduces(text, [CLAIMS["p2b"]])
