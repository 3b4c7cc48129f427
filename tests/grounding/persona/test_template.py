"""Texts with words to be filled in."""

import pytest

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.template import Template
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("text", "one", "many"),
    [
        ("the {interview|interviews}", "the interview", "the interviews"),
        ("Ask{| me}.", "Ask.", "Ask me."),
        ("Ask {what {who} says|what is said}.", "Ask what Lopez says.", "Ask what is said."),
        ("{{a|b}} {who}", "{a|b} Lopez", "{a|b} Lopez"),
    ],
)
def test_a_text_says_one_thing_of_one_interview_and_another_of_several(
    text: str, one: str, many: str
) -> None:
    """Forms may hold placeholders; doubled braces are text."""
    template = Template(text, ROOT)
    assert template.fill({"who": "Lopez"}) == one
    assert template.fill({"who": "Lopez"}, several=True) == many


@pytest.mark.parametrize(
    "text",
    ["{whom}", "{who.name}", "{who[name]}", "{who!r}", "{who:>9}", "{}", "{0}", "a {", "} b"],
)
def test_a_template_fills_nothing_but_names_that_it_is_given(text: str) -> None:
    """Nothing but a name stands in braces, and a plain brace is written twice."""
    with pytest.raises(PromptsError, match="placeholder that nothing fills"):
        Template(text, ROOT).fill({"who": "Lopez"})
