"""What stands behind a preposition stands behind it in the notes."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("Noise is good for guests.", "Noise is good for sales as guests buy more.", True),
    ("Noise is good for sales.", "Noise is good for sales as guests buy more.", False),
    ("They talk about sleep.", "They talk about food, music and sleep.", False),
)
def test_a_preposition_keeps_what_it_governs(row: Row) -> None:
    """In few words it stands before the same word, or one of its list."""
    assert_told(Reason.RELATION, row)
