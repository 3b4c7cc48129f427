"""Words are cut so that what people type finds what they mean."""

import pytest

from bot.conversations.postgres.terms import query, terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Competing competes", ["compet"]),
        ("Who said so?", ["said", "so", "who"]),
        ("runway.com and/or snake_case", ["and", "case", "com", "or", "runway", "snake"]),
        ("Ünïcode ﬁne STRASSE straße", ["fine", "strass", "unicod"]),
        ("41:02", ["02", "41"]),
        ("日本", ["日本"]),
        ("!?* 🦊", []),
    ],
)
def test_words_are_told_apart_from_signs(text: str, expected: list[str]) -> None:
    """Without case, accents and endings, and each once."""
    assert terms(text) == expected


def test_a_word_without_end_is_cut() -> None:
    """PostgreSQL would keep a wrong length of it; it is found again all the same."""
    (term,) = terms("x" * 4000)
    assert len(term.encode()) < 2047
    assert query("x" * 4000) == f"'{term}'"
