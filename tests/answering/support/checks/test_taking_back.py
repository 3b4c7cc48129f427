"""What a sentence says is not taken back in the same breath."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table

HELD = "The editors cut long silence."


@table(
    ("The editors cut long silence, not at all.", HELD, True),
    ("The editors cut long silence – not really.", HELD, True),
    ("The editors cut long silence (not).", HELD, True),
    ("The editors cut long silence... not.", HELD, True),
    ("The editors cut long silence, no.", HELD, True),
    ("The editors cut long silence, never.", HELD, True),
    ("The editors cut long silence, as if.", HELD, True),
    ("The editors cut long silence not.", HELD, True),
    ("The editors cut (not) long silence.", HELD, True),
    ("Guests come without notes, not really.", "Guests come without notes.", True),
    ("No, the editors cut long silence.", HELD, False),
    ("Not really. The editors cut long silence.", HELD, False),
    ("Its name is “Pause”, not “Silence”.", "They call it “Pause” and not “Silence”.", False),
    ("The guests talk, while the editors do not.", "Guests talk, editors never do.", False),
    ("Whether or not they like it, the editors cut long silence.", HELD, False),
    ("Silence is cut, long or not.", HELD, False),
    ("They sell talk as if it were gold.", "They sell talk as though it were gold.", False),
)
def test_a_denial_behind_a_sentence_is_heard(row: Row) -> None:
    """It governs no word, and denies them all; what opens an answer denies the question."""
    assert_told(Reason.POLARITY, row)


@table(
    ("The so-called editors cut long silence.", HELD, True),
    ("It is also called silence.", "They cut silence.", False),
    ("The so-called editors cut silence.", "So-called editors cut silence.", False),
)
def test_a_name_is_not_put_in_doubt(row: Row) -> None:
    """Whoever is called so in the notes is."""
    assert_told(Reason.POLARITY, row)


@table(
    ("The editors used to cut long silence.", HELD, True),
    ("The editors used to cut long silence.", "The editors once cleared out long silence.", False),
    ("The host used to teach music.", "The host taught music.", False),
    ("The host used to teach music.", "The host used to teach music.", False),
    ("The host formerly teaches music.", "The host now teaches music.", True),
    ("Once a nurse, the host teaches music.", "The host, a former nurse, teaches music.", False),
    ("The knife used to cut tape is dull.", "A knife that they use to cut tape is dull.", False),
    ("Knives are now often used to cut tape.", "Knives cut tape.", False),
    ("Knives, used to cut tape, are dull.", "Dull knives cut tape.", False),
    ("The knife used to cut tape is dull.", "A knife for cutting tape is dull.", False),
)
def test_what_is_so_is_not_over(row: Row) -> None:
    """What "used to" be, or was "formerly", is over; what something is used for is not."""
    assert_told(Reason.POLARITY, row)
