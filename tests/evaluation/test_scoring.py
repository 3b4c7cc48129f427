"""What an answer is worth."""

import pytest

from bot.evaluation.cases import Case
from bot.evaluation.scoring import Group, Result, abstention_f1, by_kind, score
from bot.grounding.question import Outcome
from bot.notes.claim import Claim, ReadNote
from bot.notes.timestamp import Timestamp


def result(outcome: str, *cited: int, gold: tuple[str, ...] = (), kind: str = "fact") -> Result:
    """Return what was said to a case that is answerable when it has gold seconds."""
    case = Case.model_validate(
        {"note": "talk.md", "q": "?", "answerable": bool(gold), "kind": kind, "gold": gold}
    )
    return Result(case, Outcome(outcome), cited, elapsed_ms=2.0)


def test_an_answerable_case_is_right_when_a_gold_second_is_cited() -> None:
    """One is enough, wherever it stands; the first place is counted apart."""
    figures = score([result("answered", 9, 61, gold=("00:01:01", "00:02:00"))])
    assert (figures.hit_at_1, figures.hit_at_3, figures.right) == (0, 1, 1)


def test_a_gold_time_is_read_as_its_note_is() -> None:
    """One that was copied from a note which writes minutes as hours means the minutes."""
    claim = Claim("abc", "They train it.", (Timestamp(61), Timestamp(2797)), "talk", "v")
    note = ReadNote("talk", "A talk", "v", (claim,))
    asked = result("answered", 2797, gold=("46:37:00", "00:01:01", "02:00:00")).case.at(note)
    assert asked.gold == {2797, 61, 7200}


def test_a_gold_second_among_related_moments_is_no_answer() -> None:
    """It is found, but the question was refused."""
    figures = score([result("related", 61, gold=("00:01:01",))])
    assert (figures.hit_at_1, figures.right, figures.answered) == (1, 0, 0)


@pytest.mark.parametrize(("outcome", "right"), [("answered", 0), ("related", 1), ("declined", 1)])
def test_an_unanswerable_case_is_right_when_it_is_not_answered(outcome: str, right: int) -> None:
    """Near moments and a decline are both right."""
    assert score([result(outcome, 5)]).right == right


def test_kinds_are_told_apart() -> None:
    """Answerable first, each group before its kinds."""
    results = [result("answered", kind="off"), result("answered", 61, gold=("00:01:01",))]
    assert list(by_kind(results)) == [
        Group(answerable=True),
        Group(answerable=True, kind="fact"),
        Group(answerable=False),
        Group(answerable=False, kind="off"),
    ]


def test_a_kind_may_have_any_name_and_be_on_both_sides() -> None:
    """The figures of the answerable cases of a kind are not mixed with those of the others."""
    answered = result("answered", 61, gold=("00:01:01",), kind="unanswerable")
    held_back = [result("declined", kind=kind) for kind in ("unanswerable", "fact")]
    figures = {group: score.cases for group, score in by_kind([answered, *held_back]).items()}
    assert figures == {
        Group(answerable=True): 1,
        Group(answerable=True, kind="unanswerable"): 1,
        Group(answerable=False): 2,
        Group(answerable=False, kind="fact"): 1,
        Group(answerable=False, kind="unanswerable"): 1,
    }


def test_abstention_weighs_what_was_held_back_against_what_should_have_been() -> None:
    """Two held back, one of them rightly; two should have been: F1 is a half."""
    results = [
        result("declined"),
        result("answered", 5),
        result("declined", gold=("00:01:01",)),
        result("answered", 61, gold=("00:01:01",)),
    ]
    assert abstention_f1(results) == 0.5
    assert abstention_f1([]) is None
