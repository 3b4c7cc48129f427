"""The section that a question names."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.grounding.asking.section import section_name
from bot.grounding.picking.sections import section
from bot.notes.claim import Claim, Heading
from bot.notes.library import Library


def named(question: str, claims: Sequence[Claim]) -> Heading:
    """Return the heading of the section that a question names."""
    name = section_name(question)
    return section(name, claims) if name else ()


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("tell me about the funding section", "Funding and Investment"),
        ("summary of the funding part", "Funding and Investment"),
        ("the competitive landscape section", "Competitive Landscape and Future of Media Models"),
        ("what's in the section on drivers", "Drivers of Improvement and Future Trends"),
        ("the chapter about model training", "Trends in AI Model Training and Deployment"),
        ("what is the section about investment about", "Funding and Investment"),
        ("what does Funding and Investment say?", "Funding and Investment"),
        ("summarize the part about investment", "Funding and Investment"),
        ("sum up the bit about investment", "Funding and Investment"),
        ("the bit on funding", "Funding and Investment"),
    ],
)
def test_a_section_is_known_by_words_of_its_heading(
    library: Library, question: str, heading: str
) -> None:
    """All that is named stands there."""
    assert named(question, library.claims)[-1] == heading


@pytest.mark.parametrize(
    "question",
    [
        "what part of funding is hard",
        "what part does scale play in training?",
        "which part of the team trains models",
        "is audio part of the future",
        "does the funding section mention Google?",
        "what does Runway say?",
        "what does he say about funding",
        "the hardest part of scaling",
        "a bit about funding",
        "summarize the funding strategy",
        "the section",
        "funding",
    ],
)
def test_a_question_about_something_is_none_for_a_section(library: Library, question: str) -> None:
    """A part may be one of anything."""
    assert named(question, library.claims) == ()


def test_what_asks_for_the_whole_may_be_a_heading(library: Library) -> None:
    """Who wants the takeaways wants those that the notes list as such."""
    first, *others = library.claims
    claims = [replace(first, section=("Key Takeaways",)), *others]
    assert named("what are the key takeaways?", claims)[-1] == "Key Takeaways"
    assert named("give me a summary of the key takeaways", claims)[-1] == "Key Takeaways"
    assert named("what is this about?", [replace(first, section=("Why?",))]) == ()
    assert named("topics?", claims) == ()


@pytest.mark.parametrize("question", ["what's the conclusion?", "what do they conclude?"])
def test_what_it_all_leads_to_stands_in_the_conclusion(library: Library, question: str) -> None:
    """Where the notes have one, under that heading."""
    first, *others = library.claims
    claims = [replace(first, section=("Conclusion",)), *others]
    assert named(question, claims)[-1] == "Conclusion"
    assert named(question, library.claims) == ()
