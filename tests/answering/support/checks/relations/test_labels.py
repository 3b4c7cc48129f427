"""A number stands for what it stands for in the notes."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    (
        "The studio uses tape 4 for interviews and tape 3.5 for music.",
        "The studio uses tapes (e.g., tape 3.5 for interviews, tape 4 for music).",
        True,
    ),
    (
        "The studio uses tape 3.5 for interviews and tape 4 for music.",
        "The studio uses tapes (e.g., tape 3.5 for interviews, tape 4 for music).",
        False,
    ),
    (
        "Three of the top four shows in Lisbon are musical and one is political.",
        "Lisbon's top four shows include three political ones and one musical.",
        True,
    ),
    (
        "Three of the top four shows in Lisbon are political and one is musical.",
        "Lisbon's top four shows include three political ones and one musical.",
        False,
    ),
    ("They record with a microphone and camera.", "They record with a camera and mic.", False),
)
def test_a_value_stays_with_its_label(row: Row) -> None:
    """Two values do not change places, in however many words."""
    assert_told(Reason.RELATION, row)
