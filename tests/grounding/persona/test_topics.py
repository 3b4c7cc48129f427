"""What notes are said to speak about."""

from bot.grounding.persona.topics import topics

SECTIONS = [
    (),
    ("Working with a Founder", "Navigating Disagreements"),
    ("Working with a Founder", "2. Leveraging Power"),
    ("Being a Leader",),
    ("Mindset", "How to summarize"),
    ("Conclusion", "References"),
    ("Outlook",),
]


def test_the_outermost_headings_are_topics_also_where_all_stands_below_them() -> None:
    """Two parts of one section say less of the whole."""
    assert topics(SECTIONS) == ["Working with a Founder", "Being a Leader", "Mindset"]


def test_headings_that_share_words_with_the_question_come_first() -> None:
    """However deep they lie, in whatever form their words stand there, and without a number."""
    asked = "who summarizes the power of disagreement?"
    assert topics(SECTIONS, asked) == [
        "Navigating Disagreements",
        "Leveraging Power",
        "How to summarize",
    ]


def test_what_only_closes_a_note_is_no_topic() -> None:
    """Unless nothing else has a heading."""
    assert topics([("Introduction",), ("Sea",), ("Conclusion", "References")]) == ["Sea"]
    assert topics([("Conclusion", "References")]) == ["Conclusion", "References"]
    assert topics([()]) == []


def test_a_heading_that_stands_twice_is_one_topic() -> None:
    """Its place tells nothing to who has not read the notes."""
    assert topics([("Sea", "Uses"), ("Land", "Uses")], "uses") == ["Uses", "Sea", "Land"]
