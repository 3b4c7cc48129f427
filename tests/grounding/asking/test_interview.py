"""Questions for the interview itself, and for who speaks in it."""

import pytest

from bot.grounding.asking.interview import (
    asks_for_interviews,
    asks_which_interview,
    asks_who_speaks,
)

SPEAKER = "Cristóbal Valenzuela"


@pytest.mark.parametrize(
    "text",
    [
        "which interview is this?",
        "the link?",
        "Could you give me the video link please",
        "where can I watch this?",
        "what's the title of this episode?",
    ],
)
def test_the_interview_is_asked_for(text: str) -> None:
    """By its title or its link."""
    assert asks_which_interview(text)


@pytest.mark.parametrize("text", ["the link to Sora?", "which interview is about Sora?", "video?"])
def test_the_interview_is_not_asked_for(text: str) -> None:
    """One word more asks for something that is said in it."""
    assert not asks_which_interview(text)


@pytest.mark.parametrize(
    "text",
    [
        "who is the guest?",
        "who's this guy",
        "Who is Valenzuela?",
        "who was being interviewed",
        "who speaks?",
        "who speaks here?",
        "who talked",
    ],
)
def test_who_speaks_is_asked(text: str) -> None:
    """By the name, or as the guest."""
    assert asks_who_speaks(text, SPEAKER)


@pytest.mark.parametrize(
    "text",
    [
        "who is the CEO?",
        "who is Ada Valenzuela?",
        "who?",
        "Valenzuela?",
        "who speaks about rent?",
        "who speaks French?",
        "who said that?",
    ],
)
def test_it_is_not_asked_who_speaks(text: str) -> None:
    """Somebody else may be meant."""
    assert not asks_who_speaks(text, SPEAKER)


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
