"""Names and words that are typed together or apart are read as the texts write them."""

import pytest

from bot.grounding.text.spelling import Spelling

SPELLING = Spelling(
    [
        "they sold it to TikTok, and the Snapdragon to Newport at once",
        "the turning radius of a COVID-19 vaccine in Gen 3, by Beyond Meat and by McDonald's",
        "she tells of rotoscoping in a new port, of Redport's rocks, of Zoom and of Open Water",
        "and of YouTube",
        "the red light, for its port, and of every part of the therapist",
    ]
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("does he mention tik tok?", "does he mention TikTok?"),
        ("tik-tok's users", "TikTok's users"),
        ("snap dragon", "Snapdragon"),
        ("you tube", "YouTube"),
        ("what about mc donalds then", "what about McDonald then"),
        ("roto scoping?", "rotoscoping?"),
        ("turningradius", "turning radius"),
        ("beyondmeat?", "Beyond Meat?"),
        ("covid19 and gen3", "COVID-19 and Gen 3"),
    ],
)
def test_what_stands_together_or_apart_is_read_as_it_is_written(typed: str, read: str) -> None:
    """By letters and digits alone."""
    assert SPELLING.corrected(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "is there a new port",  # the texts have both
        "a red port",  # and both of these words
        "the rapist",  # a word that only joins others says nothing
        "every part",  # English
        "of newport",  # a name as it stands
        "open water",  # as it is written
        "tik, tok",  # two parts of a sentence
        "zo om",  # too short for either
        "underthesea",  # nowhere
        "snap dragon jaws shut",  # two common words, with more behind them
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    """What can be meant as it stands is not read as a name."""
    assert SPELLING.corrected(text) == text


def test_a_name_that_was_put_together_is_told() -> None:
    """Whoever meant something else can say so; of others there can be no doubt."""
    assert SPELLING.names("tik tok for covid19 on snap dragon") == {"snap dragon": "Snapdragon"}
