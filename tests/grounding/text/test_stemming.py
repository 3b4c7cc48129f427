"""Words and what their forms have in common."""

from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pytest

from bot.grounding.text.stemming import FAMILIES, stem

# The encoder's word pieces hold the commonest words of English.
SPELLED = (files("bot.grounding") / "weights/vocab.txt").read_text(encoding="utf-8")


def test_the_forms_of_a_word_share_a_stem() -> None:
    """Whoever asks about scaling finds what scales."""
    assert len({stem(word) for word in ("scale", "scales", "scaled", "scaling")}) == 1


@pytest.mark.parametrize(
    ("form", "base"),
    [("grew", "grows"), ("bought", "buying"), ("overtook", "overtake"), ("children", "child")],
)
def test_an_irregular_form_shares_the_stem_of_its_word(form: str, base: str) -> None:
    """Whoever asks where she grew up is told where she grows up, and the other way round."""
    assert stem(form) == stem(base)


def test_who_asks_where_somebody_lives_finds_where_they_live() -> None:
    """The verb is as common as the lives of people, and both are written alike."""
    assert stem("lives") == stem("live")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("customers", "customization"),
        ("productivity", "products"),
        ("position", "positive"),
        ("experiences", "experiments"),
    ],
)
def test_words_that_only_look_related_have_stems_of_their_own(one: str, other: str) -> None:
    """Whoever asks about the customers is not told of customization."""
    assert stem(one) != stem(other)


def test_a_family_shares_its_stem_with_no_other_word() -> None:
    """Its first form, which is its stem, is not what the stemmer makes of another word."""
    families = [line.split() for line in FAMILIES.read_text(encoding="utf-8").splitlines()]
    members = {word for family in families for word in family}
    assert len(members) == sum(map(len, families))
    others = {stem(word) for word in SPELLED.split() if word.isalpha() and word not in members}
    assert others.isdisjoint(family[0] for family in families)


def test_many_threads_may_stem_at_once() -> None:
    """Answers are looked up side by side, and each finds its words."""
    words = [f"re{first}{last}ations" for first in "abcdefghij" for last in "klmnopqrst"] * 20
    stem.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        found = [*threads.map(stem, words)]
    assert found == [stem(word) for word in words]
