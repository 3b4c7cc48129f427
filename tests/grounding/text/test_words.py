"""A text is compared by the words that carry its meaning."""

from bot.grounding.text.words import words


def test_words_that_say_the_same_have_one_form() -> None:
    """Endings, case and function words do not tell two texts apart."""
    assert words("He said the models' COSTS matter") == words("a model that costs")
