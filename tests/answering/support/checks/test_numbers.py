"""A number in a sentence is the number in the notes, however it is written."""

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, found, table


@table(
    ("The show has 12 hosts.", "The show has 14 hosts.", True),
    ("The show has twelve hosts.", "The show has 12 hosts.", False),
    ("The show has twenty-three hosts.", "The show has 23 hosts.", False),
    ("The show has twenty-four hosts.", "The show has 23 hosts.", True),
    ("The room seats a hundred and twenty.", "The room seats 120.", False),
    ("The room seats one hundred thirty.", "The room seats 120.", True),
    ("About 1.5 million people listen.", "About 1,500,000 people listen.", False),
    ("About 1.5 million people listen.", "About 1.5 billion people listen.", True),
    ("Half a million people listen.", "500,000 people listen.", False),
    ("It was read 20k times.", "It was read 20,000 times.", False),
    ("It was read 20k times.", "It was read 200,000 times.", True),
    ("It cost $15B.", "It cost $15 billion.", False),
    ("It cost $15B.", "It cost $15 million.", True),
    ("A dozen came.", "12 came.", False),
    ("It took two decades.", "It took at least a decade, and then 2-3 years.", True),
    ("It took 24 to 36 months.", "It took two to three years.", False),
    ("In 2020, 5 years late, it ran.", "In 2020, 5% heard it, 5 years late.", False),
    ("It sold 12345½ tapes.", "It sold 12,345.5 tapes.", False),
    ("They meet once a year.", "They meet quarterly.", True),
    ("They meet every month.", "They meet monthly.", False),
    ("It ran for two and a half hours.", "It ran for 2½ hours.", False),
    ("It ran for 3½ hours.", "It ran for 2½ hours.", True),
    ("It ran for half an hour.", "It ran for ½ hour.", False),
    ("A pause of 1 to 3 seconds is cut.", "A pause of one to three seconds is cut.", False),
    ("A pause of 2 to 3 seconds is cut.", "A pause of one to three seconds is cut.", True),
    ("It comes 1 or 2 times.", "It comes one or two times.", False),
    ("Hundreds of people came.", "People came.", True),
    ("Version 4.1 came out.", "Version 4.2 came out.", True),
)
def test_figures_and_words_are_one_number(row: Row) -> None:
    """Thousands, millions and spelled-out forms are read, and a changed one is seen."""
    assert_told(Reason.NUMBER, row)


@table(
    ("It cost $3m.", "It cost $3 million.", False),
    ("It cost $3 million.", "It cost 3 million dollars.", False),
    ("It cost €3 million.", "It cost $3 million.", True),
    ("It costs five dollars.", "It costs five euros.", True),
    ("It costs 5.", "It costs $5.", False),
    ("Forty percent of them left.", "40% of them left.", False),
    ("4% of them left.", "40% of them left.", True),
    ("A ten-minute talk is enough.", "A talk of 10 minutes is enough.", False),
    ("A ten-hour talk is enough.", "A talk of 10 minutes is enough.", True),
    ("It takes ten days.", "It takes ten weeks.", True),
    ("It takes several weeks.", "It takes several months.", True),
    ("It takes several weeks.", "It takes several weeks.", False),
    ("It takes a decade.", "It takes ten years.", False),
    ("It takes two decades.", "It takes ten years.", True),
    ("It takes two years.", "It takes 24 months.", False),
    ("It takes three years.", "It takes 24 months.", True),
    ("It takes half an hour.", "It takes 30 minutes.", False),
    ("It takes half an hour.", "It takes 45 minutes.", True),
    ("A third of them left.", "33% of them left.", False),
    ("Two-thirds of them left.", "67 percent of them left.", False),
    ("A quarter of them left.", "33% of them left.", True),
    ("Half of them left.", "Some of them left.", True),
    ("The first half is long.", "The first half of the show is long.", False),
    ("It ran for two decades.", "It ran for 20 years.", False),
    ("It ran for three decades.", "It ran for 20 years.", True),
    ("It lay there for two millennia.", "It lay there for 2,000 years.", False),
    ("It takes a quarter of an hour.", "It takes 15 minutes.", False),
    ("It takes three quarters of an hour.", "It takes 15 minutes.", True),
    ("It ran for a year and a half.", "It ran for eighteen months.", False),
    ("It ran for a year and a half.", "It ran for sixteen months.", True),
    ("It grew within twelve months.", "It grew within a year.", False),
    ("It grew within ten months.", "It grew within a year.", True),
    ("Nine in ten fail.", "90% of them fail.", False),
    ("Four out of five fail.", "90% of them fail.", True),
    ("Four in five fail.", "4 of 5 fail.", False),
    ("One out of every fifty fails.", "2% of them fail.", False),
    ("They met once, and 2 in 10 days.", "20% of them met once.", True),
)
def test_a_number_keeps_its_unit(row: Row) -> None:
    """Money, shares and durations may change their spelling, not their size."""
    assert_told(Reason.NUMBER, row)


