"""Which interviews there are, told from what is said in them."""

import pytest

from bot.grounding.asking.collection import asks_for_interviews


@pytest.mark.parametrize(
    "question",
    [
        "list the interviews",
        "which interviews do you have?",
        "How many notes do you know?",
        "Can you list all of your episodes, please?",
        "give me a list of the interviews",
        "do you have any other interviews?",
        "what interviews can I choose from?",
        "list all the interviews that you have",
        "recommend me an episode",
        "which should I start with?",
        "what episode should I listen to first?",
    ],
)
def test_the_interviews_themselves_are_asked_for(question: str) -> None:
    """Whoever comes to a library asks this first."""
    assert asks_for_interviews(question)


@pytest.mark.parametrize(
    "question",
    [
        "what notes did she take?",
        "how many interviews did he give?",
        "list the interviews he gave",
        "what videos does the studio make?",
        "which interviews went badly?",
        "what should I start a radio with?",
        "what do they say about interviews?",
    ],
)
def test_interviews_of_which_something_is_told_are_looked_up(question: str) -> None:
    """One word more asks for something that is said."""
    assert not asks_for_interviews(question)
