"""What stands in quotation marks was said so."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("She calls it a “quiet revolution”.", "It was a quiet revolution, she says.", False),
    ('She calls it a "loud revolution".', "It was a quiet revolution, she says.", True),
    ('They should "Wander Around".', "They should wander around, he thinks.", False),
    ("Their „first draft“ was thrown away.", "Their first draft was thrown away.", False),
    ("She calls it a “five-year plan”.", "It is a five year plan.", False),
    ("He speaks of a “small team”.", "He speaks of a team that is small.", True),
    ("“We ship daily” and “we never sleep”, he says.", "We ship daily, he says.", True),
    ("The editors' room isn't locked.", "The room of the editors stays open.", False),
)
def test_a_quotation_holds_the_words_of_the_notes(row: Row) -> None:
    """Capitals and hyphens may differ, the words and their order may not."""
    assert_told(Reason.QUOTE, row)
