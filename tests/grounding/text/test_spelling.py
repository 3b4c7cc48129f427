"""Misspelt words are read as the notes have them; all others stay."""

import pytest

from bot.grounding.text.spelling import Spelling, Vocabulary

SPELLING = Spelling(
    ["the Danube carries its sediment to the delta", "a leader of engineers did much"],
    asking={"summarize"},
    named="Chris Nowak",
)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("how much sedment is there?", "how much sediment is there?"),
        ("what about the dleta", "what about the delta"),
        ("engineeers?", "engineers?"),
        ("Dunube's mouth", "Danube's mouth"),
        ("who is Cris", "who is Chris"),
        ("who is chriss", "who is Chris"),
        ("sumarize", "summarize"),
        ("summerize it", "summarize it"),
        ("delltta", "delta"),
        ("abuot it", "about it"),
        ("Ledaer of what?", "leader of what?"),
    ],
)
def test_a_word_one_slip_away_is_mended(typed: str, read: str) -> None:
    """A letter left out, put in, changed or swapped, or doubled in the wrong places."""
    assert SPELLING.corrected(typed) == read


@pytest.mark.parametrize(
    "text",
    [
        "lenders and leaders",  # another English word, however near
        "the engineer led",  # another form
        "sedmnt",  # two slips
        "dela",  # too short
        "a qwertz of Chile",
        "what did Ledaer say",  # a name, and no slip of a common word
    ],
)
def test_other_words_stay(text: str) -> None:
    """English words are no slips, and nothing far off is guessed at."""
    assert SPELLING.corrected(text) == text


def test_only_misspelt_names_are_told() -> None:
    """Nobody needs to hear that a common word was misspelt."""
    assert SPELLING.names("Dunube sedment") == {"Dunube": "Danube"}


def test_a_heading_makes_no_name_a_common_word() -> None:
    """Its capitals say nothing, whatever the texts say."""
    spelling = Spelling(["as Solberg says"], placed=["Solberg and her Bees"])
    assert spelling.names("Solbreg's bese") == {"Solbreg": "Solberg"}


def test_no_word_is_too_long() -> None:
    """One of a thousand letters is no slip, and costs no time."""
    assert not Vocabulary(["radio"]).near("radio" * 5_000)
