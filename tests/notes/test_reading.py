"""What one note says: its claims, their times, and the words around them."""

import pytest

from bot.notes.problem import Kind
from bot.notes.reading import read_note

HEAD = "---\ntitle: A talk\nvideoId: Y7uzEDEwYTU\n---\n\n"


def cited(written: str) -> str:
    """The citation of a time, as notes write it."""
    return f'<a class="yt-timestamp" data-t="{written}">[{written}]</a>'


A, B = cited("00:01:00"), cited("00:02:00")


@pytest.mark.parametrize(
    ("body", "claims"),
    [
        pytest.param(f"One {A}. Two {B}.", [("One", "01:00"), ("Two", "02:00")], id="sentences"),
        pytest.param(f"One {A}, but two {B}.", [("One", "01:00"), ("but two", "02:00")], id="cut"),
        pytest.param(f"One. {A} Two. {B}", [("One", "01:00"), ("Two", "02:00")], id="after stop"),
        pytest.param(f"One {A}, {B}.", [("One", "01:00 02:00")], id="several"),
        pytest.param(f"One\n\n{A}\n", [("One", "01:00")], id="own line"),
        pytest.param("Plain. Cited [00:01:00, 00:02:00].", [("Cited", "01:00 02:00")], id="bare"),
        pytest.param("By Dr. Low in the U.S. [01:00]", [("By Dr. Low in the U.S.", "01:00")]),
        pytest.param("No time at all.", [], id="context"),
    ],
)
def test_a_time_belongs_to_the_words_before_it(body: str, claims: list[tuple[str, str]]) -> None:
    """Back to the time or the end of sentence that comes first."""
    note = read_note(HEAD + body, "talk").note
    assert [(c.text, " ".join(map(str, c.timestamps))) for c in note.claims] == claims


def test_context_is_kept_with_the_claim() -> None:
    """Headings, label and the sentence before come with a claim and are no part of its text."""
    body = f"# Film\n## [[ai_models | Models]]\nThree things:\n* **Cost**: It falls. It fell {A}."
    (claim,) = read_note(HEAD + body, "talk").note.claims
    assert (claim.text, claim.before, claim.label) == ("It fell", "It falls", "Cost")
    assert (claim.section, claim.line) == (("Film", "Models"), 9)


def test_a_note_without_a_video_is_named() -> None:
    """A `videoId` that YouTube could not have given is a problem of its own kind."""
    reading = read_note(f"---\nvideoId: short\n---\nOne {A}.", "talk")
    assert [(problem.kind, problem.stood) for problem in reading.problems] == [
        (Kind.NO_VIDEO, "short")
    ]
