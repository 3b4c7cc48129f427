"""What the notes do not say is not tacked on to what they do."""

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.examination import examine
from bot.answering.support.checks.tacking import tacked_on
from bot.answering.support.verdict import Reason
from tests.answering.support.cases import found

ROOM = "The studio in Lisbon raised nine million for new rooms"
BEFORE = "Whoever pays for long jingles loses listeners at night."


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        (
            "Editors cope far better with guests, fetch facts and make fewer spelling mistakes.",
            "These editors are substantially better at handling guests and pulling in the facts",
        ),
        (
            "Councils ought to reform stations so news comes fast, with a night desk per district.",
            "Councils must improve radio stations to ensure swift news",
        ),
        (
            "One example would be a shy guest who turns into a bold one while soft music plays.",
            "For instance, a shy guest turning into a bold guest",
        ),
        (
            "For people preparing talks, it is a useful guide whose script was openly released.",
            "This show is a valuable guide for preparing long talks and understanding listeners",
        ),
    ],
)
def test_a_clause_that_the_notes_have_no_word_of_is_refused(sentence: str, held: str) -> None:
    """However well the rest is borne out, in however free words."""
    fault, score = examine(SupportCase(sentence, (held,)))
    assert fault
    assert fault.reason is Reason.COVERAGE
    assert score > 0


@pytest.mark.parametrize(
    "sentence",
    [
        "The show on sleep tapes long conversations with doctors, and a small Lisbon room serves.",
        "With a small room in Lisbon for a studio, the show records long talks with doctors.",
        "The show, and all week long, records its talks with doctors in a small studio in Lisbon.",
    ],
)
def test_a_clause_that_holds_some_of_its_words_is_weighed_with_the_rest(sentence: str) -> None:
    """It may say the same in other words."""
    held = "The radio show about sleep records long talks with doctors in a small studio in Lisbon"
    assert not tacked_on(SupportCase(sentence, (held,)))


@pytest.mark.parametrize(
    "joined",
    [
        "and whoever pays for long jingles wins listeners at night.",
        "and, if jingles are long, nobody listens at night.",
        "but long jingles lose listeners.",
    ],
)
def test_a_statement_that_only_the_surroundings_hold_is_refused(joined: str) -> None:
    """True or turned round: whoever follows the link does not find it there."""
    case = SupportCase(f"{ROOM}, {joined}", (ROOM,), BEFORE)
    assert found(Reason.MINGLED, case)
    assert examine(case)[0] is not None


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("The studio in Lisbon raised nine million, and paid for rooms at night.", (ROOM,)),
        ("The studio in Lisbon raised nine million, and long jingles.", (ROOM,)),
        ("Long jingles lose listeners at night.", (ROOM,)),
        (
            "The studio in Lisbon raised nine million, and long jingles lose listeners at night.",
            (ROOM, BEFORE),
        ),
    ],
)
def test_a_statement_may_take_a_word_from_the_surroundings(
    sentence: str, held: tuple[str, ...]
) -> None:
    """Where the claims hold some of it, or it is all that is said."""
    assert not found(Reason.MINGLED, SupportCase(sentence, held, BEFORE))
