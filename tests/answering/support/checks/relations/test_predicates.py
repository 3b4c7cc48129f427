"""What is said of one thing in the notes is said of no other."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("Anna is a plan.", "Anna's plan is to sing.", True),
    ("The audience is self-made.", "Jingles are self-made to suit the audience.", True),
    ("Jingles are self-made.", "Jingles are self-made to suit the audience.", False),
    ("Radio was more lively.", "The podcast was more lively than radio.", True),
    ("The podcast was more lively.", "The podcast was more lively than radio.", False),
)
def test_what_is_said_is_said_of_the_same(row: Row) -> None:
    """Not of its owner, of what stands behind it, or of what it is compared with."""
    assert_told(Reason.RELATION, row)
