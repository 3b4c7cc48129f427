"""Words and what their forms have in common."""

from concurrent.futures import ThreadPoolExecutor

from bot.grounding.text.stemming import stem


def test_the_forms_of_a_word_share_a_stem() -> None:
    """Whoever asks about scaling finds what scales."""
    assert len({stem(word) for word in ("scale", "scales", "scaled", "scaling")}) == 1


def test_many_threads_may_stem_at_once() -> None:
    """Answers are looked up side by side, and each finds its words."""
    words = [f"re{first}{last}ations" for first in "abcdefghij" for last in "klmnopqrst"] * 20
    stem.cache_clear()
    with ThreadPoolExecutor(8) as threads:
        found = [*threads.map(stem, words)]
    assert found == [stem(word) for word in words]
