"""One of the best is not the best."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("It is the largest show.", "It is one of the largest shows.", True),
    ("It has the most loyal listeners.", "It is among the most loyal audiences.", True),
    ("Sound is the main reason to stay.", "Sound is a main reason to stay.", True),
    ("It is one of the largest shows.", "It is one of the largest shows.", False),
    ("It is the largest show.", "It is one of the largest here, and the largest there.", False),
    ("It is the rest of the shows.", "It is one of the rest.", False),
    ("Sound is the main reason to stay.", "The main reason to stay is sound.", False),
)
def test_one_of_several_is_not_singled_out(row: Row) -> None:
    """Nothing is made the first of its kind that the evidence sets beside others."""
    assert_told(Reason.QUANTIFIER, row)
