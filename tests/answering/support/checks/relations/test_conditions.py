"""What joins two statements joins them in the same direction."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    (
        "If the show is cut, it should be repeated twice.",
        "If the show is repeated twice, it should be cut.",
        True,
    ),
    ("When guests sing, the host laughs.", "The host laughs when the guests sing.", False),
    (
        "After the host leaves, the guests sing.",
        "Before the host leaves, the guests sing.",
        True,
    ),
)
def test_a_condition_is_not_its_own_result(row: Row) -> None:
    """What stands behind "if", "when" or "after" does so in both."""
    assert_told(Reason.RELATION, row)


@table(
    ("People finish it because it is short.", "People finish it because it is short.", False),
    (
        "Because the show is short, people finish it.",
        "People finish it as the show is short.",
        False,
    ),
    (
        "People finish it because the show is short.",
        "The show is short because people finish it.",
        True,
    ),
)
def test_cause_and_effect_stay(row: Row) -> None:
    """A cause may come after its effect in the sentence, and only there."""
    assert_told(Reason.RELATION, row)


@table(
    ("The hosts leave, then the crew eats.", "The hosts leave after the crew eats.", True),
    (
        "They loaded the tape before they had a room.",
        "Once they had a room, they loaded the tape.",
        True,
    ),
    ("The show began before the crew came.", "The show began when the crew came.", True),
    ("The crew eats, and then the hosts leave.", "The hosts leave after the crew eats.", False),
    ("The hosts waited until the crew came.", "The hosts waited before the crew came.", False),
)
def test_what_comes_first_stays_first(row: Row) -> None:
    """Whatever joins two things in time, and whichever is told first."""
    assert_told(Reason.RELATION, row)
