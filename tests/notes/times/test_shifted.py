"""Notes that write minutes and seconds where hours and minutes belong, and those that do not."""

from bot.notes.problem import Kind
from tests.notes.writing import SHIFTED, kinds, read, said, tag


def test_minutes_written_as_hours_are_repaired_throughout() -> None:
    """`12:35:00` in a note whose third field is always `00` is 12:35."""
    reading = read(SHIFTED)
    assert said(reading)[4] == ("Line 5", "12:35!")
    assert kinds(reading) == {Kind.SHIFTED}
    problem = reading.problems[4]
    assert (problem.line, problem.stood) == (10, tag("12:35:00"))
    assert (problem.read, problem.why) == ("00:12:35", "no video is so long")


def test_a_sound_time_stands_among_shifted_ones() -> None:
    """The start of such a note often is written as it should be."""
    assert said(read(f"First {tag('00:00:08')}. {SHIFTED}"))[0] == ("First", "00:08")


def test_third_fields_of_any_value_are_repaired_where_hours_are_impossible() -> None:
    """No video has an hour 33."""
    body = "".join(f"N {tag(f'{n * 8}:10:{n * 13 % 99:02}')}. " for n in range(1, 7))
    assert [times for _, times in said(read(body))] == [f"{n * 8:02}:10!" for n in range(1, 7)]


def test_a_long_video_is_left_alone() -> None:
    """Two and three hours are nothing unusual."""
    body = "".join(f"N {tag(f'0{n % 2 + 1}:{n * 7:02}:{n * 11 % 60:02}')}. " for n in range(1, 8))
    assert kinds(read(body)) == set()


def test_whole_minutes_by_hand_are_left_alone() -> None:
    """A person who notes every five minutes writes `01:05:00` and means it."""
    body = "".join(f"N {tag(f'01:{n * 5:02}:00')}. " for n in range(1, 9))
    assert kinds(read(body)) == set()
