"""What a folder of notes gives, and what it says when it gives nothing."""

from pathlib import Path

import pytest

from bot.notes.errors import NotesError
from bot.notes.library import Library, read_library
from bot.notes.timestamp import Timestamp

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def interview() -> Library:
    """The interview that the project ships."""
    return read_library(SEEDS)


def test_cost_is_said_at_31_58(interview: Library) -> None:
    """Both sentences cited to 31:58 are claims of their own, in the note's words."""
    said = [claim.text for claim in interview.claims if claim.start == Timestamp(1918)]
    assert said == [
        "If generating a 10-second video is too expensive, it disincentivizes experimentation",
        "This focus on cost efficiency and accessibility is crucial for broader adoption",
    ]


def test_sora_is_said_at_41_02(interview: Library) -> None:
    """The claim about Sora stands at 41:02, and the next one can be found by its sentence."""
    (sora,) = (claim for claim in interview.claims if "Sora" in claim.text)
    (after,) = (claim for claim in interview.claims if claim.before == sora.text)
    assert (str(sora.start), str(after.start)) == ("41:02", "42:26")
    assert sora.start.link(sora.video_id) == "https://youtu.be/Y7uzEDEwYTU?t=2462"


def test_both_times_of_a_sentence_are_its_own(interview: Library) -> None:
    """The real-time claim carries the two times written behind it."""
    (claim,) = (claim for claim in interview.claims if "in real-time" in claim.text)
    assert [str(time) for time in claim.timestamps] == ["02:17", "18:05"]
    assert claim.label == "Real-time Generation"


def test_a_claim_is_found_by_its_id_and_by_its_time(interview: Library) -> None:
    """Ids are different from each other, and what was said near a time comes nearest first."""
    assert len({claim.id for claim in interview.claims}) == len(interview.claims) == 29
    (claim,) = interview.near("Y7uzEDEwYTU", Timestamp(970), within=5)
    assert interview.claim(claim.id) is claim
    assert "self-generated" in claim.text


def test_a_section_gives_its_claims(interview: Library) -> None:
    """The claims under a heading are found by its words, links resolved."""
    (first, *_) = interview.section("Trends in AI Model Training and Deployment")
    assert first.section == ("Trends in AI Model Training and Deployment",)


def test_a_missing_folder_says_what_to_do(tmp_path: Path) -> None:
    """One sentence names the folder and tells how to put it right."""
    with pytest.raises(NotesError, match="There is no folder"):
        read_library(tmp_path / "notes")


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    """A folder with no Markdown in it is as good as none."""
    with pytest.raises(NotesError, match="There is no note"):
        read_library(tmp_path)


def test_a_file_in_place_of_the_folder_says_what_to_do(tmp_path: Path) -> None:
    """The folder is asked for, not one of its notes."""
    (tmp_path / "note.md").touch()
    with pytest.raises(NotesError, match="is not a folder"):
        read_library(tmp_path / "note.md")
