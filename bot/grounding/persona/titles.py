"""Interviews by their titles, as sentences name them."""

from collections import Counter
from collections.abc import Iterable, Sequence

from bot.grounding.text.shortening import shortened
from bot.notes.claim import Note

# The most characters of a title that stand beside a claim.
LONGEST = 70


def quoted(title: str) -> str:
    """Return a title in quotation marks."""
    return f"“{title}”"


def short(title: str) -> str:
    """Return a title that fits beside a claim, on one line."""
    return shortened(" ".join(title.split()), LONGEST)


def distinct_titles(notes: Sequence[Note]) -> list[str]:
    """Return the titles of all notes; one that several bear stands behind their files' names."""
    bearing = Counter(note.title for note in notes)
    return [
        note.title if bearing[note.title] == 1 else f"{note.name}: {note.title}" for note in notes
    ]


def of_different_videos(told: Iterable[tuple[str, str]], most: int) -> list[str]:
    """Return the first titles, quoted, of as many videos; each comes as its video and itself."""
    found: dict[str, str] = {}
    for video, title in told:
        found.setdefault(video, quoted(title))
        if len(found) == most:
            break
    return [*found.values()]
