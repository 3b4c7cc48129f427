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
        "write a full summary in one sentence",
        "gimme the key points",
        "bullet points pls",
        "tl dr",
        "what was discussed?",
        "sum it up",
        "give me the structure",
        "how is this video organised?",
        "timestamps?",
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
        "the structure of the team",
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
        "summarise the challenges",
        "challenges summary",
        "overview of the challenges",
        "challenges??",
        "5 challenges",
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
    "question", ["list the Beatles' albums", "opportunities", "why challenges?", "name three"]
)
def test_what_no_heading_holds_is_not_listed(library: Library, question: str) -> None:
    """Without a heading for it, or a wish for a list, the search answers."""
    assert items(question, library.claims) == []


def test_who_wants_the_gist_of_a_heading_without_items_gets_what_is_said_there(
    library: Library,
) -> None:
    """Nothing has to be a list to be summed up."""
    said = items("summarise funding", library.claims)
    assert {claim.section[-1] for claim in said} == {"Funding and Investment"}


def test_the_structure_is_that_of_the_interview(library: Library) -> None:
    """A heading that holds the word is about something else."""
    assert items("give me the structure", library.claims) == []
