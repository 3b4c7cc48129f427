"""A phrase with alternatives is matched as it is written."""

import pytest

from bot.grounding.text.phrase import Phrase


@pytest.mark.parametrize(
    ("written", "typed", "ends"),
    [
        ("hi( (you|there)|)", "hi there", {1, 2}),
        ("hi( (you|there)|)", "hi you there", {1, 2}),
        ("(the |)end", "end", {1}),
        ("(a|b) c", "b c d", {2}),
        ("(a|b) c", "c", set()),
        ("a b", "a", set()),
        ("what a *", "what a story", {3}),
        ("what a *", "what a", set()),
        ("what a *", "what a how", set()),
        ("i like *( *|)", "i like red bees and", {3, 4}),
    ],
)
def test_alternatives_stand_for_each_of_what_they_hold(
    written: str, typed: str, ends: set[int]
) -> None:
    """Brackets may hold others, and nothing; a star is any word that begins no question."""
    assert Phrase.read(written, str.split).ends(typed.split(), 0) == ends


@pytest.mark.parametrize(
    ("written", "firsts"), [("(the |)end", {"the", "end"}), ("(a|(b|) c) d", {"a", "b", "c"})]
)
def test_a_phrase_knows_what_it_may_begin_with(written: str, firsts: set[str]) -> None:
    """What may be nothing lets the next word be the first."""
    assert Phrase.read(written, str.split).firsts == firsts


def test_what_stands_for_a_million_phrases_is_read_at_once() -> None:
    """Nothing is spelled out."""
    phrase = Phrase.read("(a|b|c|d|)" * 20 + " e", str.split)
    assert phrase.ends([*"abcd" * 5, "e"], 0) == {21}


@pytest.mark.parametrize("written", ["hi|hello", "hi) there", "(hi", "hi (there|"])
def test_what_stands_beside_its_brackets_is_refused(written: str) -> None:
    """Half of what was meant would go unheard."""
    with pytest.raises(ValueError, match="bracket"):
        Phrase.read(written, str.split)