@table(
    ("They met on 3 May 2011.", "They met on May 3, 2011.", False),
    ("They met on the 3rd of May.", "They met on May 3.", False),
    ("They met on 5 May 2011.", "They met on May 3, 2011.", True),
    ("He left in 1998.", "He left in March 1998.", False),
    ("He left in 1998.", "He left in 1996.", True),
    ("The season of 2018–19 was long.", "The season of 2018-2019 was long.", False),
    ("They met in the 1990s.", "They met in the 1980s.", True),
    ("In the 19th century they wrote.", "In the 20th century they wrote.", True),
    ("They were the second to arrive.", "They were the first to arrive.", True),
    ("The 3rd season was the best.", "The third season was the best.", False),
    ("The 4th season was the best.", "The third season was the best.", True),
    ("First he listens, then he cuts.", "He listens before he cuts.", False),
)
def test_dates_and_places_in_a_row_stay(row: Row) -> None:
    """A day, a year and a rank are numbers too; "first" alone may order a sentence."""
    assert_told(Reason.NUMBER, row)


@table(
    ("It grew threefold.", "It tripled, it grew threefold.", False),
    ("It tripled.", "It doubled.", True),
    ("He met them twice.", "He met them three times.", True),
    ("It grew by 3x.", "It grew threefold.", False),
    ("It doubled.", "It went from 20 to 40.", False),
    ("It went from 5 to 5.", "It went from 5 to 10.", True),
    ("Episode 7 is about sleep.", "Episodes 7 and 9 are about sleep.", False),
    ("One thinks of the listeners.", "The listeners come before all else.", False),
)
def test_another_multiple_is_another_number_and_two_are_not_one(row: Row) -> None:
    """Twice is not three times, and two numbers do not become one number said twice."""
    assert_told(Reason.NUMBER, row)


def test_a_number_of_the_surroundings_may_be_named() -> None:
    """What stands in a heading is known to whoever reads there."""
    said, held = "In season 2 they moved.", "They moved."
    assert found(Reason.NUMBER, SupportCase(said, (held,))) == ["2"]
    assert not found(Reason.NUMBER, SupportCase(said, (held,), context="Season 2"))


@table(
    ("It was made at eight times the cost.", "It was made at 1/8 the cost of a film.", True),
    ("It was made at an eighth of the cost.", "It was made at 1/8 the cost of a film.", False),
    ("They listen 24/7.", "They listen 24/7.", False),
    ("Two thirds of them listen.", "About 2/3 of them listen.", False),
)
def test_a_fraction_in_figures_is_one_value(row: Row) -> None:
    """An eighth is not eight times as much."""
    assert_told(Reason.NUMBER, row)


@pytest.mark.parametrize("figure", ["10²", "②", "¾²", "2½", "٣", "1.²"])
def test_a_text_with_any_figure_can_be_read(figure: str) -> None:
    """What a figure looks like to Python need not be a number that it can read."""
    case = SupportCase("It takes 12 hours.", (f"It takes {figure} hours.",))
    assert found(Reason.NUMBER, case) == ["12 hours"]


@table(
    ("More than 400 crimes were counted.", "481 crimes were counted.", False),
    ("More than 500 crimes were counted.", "481 crimes were counted.", True),
    ("More than 20 crimes were counted.", "481 crimes were counted.", True),
    ("Fewer than 500 crimes were counted.", "481 crimes were counted.", False),
    ("Fewer than 400 crimes were counted.", "481 crimes were counted.", True),
    ("No more than 400 crimes were counted.", "481 crimes were counted.", True),
    ("Crimes did not exceed 400 cases.", "There were 481 cases of crimes.", True),
    ("More than 400 crimes were counted.", "Fewer than 481 crimes were counted.", True),
    ("More than 400 crimes were counted.", "Up to 481 crimes were counted.", True),
    ("Hook rates below 50% are bad.", "Hook rates below 40% are bad.", True),
    ("They raised over $30 million.", "They raised $33 million.", False),
    ("They raised over €30 million.", "They raised $33 million.", True),
    ("It takes less than ten seconds.", "It takes 7 seconds.", False),
    ("It takes less than ten seconds.", "It takes 7 minutes.", True),
    ("More than 400 people came.", "481 crimes were counted, and people came.", True),
    ("More than 2,000 people came.", "In 2023 people came.", True),
)
def test_a_bound_follows_from_a_figure_on_its_side_of_it(row: Row) -> None:
    """What is more than 400 may be 481, if nobody says that it is fewer or something else."""
    assert_told(Reason.NUMBER, row)
