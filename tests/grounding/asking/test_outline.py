"""Questions about the whole."""

import pytest

from bot.grounding.asking.outline import asks_for_outline, beginnings, items
from bot.notes.library import Library


@pytest.mark.parametrize(
    "question",
    [
        "topics?",
        "what is this about?",
        "Summarise the interview",
        "tl;dr",
        "What topics are covered?",
        "what is this interview about?",
        "what's the podcast about",
        "What\u2019s this video all about?",
        "what does he talk about?",
        "what do they discuss in this episode?",
        "what is she talking about?",
        "what are the key takeaways?",
        "takeaways",
        "give me the highlights",
        "main points?",
        "the most important ideas",
        "table of contents",
        "can you summarize this?",
    ],
)
def test_the_whole_is_asked_for(question: str) -> None:
    """Nothing in particular is meant."""
    assert asks_for_outline(question)


@pytest.mark.parametrize(
    "question",
    [
        "what is Sora about?",
        "summarise the funding strategy",
        "topic modelling?",
        "the main idea behind Sora",
        "what does he talk about with artists?",
        "points?",
        "why?",
    ],
)
def test_something_in_particular_is_asked_for(question: str) -> None:
    """One word of content makes it a question like any other."""
    assert not asks_for_outline(question)


def test_an_outline_begins_each_heading_with_its_first_claim(library: Library) -> None:
    """Seven headings, in the notes' order."""
    assert [claim.section[-1] for claim in beginnings(library.claims)][::3] == [
        "Runway's Approach to AI Infrastructure",
        "Organizational Structure for Innovation",
        "Competitive Landscape and Future of Media Models",
    ]


@pytest.mark.parametrize(
    "question",
    [
        "what are the challenges he lists?",
        "what are the main challenges?",
        "what are the three challenges?",
        "name three challenges",
        "give me the 3 key challenges",
        "what are the most important challenges",
    ],
)
def test_a_list_is_the_labels_under_its_heading(library: Library, question: str) -> None:
    """Each item once, with its first claim."""
    found = items(question, library.claims)
    assert [claim.label for claim in found] == [
        "Scale of Training",
        "Cost Efficiency",
        "Rapid Change",
    ]


@pytest.mark.parametrize(
    "question", ["list the Beatles' albums", "challenges", "which?", "name three"]
)
def test_what_no_heading_holds_is_not_listed(library: Library, question: str) -> None:
    """Without a heading for it, or a wish for a list, the search answers."""
    assert items(question, library.claims) == []
