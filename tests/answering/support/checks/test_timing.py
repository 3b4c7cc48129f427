"""What is still to come is not told as done, nor what is done as still to come."""

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import examine
from bot.answering.support.verdict import Reason
from tests.answering.support.cases import Row, assert_told, table

STADIUM = "A new stadium, anticipated for years, will soon open beside the river."
RULING = "The court has yet to rule on the appeal, and a decision is expected in October."
CLINIC = "The clinic has treated four hundred patients and soon moves to a larger building."
VACCINE = "A vaccine against the virus is planned for next winter."
COOKBOOK = "Her first cookbook was published in 2011, and a second one is coming soon."
COACH = "The new coach will arrive on Monday and will lead the team in the cup."


@table(
    ("The new stadium is open.", STADIUM, True),
    ("The new stadium has opened.", STADIUM, True),
    ("A new stadium will open.", STADIUM, False),
    ("The new coach arrived on Monday.", COACH, True),
    ("The new coach will arrive on Monday.", COACH, False),
    ("There is a vaccine against the virus.", VACCINE, True),
    ("A vaccine against the virus is here.", VACCINE, True),
    ("A vaccine is planned for next winter.", VACCINE, False),
    ("The court ruled on the appeal.", RULING, True),
    ("The court has yet to rule on the appeal.", RULING, False),
    ("The clinic has moved to a larger building.", CLINIC, True),
    ("The clinic has treated four hundred patients.", CLINIC, False),
    ("Her first cookbook was published in 2011.", COOKBOOK, False),
    ("The tax law has taken effect.", "The tax law is due to take effect in January.", True),
    ("The match was called off.", "The match was called off due to rain.", False),
    ("The contract has expired.", "The contract is about to expire.", True),
    ("Tickets now cost more.", "Tickets are expected to cost more.", True),
    ("Sales were better.", "Sales were better than expected.", False),
    ("A meeting was scheduled for May.", "The meeting scheduled for May is on tape.", False),
    ("The studio opened in May.", "The studio is expected to open in May.", True),
)
def test_what_is_awaited_is_not_done(row: Row) -> None:
    """Anticipated, planned, soon, will, yet to: whatever a sentence makes of it."""
    assert_told(Reason.AWAITED, row)


@table(
    ("City have clinched the title.", "City need four points before clinching the title.", True),
    ("City need four points.", "City need four points before clinching the title.", False),
    ("The sauce has reached a boil.", "Stir the sauce until it reaches a boil.", True),
    ("The sauce reaches a boil.", "Stir the sauce until it reaches a boil.", False),
    ("The bill is already law.", "The bill must pass the senate before it is law.", True),
    ("They reached the summit.", "They climbed for days until they reached the summit.", False),
    ("She opened the wound.", "She washed her hands before she opened the wound.", False),
    ("The bakery is famous.", "The bakery soon became famous for its rye bread.", False),
)
def test_what_stands_behind_before_has_not_happened_yet(row: Row) -> None:
    """In a story it has: there they did one thing, and then the other."""
    assert_told(Reason.AWAITED, row)


@table(
    ("The disease has a cure.", "Researchers are working towards a cure for the disease.", True),
    ("The loan is the first team.", "The loan is a short step towards the first team.", True),
    ("The loan is a short step.", "The loan is a short step towards the first team.", False),
    ("The blood test is approved.", "The blood test is on the way to approval.", True),
    ("The drug has approval in Europe.", "The drug still awaits approval in Europe.", True),
    ("The money paid for tape.", "The money went towards paying for tape.", False),
    ("The striker has returned.", "The striker is close to a return.", True),
    ("The fans have a trophy.", "The fans have waited for years for a trophy.", True),
    ("The fans have waited for years.", "The fans have waited for years for a trophy.", False),
)
def test_whoever_is_on_the_way_has_not_arrived(row: Row) -> None:
    """Towards, close to, awaits: what follows is not there yet, what comes before it is."""
    assert_told(Reason.AWAITED, row)


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("The court has not ruled on the appeal.", RULING),
        ("The contract has not expired.", "The contract is about to expire."),
        ("The trials have not begun.", "The trials will begin once adults have been studied."),
    ],
)
def test_what_is_awaited_may_be_said_not_to_have_happened(said: str, held: str) -> None:
    """The sentence denies and its evidence does not, and both say the same."""
    assert examine(SupportCase(said, (held,)))[0] is None


@table(
    ("Parliament will pass the act.", "Parliament passed the act in March.", True),
    ("Her first cookbook will be published.", COOKBOOK, True),
    ("The club will sell its captain.", "The club has already sold its captain.", True),
    ("The club will sell its captain.", "The club will sell its captain in May.", False),
    ("The ban will not return.", "The ban was lifted in 2020 and will not return.", False),
)
def test_what_has_happened_is_not_put_off(row: Row) -> None:
    """Whatever will happen, or will not, may be told so where the notes say so."""
    assert_told(Reason.AWAITED, row)


@table(
    ("There are now nearly 900 shows.", "Shows are close to 900.", False),
    (
        "The crew grew at the end of the month.",
        "Growth can be expected at the end of the month.",
        False,
    ),
)
def test_near_a_figure_nothing_is_awaited(row: Row) -> None:
    """What is close to 900 is that many."""
    assert_told(Reason.AWAITED, row)
