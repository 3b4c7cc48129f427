"""A figure that stands in both texts says the same in both."""

from bot.answering.support.case import SupportCase
from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, found, table


@table(
    ("At least ten hosts may speak.", "Up to ten hosts may speak.", True),
    ("Ten hosts or more may speak.", "At most ten hosts may speak.", True),
    ("More than six hours are too many.", "Six hours or less are too many.", True),
    ("No more than ten hosts may speak.", "Up to ten hosts may speak.", False),
    ("Over ten hosts speak.", "More than ten hosts speak.", False),
    ("Ten hosts speak.", "Up to ten hosts speak.", False),
    ("Over 100 came, and at most 200 may.", "At most 200 may come, over 100 came.", False),
)
def test_the_least_is_not_the_most(row: Row) -> None:
    """What bounds a figure is part of it."""
    assert_told(Reason.NUMBER, row)


@table(
    ("Its budget fell from $4 million.", "Its budget fell to $4 million.", True),
    ("The rate drops by 5%.", "The rate drops to 5%.", True),
    ("The rate dropped by about 5%.", "The rate falls by 5%.", False),
    ("The rate drops from 9% to 5%.", "From 9% the rate drops to 5%.", False),
    ("It was read by 5 people.", "It was shown to 5 people.", False),
)
def test_to_is_not_by(row: Row) -> None:
    """Behind a verb of change the small word tells what the figure is."""
    assert_told(Reason.NUMBER, row)


@table(
    ("It should have 18 degrees Fahrenheit.", "It should have 18 degrees Celsius.", True),
    ("A box weighs 12 pounds.", "A box weighs 12 kilograms.", True),
    ("A box weighs 12 kg.", "A box weighs 12 kilograms.", False),
    ("It drew 3 megawatts.", "It drew 3 gigawatts.", True),
)
def test_a_figure_keeps_its_unit(row: Row) -> None:
    """Whoever converts it has another figure."""
    assert_told(Reason.NUMBER, row)


@table(
    ("Ames, 34, hired Reyes, 52.", "Ames, 52, hired Reyes, 34.", True),
    ("Its average was 11, its rate 4.", "Its average was 4, its rate 11.", True),
    ("Its rate was 11, its average 4.", "Its average was 4, its rate 11.", False),
    ("About 900 were issued by 9 makers.", "In all, 9 makers issued about 900.", False),
    (
        "In 1996 it had $814 million, and $383 million before.",
        "In 1995 it had $383 million, and $814 million in 1996.",
        False,
    ),
)
def test_two_figures_do_not_change_places(row: Row) -> None:
    """Each is told of what it is told of in the evidence."""
    assert_told(Reason.NUMBER, row)


def test_many_figures_cost_no_time() -> None:
    """Anybody may have a sentence checked that says one figure a thousand times."""
    said = "Ames, 34, hired Reyes, 52, to " * 1_000
    assert found(Reason.NUMBER, SupportCase(said, ("Ames, 52, hired Reyes, 34.",)))
