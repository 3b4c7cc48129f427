"""A model's tags are told from its text, and its thoughts stay its own."""

import pytest

from bot.answering.stream.tags import Tag, TagReader


def read(*deltas: str) -> tuple[str, list[Tag]]:
    """Return what is left of a stream as text, and the tags in it."""
    reader = TagReader()
    parts = [part for delta in deltas for part in reader.feed(delta)] + [*reader.finish()]
    text = "".join(part for part in parts if isinstance(part, str))
    return text, [part for part in parts if isinstance(part, Tag)]


@pytest.mark.parametrize(
    ("stream", "text", "tags"),
    [
        ("<think>It burned.</think>Yes.", "Yes.", [Tag.BREAK]),
        ("<think>a<think>b</think>c</think>Yes.", "Yes.", [Tag.BREAK]),
        ("<reasoning>a <b> c", "", []),
        ("No?</think>Yes.", "No?Yes.", [Tag.THOUGHT]),
        ("<think/>Yes.", "Yes.", [Tag.INLINE]),
        ("[THINK]a[k7f][/THINK]Yes [k7f] [", "Yes [k7f] [", [Tag.BREAK]),
        ("One<br>two<b>three</b>", "Onetwothree", [Tag.BREAK, Tag.INLINE, Tag.INLINE]),
        ("1 < 2 <3 <<b>x <\n>", "1 < 2 <3 <x <\n>", [Tag.INLINE]),
        ("It is <b", "It is ", []),
        ("<thinker>Yes", "Yes", [Tag.INLINE]),
    ],
)
def test_tags_are_told_from_text_however_the_stream_is_cut(
    stream: str, text: str, tags: list[Tag]
) -> None:
    """A thought goes with its tags, and one that does not end is never told."""
    assert read(stream) == read(*stream) == (text, tags)
    assert all(read(stream[:at], stream[at:]) == (text, tags) for at in range(len(stream)))
