"""What leads on to a statement makes it no truer, no surer and no less so."""

import pytest

from bot.answering.support.reading.leads import without_leads


@pytest.mark.parametrize(
    "lead",
    [
        "Yes, ",
        "Specifically, ",
        "In short, ",
        "According to the notes, ",
        "Based on this interview, ",
        "As mentioned in his talk, ",
        "In the video, ",
        "In the episode, it is noted that ",
        "It is stated that ",
        "The notes say that ",
        "The provided claims also mention that ",
        "Yes, according to the transcript, ",
    ],
)
def test_what_leads_on_to_a_statement_is_taken_off(lead: str) -> None:
    """What is left begins where the statement does."""
    assert without_leads(f"{lead}the studio moved.") == "The studio moved."


@pytest.mark.parametrize("opening", ["iPhone owners listen.", "NBC listens.", "“We” listen."])
def test_a_word_with_a_capital_inside_keeps_its_small_letter(opening: str) -> None:
    """It is a name, wherever it stands, and written as it is."""
    assert without_leads(f"According to the notes, {opening}") == opening


@pytest.mark.parametrize(
    "sentence",
    [
        "Yes.",
        "Yes, ",
        "Yes and no.",
        "No, the studio moved.",
        "Specifically designed ads sell.",
        "In the interview with Lopez, the studio moved.",
        "According to Lopez, the studio moved.",
        "It is said that the studio moved.",
        "The notes do not say that the studio moved.",
        "The notes say where the studio moved.",
        "The studio moved, according to the notes, in May.",
    ],
)
def test_what_says_more_than_that_something_follows_stays(sentence: str) -> None:
    """A source that the notes must name, a denial, hearsay, and what stands within."""
    assert without_leads(sentence) == sentence


def test_many_leads_cost_no_time() -> None:
    """A model may write as many as it likes."""
    assert without_leads("Yes, " * 50_000 + "it moved.") == "It moved."
    assert without_leads("yes," * 50_000).startswith("yes")
