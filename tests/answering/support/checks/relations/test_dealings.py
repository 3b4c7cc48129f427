"""Whoever does something to somebody in the notes does it, and suffers nothing."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("The band was taught the old songs by Anna.", "Anna taught the band the old songs.", False),
    ("The band was taught the old songs by Anna.", "The band taught Anna the old songs.", True),
    ("The show was changed by Anna.", "Anna changed the show by new songs.", False),
    ("Anna changed the show by new songs.", "New songs changed the show of Anna.", True),
    ("Listeners are won by hosts.", "Hosts have won listeners by long talks.", False),
    ("Hosts are won by listeners.", "Hosts have won listeners by long talks.", True),
    ("Songs written by Anna were loved by Berta.", "Anna loved songs written by Berta.", True),
    ("The studio was founded in 1999.", "The studio was founded in 1999 by Berta.", False),
    ("The studio was sold to Porto by Berta.", "The studio was sold to Porto.", False),
)
def test_a_passive_is_known_by_its_was_and_its_by(row: Row) -> None:
    """An object may part them; a "by" behind the object of an active verb says how."""
    assert_told(Reason.RELATION, row)


@table(
    (
        "Schools were founded by the firm between wars.",
        "The firm founded schools between wars.",
        False,
    ),
    (
        "Schools were founded by the firm when rents fell.",
        "The firm founded schools when rents fell.",
        False,
    ),
    ("The firm founded schools today.", "Schools were founded by the firm today.", False),
    (
        "The firm founded schools behind Rome.",
        "Schools were founded by the firm behind Rome.",
        False,
    ),
    ("The firm was founded by schools every year.", "The firm founded schools every year.", True),
    ("The firm is led by Anna Berg.", "The firm led Anna.", True),
)
def test_what_stands_behind_both_verbs_says_where_or_when(row: Row) -> None:
    """Neither does it: whoever changes sides stands there alone in one of the texts."""
    assert_told(Reason.RELATION, row)


@table(
    ("Editors will be observed by guests.", 'Editors will be "observers of guests".', True),
    ("Editors lead guests.", "Editors are led by guests.", True),
    ("Guests are observed by editors.", "Editors will be observers of guests.", False),
    (
        "Short shows can replace more famous, longer shows.",
        "Short shows can be replaced by more famous, longer shows.",
        True,
    ),
    (
        "Short shows can be replaced by more famous, longer shows.",
        "Short shows can be replaced by more famous, longer shows.",
        False,
    ),
    (
        "Guests structure the editing team of Lopez to allow for long talks.",
        "Lopez structures its editing team to allow for long talks with guests.",
        True,
    ),
    (
        "Radio shows are becoming video shows.",
        "Video shows are becoming radio shows, which sell ads.",
        True,
    ),
)
def test_who_does_it_and_who_suffers_it_stay_apart(row: Row) -> None:
    """By the passive, by "observers of", or with words that stand elsewhere too."""
    assert_told(Reason.RELATION, row)
