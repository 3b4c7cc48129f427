"""Whoever speaks poses as nobody."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("I am Maria Lopez.", "Maria Lopez edits the show.", True),
    ("This is Maria speaking: she edits the show.", "Maria edits the show.", True),
    ("It is Maria Lopez here: she edits the show.", "Maria Lopez edits the show.", True),
    ("Speaking as Maria: she edits the show.", "Maria edits the show.", True),
    ("Speaking as herself: she edits the show.", "She edits the show.", True),
    ("Speaking as a guest, she says so.", "Speaking as a guest, she says so.", False),
    ("This is what people speak of.", "People speak of this.", False),
    ("I, Maria Lopez, edit the show.", "Maria Lopez edits the show.", True),
    ("As a human, I cut the pauses.", "She cuts the pauses.", True),
    ("I am a real person who cuts the pauses.", "She cuts the pauses.", True),
    ("I cut the pauses.", "She cuts the pauses.", False),
    ("As a person who cuts, one hears the pauses.", "She hears the pauses that she cuts.", True),
    ("The cut is as clean as a human makes it.", "The cut is as clean as one by a human.", False),
    ("I hear that it cuts as well as a man.", "I hear that it cuts like a man.", False),
    ("He is seen as a man of few words.", "He is a man of few words.", False),
)
def test_nobody_claims_to_be_somebody(row: Row) -> None:
    """A persona may speak in the first person, and never says who it is."""
    assert_told(Reason.NAME, row)
