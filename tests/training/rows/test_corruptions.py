"""Sentences made false for the judge to learn from."""

from random import Random

import pytest

from training.rows.corruptions import KINDS

SENTENCE = (
    "She believes that most bakeries near Lyon will prefer rye over wheat in ten years, "
    "from Paris to Nice, and Marie Blanc agrees."
)
OTHERS = ["He moved to Oslo with two friends.", "The mill in Bergen was rebuilt by hand."]


def made(kind: str, sentence: str, seeds: int = 30) -> set[str]:
    """All that a kind makes of a sentence with a few seeds."""
    changed = {KINDS[kind](sentence, Random(seed), OTHERS) for seed in range(seeds)}
    return {one for one in changed if one is not None}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_changes_the_sentence(kind: str) -> None:
    """No pair is called false whose sentence is untouched."""
    assert SENTENCE not in made(kind, SENTENCE)
    assert made(kind, SENTENCE)


@pytest.mark.parametrize(
    ("kind", "lie"),
    [
        ("negation", "will not prefer"),
        ("overclaim", "that all bakeries"),
        ("modality", "has proven that"),
        ("swap-relation", "prefer wheat over rye"),
        ("swap-relation", "from Nice to Paris"),
        ("name", "near Bergen"),
        ("addition", "with two friends"),
    ],
)
def test_a_kind_tells_its_own_lie(kind: str, lie: str) -> None:
    """Each label of the development pairs has its like in training."""
    assert any(lie in changed for changed in made(kind, SENTENCE, 300))


@pytest.mark.parametrize("kind", ["number", "name", "modality", "swap-relation"])
def test_a_sentence_without_a_hold_is_left_alone(kind: str) -> None:
    """Where there is nothing to change, nothing is made up."""
    assert made(kind, "Rye bread is dark.") == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_seed_tells_the_same_lie(kind: str) -> None:
    """A training can be repeated word for word."""
    first, second = (KINDS[kind](SENTENCE, Random(3), OTHERS) for _ in range(2))
    assert first == second
