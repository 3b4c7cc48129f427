"""What holds for every note, however it is put together.

Notes are drawn from fragments of what notes hold, broken and whole: letters at random would never
make a mark.
"""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.notes.markdown.marks import TIME
from bot.notes.reading.note import read_note
from bot.notes.report import marks_written
from bot.notes.written_time import WrittenTime
from tests.notes.writing import HEAD, read, tag

WORDS = ["word", "Word.", "e.g. more", "U.S. is", 'said "so."', "(aside)", "5 * 3", "一。", "Ende!"]
SPACES = [" ", "  \n", "\n", "\n\n", "\t", "", "\u00a0", "\r\n"]
TIMES = [
    "00:01:00",
    "31:07",
    "1:02:03",
    "12:35:00",
    "00:75:10",
    "01:24:99",
    "01:00:13:00",
    "0003:57",
]
MARKS = [
    *map(tag, TIMES),
    *(f"[{time}]" for time in TIMES),
    *(f"({time})" for time in TIMES),
    "[00:01:00, 00:02:00 | 31:07]",
    tag("00:01:00", "00:01:09"),
    tag("HH:MM:SS"),
    f"[00:01:00]({tag('00:01:00')})",
    '<a class="yt-timestamp" data-t="00:01:00]-[00:02:00]</a>',
    '<a class="yt-timestamp" data-t="00:01:00">[00:01:00]</sup>',
    '<a class="yt-timestamp" data-t="00:01:00">[00:01:0',
    '<a class="yt',
    "</a>",
    "\\[00:01:00\\]",
    "`[00:01:00]`",
    "[[page | 00:01:00]]",
    "&#91;00:01:00&#93;",
]
MARKUP = [
    *(
        "**",
        "*",
        "__",
        "_",
        "~~",
        "==",
        "`code`",
        "\n```\n",
        "$",
        "$$",
        "<br/>",
        "<p>",
        "</div>",
        "&amp;",
    ),
    *("[[page", "[[page | alias]]", "[[page|", "|", "]]", "[^1]", "[^1]: ", "![a](b)", "[a](b)"),
    *(
        "# ",
        "\n## ",
        "\n* ",
        "\n    * ",
        "\n1. ",
        "\n> ",
        "\n> [!NOTE] ",
        "\n| a | b |\n|---|---|\n| ",
    ),
    *(
        "\n---\n",
        "<!--",
        "-->",
        "%%",
        "\u200b",
        "\u2068",
        "\ue000",
        "\ud800",
        "&#57344;",
        "^id",
    ),
]
STARTS = [
    "",
    "* ",
    "    * ",
    "1. ",
    "> ",
    "> > ",
    "\n",
    "\n\n",
    "# ",
    "<!-- a\nb -->",
    "Before.  \nBetween.\n",
    "```\n",
]
TEXTS = st.lists(st.sampled_from([*WORDS, *SPACES, *MARKS, *MARKUP]), max_size=30).map("".join)
FRAGMENTS = st.lists(st.sampled_from([*WORDS, *MARKS, *MARKUP]), min_size=1, max_size=3).map(
    "".join
)
# Asterisks within a word, or apart from all, are no emphasis: "f**k", "a ** b".
EMPHASIS = r"^\*\*|(?<=\w)\*\*(?=\W)|(?<=\W)\*\*(?=\w)|\*\*$"
MARKED = re.compile(rf"<a|</a|\[\[|\]\]|\[\s*{TIME}\s*\]|{EMPHASIS}|[\ue000-\ue001\ud800\n\t]")


@given(TEXTS)
@example('[00:01:00]<a class="yt')
@example(f"word**word{tag('00:01:00')}")
@example(f"{tag('00:01:00')}$</a>$")
def test_whatever_a_note_holds_its_claims_are_plain_words(body: str) -> None:
    """No markup, no bracketed time, no line break; some letter or digit; and a time."""
    for claim in read(body).note.claims:
        assert not MARKED.search(claim.text), claim.text
        assert claim.text == " ".join(claim.text.split())
        assert any(character.isalnum() for character in claim.text)
        assert claim.timestamps


@given(TEXTS)
def test_whatever_has_no_head_is_read_too(text: str) -> None:
    """Nothing raises, front matter or not."""
    read_note(text, "talk")


