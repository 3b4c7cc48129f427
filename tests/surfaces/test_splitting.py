"""A long text as several messages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.surfaces.splitting import split

LINK = "[31:07](<https://youtu.be/Y7uzEDEwYTU?t=1867>)"
PARTS = st.sampled_from(
    [
        "word ",
        "A sentence. ",
        f"It scales. {LINK} ",
        f"{LINK} ",
        "\n\n",
        "\n",
        "\\*",
        "```",
        "x" * 70,
    ]
)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.\n\nThree, four. Five six seven.", "One. Two."),
        ("One two. Three four five. Six seven eight.", "One two. Three four five."),
        ("one two three four five six seven eight", "one two three four five six"),
        ("x" * 50, "x" * 30),
        ("これは新しい。それは古い。" * 9, "これは新しい。それは古い。これは新しい。それは古い。"),
        ("वह आया। वह गया। वह फिर से आया था।", "वह आया। वह गया।"),
    ],
)
def test_cuts_are_made_where_they_hurt_least(text: str, first: str) -> None:
    """Between paragraphs, else sentences, else words, else anywhere."""
    assert split(text, 30)[0] == first


def test_a_sentence_keeps_its_link() -> None:
    """The moment behind a sentence goes with it, not to the next message."""
    text = f"One two three. It scales. {LINK} And more words stand here."
    assert split(text, 90)[0].endswith(LINK)
    assert split(f"{'これは新しい。' * 4}それは古い。 {LINK}", 60)[0] == "これは新しい。" * 4


@given(st.lists(PARTS, max_size=60).map("".join))
def test_nothing_is_lost_and_nothing_whole_is_cut(text: str) -> None:
    """Every message is within the limit, every link and every escaped mark stays in one piece."""
    messages = split(text, 200)
    assert all(0 < len(message) <= 200 for message in messages)
    assert re.sub(r"\s", "", "".join(messages)) == re.sub(r"\s", "", text)
    assert sum(message.count(LINK) for message in messages) == text.count(LINK)
    assert not any(message.endswith("\\") for message in messages)
