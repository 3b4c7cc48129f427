"""A model's tags are told from its text, and its thoughts stay its own."""

import pytest

from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser
from bot.answering.stream.tags import Tag, TagReader
from tests.answering.stream.parsing import parse


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


@pytest.mark.parametrize(
    "between",
    [
        *("<br>", "<br/>", "</p><p>", "<b>", "</b> ", "<think>Hm.</think>", "**", "*", "__", '"'),
        *("<@1>", "</b>**", "<THINKING>So. He</THINKING>", " <br> "),
    ],
)
def test_a_sentence_ends_where_a_tag_or_emphasis_stands_behind_its_stop(between: str) -> None:
    """Two sentences are told apart, so that neither vouches for the other."""
    drafts = parse(f"The studio burned down.{between}Lopez moved to Lisbon [k7f].")
    assert [(draft.text.strip('"'), draft.ids) for draft in drafts] == [
        ("The studio burned down.", ()),
        ("Lopez moved to Lisbon.", ("k7f",)),
    ]


@pytest.mark.parametrize(
    "written",
    [
        "Lopez <b>moved</b> to <i>Lisbon</i> [k7f].",
        "Lopez moved<br>to Lisbon<b>.</b>[k7f]",
        "Lopez <think>where to?</think>moved to Lisbon [k7f].",
        "Dr.<b>Lopez</b> moved to Lisbon [k7f].",
    ],
)
def test_a_tag_inside_a_sentence_does_not_end_it(written: str) -> None:
    """It goes, and the words around it stay as they were."""
    (draft,) = parse(written)
    assert draft.text.removeprefix("Dr. ") == "Lopez moved to Lisbon."
    assert draft.ids == ("k7f",)


def test_a_line_begins_with_the_tag_that_says_so() -> None:
    """A list that is written in HTML is a list of sentences."""
    drafts = parse("<ul><li>Scale matters [k7f]</li><li>Data too [k9a]</li></ul>")
    assert drafts == [
        Draft("Scale matters", ("k7f",)),
        Draft("Data too", ("k9a",), "\n"),
    ]


def test_what_was_thought_is_forgotten_where_only_its_end_is_told() -> None:
    """A server that swallows `<think>` leaves half a thought, which may weigh a decline."""
    parser = SentenceParser()
    drafts = parser.feed("NO_ANSWER? No, hmm: the studio</think>\n\nScale matters [k7f].")
    assert drafts + parser.finish() == [Draft("Scale matters.", ("k7f",))]
    assert not parser.declined