@given(TEXTS)
def test_no_time_is_produced_that_no_note_holds(body: str) -> None:
    """Every second is one reading of digits that stand in the note."""
    written = [WrittenTime.read(time) for time in re.findall(r"[0-9]+(?::[0-9]+)+", body)]
    written += [WrittenTime.read("00:03:57")]
    read_so = {seconds for time in written if time for seconds in meanings(time)}
    times = {t.seconds for claim in read(body).note.claims for t in claim.timestamps}
    assert times <= read_so


def meanings(time: WrittenTime) -> set[int | None]:
    """All that a written time could be taken for."""
    short = time.shortened()
    return {time.plain, time.carried, time.shifted, short.plain, short.carried, short.shifted}


@given(st.lists(st.sampled_from(STARTS), min_size=1, max_size=12))
def test_a_claim_begins_on_the_line_that_it_names(starts: list[str]) -> None:
    """Whatever the lines begin with: items, quotes, comments, or nothing."""
    lines = "".join(f"{start}Line{at} goes {tag('00:01:00')}.\n" for at, start in enumerate(starts))
    written = (HEAD + lines).split("\n")
    for claim in read(lines).note.claims:
        first = re.match(r"Line[0-9]+", claim.text)
        assert first is not None
        assert f"{first[0]} " in written[claim.line - 1]


@given(TEXTS)
def test_ids_are_unique_and_the_same_each_time(body: str) -> None:
    """Reading twice names alike."""
    ids = [claim.id for claim in read(body).note.claims]
    assert len(set(ids)) == len(ids)
    assert ids == [claim.id for claim in read(body).note.claims]


@given(TEXTS)
def test_every_problem_has_a_line_of_the_note(body: str) -> None:
    """From 1 to the last."""
    lines = (HEAD + body).replace("\r\n", "\n").count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in read(body).problems)


@given(st.lists(st.sampled_from([*WORDS, " "]), max_size=20).map(" ".join))
def test_words_without_marks_say_nothing(body: str) -> None:
    """A claim needs a time, and a plain search finds none."""
    assert read(body).note.claims == ()
    assert marks_written(body) == 0


@given(st.lists(st.sampled_from(["One", "two", "Three."]), min_size=1, max_size=9), st.data())
def test_sound_marks_are_all_read(words: list[str], data: st.DataObject) -> None:
    """As many as a plain search finds, each on a claim."""
    marks = data.draw(st.lists(st.sampled_from([tag("00:01:00"), "[00:02:00]"]), min_size=1))
    body = " ".join(f"{word} {mark}" for mark in marks for word in words)
    assert sum(read(body).cited.values()) == marks_written(body)


@given(FRAGMENTS)
@settings(max_examples=25)
def test_reading_takes_time_linear_in_the_length(fragment: str) -> None:
    """Four times as much takes about four times as long, and not sixteen times."""
    few, many = seconds((fragment * 5_000)[:5_000]), seconds((fragment * 20_000)[:20_000])
    assert many < 8 * few + 0.1


def seconds(body: str) -> float:
    """Return how long the processor reads a note, when nothing else comes between."""
    times = []
    for _ in range(3):
        begun = time.thread_time()
        read(body)
        times.append(time.thread_time() - begun)
    return min(times)


def test_a_long_address_of_a_video_is_read_at_once() -> None:
    """A head is read in time linear in its length, however often the address names a video."""
    address = f"youtube.com/{'&v=aaaaaaaaaaa' * 20_000}"
    reading = read("", f"---\ntitle: T\nvideoId: {address} x\n---\n")
    assert reading.note.video_id == ""


@pytest.mark.parametrize(
    "body",
    [
        pytest.param("A long story. " * 70_000, id="a note of a megabyte"),
        pytest.param(f"{'word ' * 78_000}{tag('00:01:00')}.", id="a line of 390 kB"),
        pytest.param(
            f"One {', '.join([tag('00:01:00')] * 2_081)}.", id="2,081 times on a sentence"
        ),
        pytest.param("[" * 50_000 + "**" * 50_000 + "<a " * 50_000, id="nothing but openings"),
        pytest.param("> " * 3_000 + "* " * 3_000 + "x", id="quotes and items within each other"),
        pytest.param("| a " + "[[x" * 150_000, id="a row of a table full of openings"),
        pytest.param(f"From: [[x]]{' ' * 150_000}y", id="blanks behind the channel"),
        pytest.param(f"---\na: b{' ' * 150_000}c\n---\n", id="blanks in a second head"),
    ],
)
def test_the_longest_notes_are_read(body: str) -> None:
    """Like any other; how fast, `make bench-notes` tells."""
    read(body)
