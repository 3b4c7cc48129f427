"""What comes of something in the notes does not come in spite of it."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table

HINDERED = "The whole show kept its listeners despite the long pauses of the host."
CAUSED = "The long pauses of the host result from a lack of sleep before the show."


@table(
    ("The whole show kept its listeners because of the host's long pauses.", HINDERED, True),
    ("Due to the long pauses of the host, the show kept its listeners.", HINDERED, True),
    ("Although the host's pauses are long, the whole show kept its listeners.", HINDERED, False),
    ("The long pauses of the host lead to a lack of sleep before the show.", CAUSED, True),
    ("The long pauses of the host stem from a lack of sleep before the show.", CAUSED, False),
    (
        "Short nights lead to the host's long pauses.",
        "Long pauses result from short nights.",
        False,
    ),
    (
        "The show kept its listeners because of the long pauses.",
        "Because of the music, the show kept its listeners despite the long pauses.",
        False,
    ),
)
def test_a_reason_is_no_hindrance_and_a_cause_no_effect(row: Row) -> None:
    """What stands behind such a word in both is joined in the contrary way."""
    assert_told(Reason.RELATION, row)
