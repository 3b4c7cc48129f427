"""A reading is read once and kept for everybody who asks about the same text."""

import pytest

from bot.answering.support.reading.reader import read


def test_asking_where_a_word_stands_puts_none_into_a_reading() -> None:
    """It grew with each word that somebody looked for in vain."""
    places = read("Anna sells bread.").places
    with pytest.raises(KeyError):
        assert places["zebra"]
    assert len(places) == 3


@pytest.mark.parametrize("denies", ["non-", "little ", "not ", "over "])
def test_many_words_that_deny_cost_no_time(denies: str) -> None:
    """Each was laid before all that follows it: a text of these took many seconds."""
    assert read(denies * 100_000).tokens[-1].word == denies.strip(" -")
