"""What is excepted in the notes is not included, nor is what is above below."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("It airs every day except on Mondays.", "It airs every day, including Mondays.", True),
    ("All rooms but one, apart from the attic.", "All rooms, including the attic.", True),
    ("The share lies below its average.", "The share lies above its average.", True),
    ("It airs every day except on Mondays.", "It airs daily, except for Mondays.", False),
)
def test_what_is_excepted_is_not_included(row: Row) -> None:
    """A small word before a thing says on which side it stands."""
    assert_told(Reason.POLARITY, row)
