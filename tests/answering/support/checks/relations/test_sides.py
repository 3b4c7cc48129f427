"""Who did what to whom stays as it is in the notes, on either side of a word."""

from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table


@table(
    ("The podcast overtook the radio show.", "The radio show overtook the podcast.", True),
    ("Anna taught Berta.", "Berta taught Anna.", True),
    ("The band met the host.", "The host met the band.", True),
    ("Lopez sold the studio to Gomez.", "Gomez sold the studio to Lopez.", True),
    ("The show moved from Lisbon to Porto.", "The show moved from Porto to Lisbon.", True),
    ("Radio is older than television.", "Television is older than radio.", True),
    ("Editing follows recording.", "Recording follows editing.", True),
    ("Costs fell while sales rose.", "Costs rose while sales fell.", True),
    ("Two hosts met three guests.", "Three hosts met two guests.", True),
    ("The mother of the host wrote it.", "The host of the mother wrote it.", True),
    ("Stress causes bad sleep.", "Bad sleep causes stress.", True),
    ("Bad sleep leads to stress.", "Stress leads to bad sleep.", True),
)
def test_the_two_sides_do_not_change_places(row: Row) -> None:
    """Subject and object, giver and taker, the older and the younger."""
    assert_told(Reason.RELATION, row)


@table(
    ("The radio show was overtaken by the podcast.", "The podcast overtook the radio show.", False),
    ("The radio show was overtaken by the podcast.", "The radio show overtook the podcast.", True),
    ("Anna was taught by Berta.", "Berta taught Anna.", False),
    ("Guests are chosen by listeners.", "Listeners are chosen by guests.", True),
    (
        "Echo as a share of noise can, oddly, be reduced by open windows.",
        "Oddly, open windows can reduce echo as a share of noise.",
        False,
    ),
    (
        "Through this noise, the guests must be led and guided by the host.",
        "The host must lead and guide the guests through this noise.",
        False,
    ),
)
def test_the_passive_turns_the_sides_and_changes_nothing(row: Row) -> None:
    """Who was overtaken by somebody did not overtake them."""
    assert_told(Reason.RELATION, row)


@table(
    ("They talk about music, sleep and food.", "They talk about food, music and sleep.", False),
    ("They talk of music, sleep, or loud food.", "They talk of loud food, sleep, or music.", False),
    ("For small rooms, echo remains the worst noise.", "The worst noise remains echo.", False),
    ("For small rooms, soft echo is the worst noise.", "The worst noise is soft echo.", False),
    (
        "Soft echo is a clear sign of small rooms.",
        "A clear sign of small rooms is soft echo.",
        False,
    ),
    (
        "A highly flexible and quiet studio will be demanded by the hosts of the future.",
        "The hosts of the future will demand a highly flexible and quiet studio.",
        False,
    ),
    ("Lopez and the Ondara Trio play.", "The Ondara Trio and Lopez play.", False),
    (
        "It is a common myth that sleep is lost by singing.",
        "A common myth is that sleep is lost by singing.",
        False,
    ),
    ("In Lisbon, the host met the band.", "The host met the band in Lisbon.", False),
    ("She drinks tea rather than coffee.", "Rather than coffee, she drinks tea.", False),
    ("She prefers tea rather than coffee.", "She prefers coffee rather than tea.", True),
    ("It fails by estimating the cost wrongly.", "It fails by a wrong cost estimation.", False),
    (
        "The goal is to make the shows better by May.",
        "The goal is to make shows better by May.",
        False,
    ),
)
def test_what_only_stands_elsewhere_is_no_exchange(row: Row) -> None:
    """A list has no order, a place may open a sentence; a preference has two sides."""
    assert_told(Reason.RELATION, row)
