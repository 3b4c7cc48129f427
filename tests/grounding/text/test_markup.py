"""A message without what only Discord reads in it."""

import pytest

from bot.grounding.text.markup import undressed, without_markup


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Sora? @everyone @here <@1> <@!1> <@&1>", "Sora?"),
        ("<a:smile:1><:smile:1> <#5> <t:1:R> </ask:1>", ""),
        ("is @somebody right? :wave: :+1: @role", "is   right?   :+1:"),
        ("<script>alert(1)</script> <b>Sora</b>", "Sora"),
        ("# Why `code`?\n> **cost** and ~~scale~~\n- __time__", "Why code?\ncost and scale\ntime"),
        ("[Sora](<https://example.org/a>)", "Sora"),
        ("\\*Sora\\*", "*Sora*"),
        ("hi :D", "hi"),
        ("good morning :p xD", "good morning"),
        ("ty <3", "ty"),
        ("love it <33!", "love it  !"),
    ],
)
def test_marks_go_and_words_stay(typed: str, plain: str) -> None:
    """Mentions, emojis, times, tags and Markdown are gone; what they dressed is there."""
    assert without_markup(typed) == plain


def test_what_was_dressed_can_be_read_with_its_mentions() -> None:
    """As a title has it."""
    assert undressed("**what** did @somebody say? :wave:") == "what did @somebody say? :wave:"


@pytest.mark.parametrize(
    "typed",
    [
        "I <3 it",
        "a < b > c",
        "snake_case",
        "2*3*4",
        "me@here2.org",
        "at 12:30",
        "note :300",
        "x:D",
        "at :30:",
        "a:b:c",
    ],
)
def test_what_only_looks_like_a_mark_stays(typed: str) -> None:
    """Sums, hearts and names are words."""
    assert without_markup(typed) == typed
