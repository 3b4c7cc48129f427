"""A text may hold more than one sentence."""

import pytest

from bot.grounding.text.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "It burned down. Lopez moved.",
        "It burned down. she moved.",
        "It burned down.Lopez moved.",
        "It burned down!) Lopez moved.",
        'It burned down." Lopez moved.',
        "It burned down… Lopez moved.",
        "It burned down – or so?! 20 moved.",
        "वह आया। वह गया।",
        "これは新しい。それは古い。",
        "هل كبر؟ نعم كبر.",
    ],
)
def test_a_sentence_may_begin_behind_any_stop(text: str) -> None:
    """Whether or not a space or a capital says so."""
    assert len([*sentences(text)]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Dr. J. R. Lopez moved to the U.S. Army, e.g. by approx. 3.5 miles.",
        "Rev. Low and Sgt. Hay of Apr. and Jul. moved with a Ph.D. Student.",
        "It was founded on Jan. 5, 2020, and sold in Sept. 2024.",
        "Acme Inc. moved, Node.js too, and Show.AI etc. as well.",
        "She moved … and stayed",
        "Wow!, she moved",
        "",
    ],
)
def test_a_stop_that_ends_nothing_parts_nothing(text: str) -> None:
    """Abbreviations, names and figures keep their stops."""
    assert [*sentences(text)] == [text]


def test_what_opens_a_sentence_is_its_own() -> None:
    """What closes one stays with it: marks before white space, not behind it."""
    text = 'It fell."  “Why?” ($5 a day.) "So it did."'
    assert [*sentences(text)] == ['It fell."', "“Why?”", "($5 a day.)", '"So it did."']


def test_many_marks_behind_a_stop_cost_no_time() -> None:
    """Whichever way they could be shared out."""
    marks = "." + ",)" * 50_000 + " (" * 50_000
    assert [*sentences(marks)] == [marks]
