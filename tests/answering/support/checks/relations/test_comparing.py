"""What is more than something else is not less."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    (
        "For most listeners, music has a larger pull than talk.",
        "While music and talk both matter, talk has a larger pull for most listeners.",
        True,
    ),
    (
        "Tests showed the ability of hosts to find better guests than listeners.",
        "Tests showed the listeners' ability to find better guests than hosts.",
        True,
    ),
    (
        "For most listeners, talk has a larger pull than music.",
        "While music and talk both matter, talk has a larger pull for most listeners.",
        False,
    ),
    ("No show lasts longer than Lopez's.", "Lopez's show lasts longer than any other.", False),
    ("An hour of talk costs more than an hour of music.", "Talk costs more by the hour.", False),
)
def test_what_is_more_is_not_what_it_is_compared_with(row: Row) -> None:
    """However far "than" stands, and where the notes do not write it."""
    assert_told(Reason.RELATION, row)
