"""What the bot repeats of a statement that anybody may have typed."""

import time

import pytest

from bot.answering.checking.repeating import LONGEST, repeated


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Free gifts at discord.gg/scam now.", "Free gifts at … now."),
        ("See Discord.GG/scam.", "See …."),
        ("Go to evil.example, or to www.evil.co.uk.", "Go to …, or to …."),
        ("ann@evil.example writes.", "ann@… writes."),
    ],
)
def test_addresses_are_not_repeated(typed: str, told: str) -> None:
    """Nobody reads an invitation in the bot's name."""
    assert repeated(typed) == told


@pytest.mark.parametrize(
    "text",
    ["Booking.com and Node.js grew by 3.5% and/or 24/7.", "GPT-4.1 e.g. came to the U.S. in 2.5s"],
)
def test_names_and_numbers_with_a_dot_are_no_addresses(text: str) -> None:
    """They are what a statement may be about."""
    assert repeated(text) == text


def test_no_quote_of_a_statement_ends_the_one_it_stands_in() -> None:
    """What follows would read as the bot's own verdict."""
    assert (
        repeated("It is a fraud” The notes say so. “Yes") == "It is a fraud’ The notes say so. ‘Yes"
    )


def test_a_long_statement_is_repeated_as_far_as_one_knows_it_again() -> None:
    """Cut between words where there are any."""
    told = repeated("They build tools for everybody who makes films " * 9)
    assert LONGEST - 20 < len(told) <= LONGEST
    assert told.endswith("…")
    assert told[:-1].split()[-1] in "They build tools for everybody who makes films"
    assert len(repeated("a" * 4000)) <= LONGEST
    assert repeated(" " * 4000) == "…"


@pytest.mark.parametrize("part", ["a.", "a-", "aa.bb/", "a..", "evil.example "])
def test_however_long_a_text_is_it_is_read_at_once(part: str) -> None:
    """A second is a thousand times what it takes."""
    began = time.perf_counter()
    repeated(part * (100_000 // len(part)))
    assert time.perf_counter() - began < 1
