"""Questions about the whole."""

import pytest

from bot.grounding.asking.outline import (
    asks_for_outline,
    asks_for_statements,
)


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
        "summarize his view",
        "sum up your opinions",
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
        "a summary in four sentences",
        "gimme the key points",
        "bullet points pls",
        "tl dr",
        "what was discussed?",
        "sum it up",
        "give me the structure",
        "how is this video organised?",
        "timestamps?",
        "time stamps",
        "biggest takeaway?",
        "what should I remember?",
        "what can i learn from this",
        "lessons learned?",
        "what's the point of this episode",
        "what is his message?",
        "what's the moral",
        "what's the story?",
        "is it worth listening?",
        "anything else worth knowing",
        "what are the main arguments",
        "long summary",
        "3 fun facts",
        "top three facts",
        "what's the most surprising thing he said?",
        "his best quote?",
        "which part should i watch",
        "explain the episode like i'm 5",
        "tell me everything",
        "everything please",
        "i want to know everything",
        "facts?",
        "what are the facts",
        "are there any fun facts?",
        "tell me about this interview",
        "i want to hear more about the episode",
        "talk about this podcast",
        "sum up the debate",
        "the main arguments of the discussion?",
        "what's the conclusion?",
        "conclusion",
        "in conclusion?",
        "what do they conclude",
    ],
)
def test_the_whole_is_asked_for(question: str) -> None:
    """Nothing in particular is meant."""
    assert asks_for_outline(question)


def test_the_view_of_the_one_who_speaks_is_the_whole() -> None:
    """Anybody else's is a part of it."""
    assert asks_for_outline("summarize Solberg's view", "Ingrid Solberg")
    assert not asks_for_outline("summarize Marco's view", "Ingrid Solberg")


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
        "what's the point of scaling?",
        "what is his message to founders",
        "the story of Runway",
        "what can artists learn",
        "is it worth the money?",
        "everything about audio",
        "facts about training",
        "what is the best part of the job",
        "explain rotoscoping",
        "what should I remember about cost?",
        "why?",
        "did he tell them everything?",
        "does she know everything?",
        "so does he remember everything?",
        "are those facts?",
        "are these the facts?",
        "what's his story?",
        "what is the most important part?",
        "tell me about it",
        "did he tell them about this interview?",
        "what is summarization?",
        "why summarize?",
        "and how to summarise?",
        "why an agenda?",
        "the conclusion of the trial?",
        "what does she conclude about cost",
    ],
)
def test_something_in_particular_is_asked_for(question: str) -> None:
    """One word of content makes it a question like any other."""
    assert not asks_for_outline(question)


@pytest.mark.parametrize(
    ("question", "statements"),
    [
        ("top 3 facts", True),
        ("fun fact?", True),
        ("his best quote?", True),
        ("what's the most surprising thing he said", True),
        ("biggest takeaway?", True),
        ("lessons learned?", True),
        ("topics?", False),
        ("tell me everything", False),
        ("what's the story?", False),
    ],
)
def test_facts_quotes_and_lessons_are_no_headings(question: str, *, statements: bool) -> None:
    """Whoever wants one wants to read what is said."""
    assert asks_for_outline(question)
    assert asks_for_statements(question) is statements
