"""What is told of a note that is not as it should be, and read of it all the same."""

import pytest

from bot.notes.problem import Kind
from tests.notes.writing import HEAD, kinds, read, said, tag

A, B, C = tag("00:01:00"), tag("00:02:00"), tag("00:03:00")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        pytest.param("---\ntitle: A\n---\n", Kind.NO_VIDEO, id="no videoId"),
        pytest.param("---\nvideoId: short\n---\n", Kind.NO_VIDEO, id="too short"),
        pytest.param("---\nvideoId: Y7uzEDEw/T?\n---\n", Kind.NO_VIDEO, id="other letters"),
        pytest.param("---\nvideoId: interviews1/2024\n---\n", Kind.NO_VIDEO, id="a path"),
        pytest.param(
            "---\nvideoId: youtube.com/?v=a&v=Y7uzEDEwYTU\n---\n", Kind.NO_VIDEO, id="two"
        ),
        pytest.param("---\nvideoId: Y7uzEDEwYTU\n---\n", Kind.NO_TITLE, id="no title"),
        pytest.param("", Kind.NO_FRONT_MATTER, id="nothing"),
        pytest.param("---\nvideoId: Y7uzEDEwYTU\n\n", Kind.OPEN_FRONT_MATTER, id="open"),
        pytest.param("---\ntitle: A\nvideoid -F\n---\n", Kind.NO_FIELD, id="no colon"),
        pytest.param('---\ntitle: "A\nvideoId: -F\n---\n', Kind.OPEN_QUOTE, id="half a quote"),
    ],
)
def test_what_is_wrong_with_the_head_is_told(head: str, kind: Kind) -> None:
    """Each in a kind of its own; the sentences are read all the same."""
    reading = read(f"One {A}.", head)
    assert kind in kinds(reading)
    assert said(reading) == [("One", "01:00")]


def test_a_line_of_a_head_that_is_no_field_is_named() -> None:
    """The closing `---` is there, so whoever looks for that finds nothing wrong."""
    problems = read(f"One {A}.", "---\ntitle: A\nvideoid Y7uzEDEwYTU\n---\n").problems
    (odd,) = [problem for problem in problems if problem.kind is Kind.NO_FIELD]
    assert (odd.line, odd.stood) == (3, "videoid Y7uzEDEwYTU")
    assert Kind.OPEN_FRONT_MATTER not in {problem.kind for problem in problems}


def test_a_rule_below_words_closes_no_head_that_was_left_open() -> None:
    """What stands between the two is the note, and nothing in it is a field gone wrong."""
    head = f"---\nvideoId: Y7uzEDEwYTU\nWords {A}.\n---\n"
    assert Kind.OPEN_FRONT_MATTER in kinds(read(f"One {B}.", head))


def test_a_page_without_times_is_no_note() -> None:
    """An index of notes is neither an error nor something to speak from."""
    assert kinds(read("- [[one]]\n- [[two]]", "---\ntitle: Index\n---\n")) == {Kind.PAGE}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (f"One. Two. Three {A}.", ["2 of 3, which are never quoted"]),
        (f"One. Two {A}.", []),
    ],
)
def test_a_note_whose_sentences_mostly_have_no_time_is_told(body: str, told: list[str]) -> None:
    """Its owner wonders otherwise why so little of it is ever answered."""
    problems = read(body).problems
    assert [problem.why for problem in problems if problem.kind is Kind.FEW_TIMES] == told


def test_a_preamble_is_left_out() -> None:
    """A preamble is told, and nobody is quoted with it."""
    reading = read(f"Here is the article with backlinks:\n\nOne {A}.")
    assert Kind.PREAMBLE in kinds(reading)
    assert reading.note.claims[0].before == ""


@pytest.mark.parametrize(
    "refusal",
    [
        "The provided transcript does not actually mention Sora",
        "The transcript does not explain how costs fall",
        "The provided transcript does not go into detail about pricing",
        "The given transcript doesn't touch upon it",
        "The transcript is not clear on this",
    ],
)
def test_a_refusal_is_told_and_nobody_is_quoted_with_it(refusal: str) -> None:
    """It says what its writer did not find, in whatever words."""
    reading = read(f"{refusal} {A}.")
    assert {Kind.REFUSAL, Kind.NO_CLAIM} <= kinds(reading)


@pytest.mark.parametrize(
    "said_so",
    [
        "The provided context is not enough for the model",
        "Transcript cannot be trusted blindly",
        "The transcript does not lie",
    ],
)
def test_what_is_said_of_contexts_and_transcripts_is_no_refusal(said_so: str) -> None:
    """Talks about retrieval speak of them; a refusal says what was not found."""
    reading = read(f"{said_so} {A}.")
    assert said(reading) == [(said_so, "01:00")]


def test_a_sentence_that_stands_twice_is_kept_once() -> None:
    """With the same times; said at other times it is another claim."""
    reading = read(f"One {A}. One {A}. One {B}.")
    assert said(reading) == [("One", "01:00"), ("One", "02:00")]
    assert Kind.REPEATED in kinds(reading)


def test_a_sentence_with_more_times_than_anyone_can_check_is_doubtful() -> None:
    """A run-away list of times bears out nothing."""
    crowd = ", ".join(tag(f"00:{minute:02}:07") for minute in range(60))
    reading = read(f"One {crowd}.")
    assert str(reading.note.claims[0].start) == "~00:07"
    assert Kind.CROWDED in kinds(reading)


def test_nothing_in_the_head_hides_the_body() -> None:
    """A second front matter and the line that names the channel are passed over."""
    reading = read(f"From: [[me]] <br/>\n---\ntitle: B\n---\nOne {A}.", HEAD)
    assert said(reading) == [("One", "01:00")]
    assert (reading.note.title, reading.note.claims[0].line) == ("A talk", 10)
    assert Kind.SECOND_FRONT_MATTER in kinds(reading)
