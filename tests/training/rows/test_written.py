"""The questions that were written for training stand to what they ask of."""

import pytest

from tests.beside import SHARED, needs
from training.rows import data
from training.rows.questioned import Questioned
from training.rows.written import written

pytestmark = needs(SHARED)


@pytest.fixture(scope="module")
def both() -> list[Questioned]:
    """All written questions."""
    return [*written(held=False), *written(held=True)]


def test_just_the_answerable_questions_have_a_claim_that_answers(both: list[Questioned]) -> None:
    """Whoever learns from them is told nothing wrong about where an answer stands."""
    cases = [(one, case) for one in both for case in one.cases]
    assert [case.q for one, case in cases if case.answerable != bool(one.answers(case))] == []


def test_no_question_is_about_a_development_video(both: list[Questioned]) -> None:
    """What the figures are measured on is never trained on."""
    watched = data.development_videos()
    assert watched
    assert watched.isdisjoint(one.note.video_id for one in both)


def test_a_video_is_either_trained_on_or_held_back() -> None:
    """Two notes of one video say the same things."""
    trained, held = ({one.note.video_id for one in written(held=side)} for side in (False, True))
    assert trained.isdisjoint(held)
