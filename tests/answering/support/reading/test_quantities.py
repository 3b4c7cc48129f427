"""Numbers are read with what they count, however they are told."""

import pytest

from bot.answering.support.reading.quantities import quantities
from bot.answering.support.reading.reader import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("twenty-one shows", [(21, "")]),
        ("two and a half hours", [(2.5, "second")]),
        ("half a million listeners", [(500_000, "")]),
        ("half an hour", [(0.5, "second")]),
        ("half of the shows", [(50, "%")]),
        ("the first half", [(1, "th")]),
        ("nine in ten guests", [(90, "%")]),
        ("a year and a half", [(1.5, "month")]),
        ("a thousand two hundred and five tapes", [(1_205, "")]),
        ("two hundred three hundred tapes", [(200, ""), (300, "")]),
        ("two hundred three thousand tapes", [(200, ""), (3_000, "")]),
        ("twice in 3 days", [(2, "times"), (3, "second")]),
        ("in 2010 $5", [(2010, ""), (5, "$")]),
        ("one of them", list[tuple[float, str]]()),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, found: list[tuple[float, str]]) -> None:
    """In words or figures, as a share, and as what stands beside it."""
    assert [(one.count, one.unit) for one in quantities(read(text))] == found


@pytest.mark.parametrize("text", ["two hundred ", "a thousand and ", "half a ", "twenty "])
def test_many_numbers_in_a_row_are_read(text: str) -> None:
    """Each was read within the one before it, until Python gave up."""
    assert isinstance(quantities(read(text * 10_000)), tuple)
