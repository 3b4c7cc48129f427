"""Two words stand in the places that they have in the notes."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("They sold tapes to Porto despite Lisbon.", "They sold tapes to Lisbon despite Porto.", True),
    ("They turn tapes into records.", "They turn records into tapes.", True),
    (
        "It was built on loud music and quiet talk from Porto.",
        "It was built on quiet music and loud talk from Porto.",
        True,
    ),
    (
        "It was built on quiet talk and loud music from Porto.",
        "It was built on loud music and quiet talk from Porto.",
        False,
    ),
    ("He praised Anna and thanked Berta.", "He thanked Berta and praised Anna.", False),
    (
        "The show was made for quiet talks over loud music.",
        "Unlike radio, the show was made for loud music over quiet talks.",
        True,
    ),
)
def test_two_words_do_not_stand_in_each_others_place(row: Row) -> None:
    """What follows a word follows it in both."""
    assert_told(Reason.RELATION, row)
