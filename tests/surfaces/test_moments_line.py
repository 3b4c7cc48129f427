"""The line of moments under an answer."""

from collections.abc import Sequence

from bot.answering.answer import Citation
from bot.notes.claim import Claim, ReadNote
from bot.notes.library import Library
from bot.notes.timestamp import Timestamp
from bot.surfaces.moments_line import moments_line


def claim(seconds: int, video: str = "a") -> Claim:
    """Return a claim made at a second of a video."""
    return Claim(f"k{seconds}", "It scales.", (Timestamp(seconds),), "note", video)


def cited(*claims: Claim) -> list[Citation]:
    """Return a citation of each claim."""
    return [Citation(each, each.start) for each in claims]


def line(claims: Sequence[Claim], end: int) -> str:
    """Return the line under an answer over notes whose last moment is `end`."""
    note = ReadNote("note", "A talk", "a", (*claims, claim(end)))
    return moments_line(cited(*claims), Library((note,)))


def test_moments_stand_in_their_order_on_a_strip_of_the_video() -> None:
    """Marks lie where the moments lie; each moment is a link."""
    assert line([claim(1200), claim(0)], 2400) == (
        "-# ●───────────●─────────── "
        "[00:00](<https://youtu.be/a?t=0>) · [20:00](<https://youtu.be/a?t=1200>)"
    )


def test_a_single_moment_needs_no_line() -> None:
    """It stands beside its sentence already."""
    assert line([claim(5), claim(5)], 2400) == ""


def test_a_short_video_has_no_strip() -> None:
    """Only the moments are listed."""
    assert line([claim(1), claim(2)], 300).startswith("-# [")


def test_moments_of_several_videos_have_no_line() -> None:
    """Side by side nobody could tell which is of which; each stands beside its sentence."""
    assert line([claim(1), claim(2), claim(3, "b")], 2400) == ""


def test_many_moments_are_cut_short() -> None:
    """At most eight, and a sign that there are more."""
    made = line([claim(second) for second in range(20)], 300)
    assert made.count("youtu.be") == 8
    assert made.endswith("…")
