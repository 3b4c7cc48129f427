"""Claims are found by whom or what they name."""

from bot.grounding.retrieval.naming import holding, naming, touching
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def claim(text: str, *headings: str) -> Claim:
    """Return a claim under some headings."""
    return Claim("k7f", text, (Timestamp(1),), "note", "a" * 11, section=headings)


def test_a_person_is_named_by_the_last_name() -> None:
    """The first name alone may be anybody's."""
    lopez, maria = claim("Lopez sold the studio"), claim("Maria bought a piano")
    assert naming("Maria Lopez", [lopez, maria]) == [lopez]


def test_nobody_is_named_by_no_name() -> None:
    """A persona without a speaker finds no claim."""
    assert naming("", [claim("Lopez sold the studio")]) == []


def test_a_claim_holds_what_it_and_its_headings_say() -> None:
    """One word of two is not enough."""
    rent, sold = claim("It doubled in a year", "Rent in Lisbon"), claim("A flat in Lisbon was sold")
    assert holding("the rent in Lisbon", [rent, sold]) == [rent]
    assert holding("", [rent, sold]) == []


def test_one_word_is_enough_to_touch_something() -> None:
    """It may stand in a heading."""
    sold = claim("A flat was sold", "Rent in Lisbon")
    assert touching("the rents of Porto", sold)
    assert not touching("a studio", sold)
