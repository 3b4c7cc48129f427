"""Verbs are found by the words around them."""

import pytest

from bot.answering.support.reading.reader import read
from bot.answering.support.reading.verbs import verbs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Anna is here to sing.", {"sing"}),
        ("Anna will slowly cut tape.", {"cut"}),
        ("He cuts the tape.", {"cuts"}),
        ("Hosts cut the tape.", {"cut"}),
        ("Hosts cut often.", set[str]()),
        ("Anna wrote songs.", {"wrote"}),
        ("The show is changing.", {"changing"}),
        ("A changing show.", set[str]()),
        ("Radio became television.", {"became"}),
        ("The tape was lost in Porto.", {"lost"}),
        ("The link between sleep and age.", set[str]()),
        ("Songs of men and women when even children sing.", set[str]()),
        ("The shop is open.", set[str]()),
        ("Anna was in London.", set[str]()),
        ("Anna has 7 tapes.", set[str]()),
    ],
)
def test_a_verb_is_known_by_what_stands_around_it(text: str, found: set[str]) -> None:
    """By a "to" or "will" before it, by its ending, or by what it is done to."""
    reading = read(text)
    assert {reading.words[place] for place in verbs(reading)} == found
