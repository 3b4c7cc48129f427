"""The forty hardest of 21,189 public notes, each as a reader has checked it.

`hostile.txt` holds what is expected of each: how many claims it gives, from how many times that
are strict, repaired and doubtful; what is told of it; and a digest of all that it says, so that no
word or second of it changes unseen. The notes themselves are not part of the project.
"""

from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

from bot.notes.folder import note_files
from bot.notes.reading.note import NoteReading
from bot.notes.reading.witnessed import read_texts
from bot.notes.timestamp import Certainty
from tests.beside import HOSTILE, needs

EXPECTED = Path(__file__).with_name("hostile.txt")


def summary(reading: NoteReading) -> str:
    """One line on what was read of a note."""
    cited = " ".join(str(reading.cited.get(certainty, 0)) for certainty in Certainty)
    kinds = Counter(problem.kind.name.lower() for problem in reading.problems)
    told = " ".join(f"{kind}:{count}" for kind, count in sorted(kinds.items())) or "sound"
    said = "\n".join(
        f"{claim.text} {' '.join(map(repr, claim.timestamps))}" for claim in reading.note.claims
    )
    digest = blake2b(said.encode(), digest_size=4).hexdigest()
    return f"{len(reading.note.claims)} claims from {cited}; {told}; {digest}"


def lines() -> Iterator[str]:
    """What is read of every note now, as `hostile.txt` has it."""
    readings = read_texts(file.read() for file in note_files(HOSTILE))
    for reading in sorted(readings, key=lambda reading: reading.note.name):
        if reading.note.video_id:
            yield reading.note.name
            yield f"    {summary(reading)}"


@needs(HOSTILE)
def test_the_forty_hardest_notes_are_read_as_a_reader_has_checked() -> None:
    """Word by word, second by second."""
    assert list(lines()) == EXPECTED.read_text().splitlines()
