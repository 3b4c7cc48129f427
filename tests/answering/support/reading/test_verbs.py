"""Verbs and what they govern are found by the words around them."""

import pytest

from bot.answering.support.reading.reader import read
from bot.answering.support.reading.verbs import objects, verbs


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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Founded the school.", ["school"]),
        ("Founded several small schools.", ["small", "schools"]),
        ("Founded Anna's school.", ["anna", "school"]),
        ("Founded only another school.", ["school"]),
        ("Founded loud small schools.", ["loud", "small"]),
        ("Founded 20 schools.", ["20", "schools"]),
        ("Founded schools in Porto.", ["schools"]),
        ("Founded schools between wars.", ["schools"]),
        ("Founded schools when rents fell.", ["schools"]),
        ("Founded schools that sing.", ["schools"]),
        ("Founded schools, tapes.", ["schools"]),
        ("Founded in Porto.", list[str]()),
        ("Founded.", list[str]()),
    ],
)
def test_the_object_of_a_verb_ends_before_a_small_word(text: str, found: list[str]) -> None:
    """Articles and whose it is belong to it; two words of content are enough."""
    reading = read(text)
    assert [reading.words[place] for place in objects(reading, 0)] == found
