"""Which moment a time means, with other notes about the same video to ask."""

import pytest

from bot.notes.problem import Kind
from bot.notes.reading.draft import draft_note
from bot.notes.reading.note import NoteReading, settle
from bot.notes.times.witness import Witness
from tests.notes.writing import HEAD, kinds, said, tag

SIBLINGS = [[minute * 60 + minute % 7 * 5 for minute in range(start, 50)] for start in (0, 3, 9)]
"""Three notes about a video of fifty minutes."""


def heard(*written: str) -> NoteReading:
    """Read a note of these times, whose siblings end at 49:00."""
    body = " ".join(f"N {tag(time)}." for time in written)
    return settle(draft_note(HEAD + body, "talk"), Witness.of(SIBLINGS))


def test_a_time_beyond_every_sibling_is_not_taken_as_it_stands() -> None:
    """Nobody else knows an hour three; read as minutes it would be within the video."""
    reading = heard("00:10:15", "00:12:40", "03:17:22")
    assert [times for _, times in said(reading)] == ["10:15", "12:40", "~03:17"]
    (problem,) = reading.problems
    assert (problem.kind, problem.read) == (Kind.DOUBTFUL, "00:03:17")
    assert problem.why == "other notes of this video end at 00:49:00"


def test_siblings_that_cite_the_moment_confirm_a_repair() -> None:
    """Minutes and seconds with any third field, each second known to the siblings."""
    shifted = [f"{minute:02}:{minute % 7 * 5:02}:{minute * 7 % 60:02}" for minute in range(1, 12)]
    reading = heard(*shifted)
    assert kinds(reading) == {Kind.SHIFTED}
    assert said(reading)[8] == ("N", "09:10!")


def test_an_hour_that_the_siblings_have_too_is_left_alone() -> None:
    """A video of two hours is nothing to doubt."""
    long = Witness.of([[second * 97 % 7800 for second in range(80)] for _ in range(2)])
    body = " ".join(f"N {tag(f'0{1 + n % 2}:{n:02}:{n * 7:02}')}." for n in range(1, 8))
    assert kinds(settle(draft_note(HEAD + body, "talk"), long)) == set()


@pytest.mark.parametrize(
    ("linked", "shown", "read"),
    [
        pytest.param("00:12:25", "00:44:01", "~12:25", id="the link is known"),
        pytest.param("00:44:01", "00:12:25", "~12:25", id="the text is known"),
        pytest.param("00:44:01", "00:43:01", "~44:01", id="neither is known"),
    ],
)
def test_siblings_choose_between_a_link_and_its_text(linked: str, shown: str, read: str) -> None:
    """One voice is no proof, so the moment stays doubtful."""
    draft = draft_note(f"{HEAD}One {tag(linked, shown)}.", "talk")
    assert said(settle(draft, Witness.of(SIBLINGS))) == [("One", read)]


def test_few_times_are_no_witness() -> None:
    """A lone sibling with three times does not know where the video ends."""
    assert Witness.of([[10, 20, 30]]) == Witness()


def test_a_sibling_far_beyond_the_others_is_not_heard() -> None:
    """A note that is itself shifted must not stretch the video."""
    assert Witness.of([*SIBLINGS, [40000] * 9]).end == 49 * 60


def test_a_note_that_links_to_passages_is_believed() -> None:
    """Link and text differ all along: the start of a passage, and its end."""
    marks = " ".join(f"N {tag(f'00:0{n}:00', f'00:0{n}:50')}." for n in range(1, 8))
    reading = settle(draft_note(HEAD + marks, "talk"), Witness())
    assert said(reading)[2] == ("N", "03:00!")
    assert kinds(reading) == {Kind.MISMATCH}


def test_four_fields_are_in_doubt_where_the_note_is_short() -> None:
    """After half an hour of minutes, hours do not follow."""
    reading = heard("00:10:10", "00:30:08", "03:09:57:00")
    assert said(reading)[2:] == []
    draft = draft_note(f"{HEAD}N {tag('00:30:08')}. M {tag('03:09:57:00')}.", "talk")
    assert said(settle(draft, Witness()))[1] == ("M", "~3:09:57")


def test_the_fifth_hour_needs_a_witness() -> None:
    """A lone note is not believed that its video is so long."""
    draft = draft_note(f"{HEAD}N {tag('05:10:11')}.", "talk")
    assert said(settle(draft, Witness())) == [("N", "~5:10:11")]
