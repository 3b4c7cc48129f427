"""Questions for advice."""

import pytest

from bot.grounding.asking.advice import Advice, asked_advice


@pytest.mark.parametrize(
    ("question", "advice"),
    [
        ("give me 5 tips to train models", Advice(how=False)),
        ("any advice on taste?", Advice(how=False, on="taste")),
        ("how can I train one?", Advice(how=True)),
    ],
)
def test_advice_is_asked_for(question: str, advice: Advice) -> None:
    """By what it is called, and on what, or by how to do something."""
    assert asked_advice(question) == advice


@pytest.mark.parametrize(
    "question",
    ["how did he train it?", "how can a model see?", "the tipping point", "which way is best?"],
)
def test_who_asks_what_somebody_does_asks_for_no_advice(question: str) -> None:
    """Nor does a word that only begins like it."""
    assert asked_advice(question) is None
