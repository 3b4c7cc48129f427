"""Questions for one section."""

import pytest

from bot.grounding.asking.section import asked_section_number


@pytest.mark.parametrize(
    ("question", "nth"),
    [
        ("section 3", 3),
        ("chapter two?", 2),
        ("what is the first section about?", 1),
        ("give me the second section please", 2),
        ("summarise part 1 of the interview", 1),
        ("the last section", -1),
        ("what's in section number 4", 4),
        ("last chapter?", -1),
        ("section 12", 12),
        ("what does the second section deal with?", 2),
        ("the first part of this video", 1),
    ],
)
def test_a_section_is_asked_for_by_its_number(question: str, nth: int) -> None:
    """However it is counted."""
    assert asked_section_number(question) == nth


@pytest.mark.parametrize(
    "question",
    [
        "the first part of his career",
        "gen 3",
        "what is the last thing he says about money",
        "does section 3 of the law matter?",
        "what section of the market grows",
        "the second one",
        "part time",
        "what was the second part of the deal?",
        "what happened in the last part of the story",
        "the second section deals",
    ],
)
def test_what_counts_something_else_is_no_section(question: str) -> None:
    """One word of content is enough."""
    assert asked_section_number(question) == 0
