"""Three small notes about radio, two of which are about one video."""

from collections.abc import Sequence
from pathlib import Path

from bot.notes.claim import ReadNote
from bot.notes.folder import NoteText
from bot.notes.library import Library
from bot.notes.reading.witnessed import read_texts
from tests.notes.writing import tag

NIGHT, STUDIO, LETTERS = "night", "studio", "letters"


NOTES = {
    NIGHT: f"""---
title: Radio at night
videoId: Y7uzEDEwYTU
---

## Listeners
Lopez says that the show has 300 listeners at night {tag("00:01:00")}.
She raised two million for the show from its listeners {tag("00:12:30")}.
""",
    STUDIO: f"""---
title: A studio in Lisbon
videoId: aBcDeFgHiJk
---

## Rooms
The studio in Lisbon raised nine million for new rooms {tag("00:00:40")}.

## Microphones
Every microphone in the studio is older than its owner {tag("00:20:00")}.
""",
    LETTERS: f"""---
title: Letters to the show
videoId: Y7uzEDEwYTU
---

## Post
The show was reported to have 300 listeners at night {tag("00:01:00")}.
Listeners write 40 letters a week {tag("00:30:00")}{tag("00:31:00")}{tag("00:32:00")}\
{tag("00:33:00")}{tag("00:34:00")}{tag("00:35:00")}.
""",
}


def radio_library() -> Library:
    """Return the three notes as a library."""
    return Library.of(read_texts(NoteText(name, text) for name, text in NOTES.items()))


def radio_notes() -> Sequence[ReadNote]:
    """Return the notes of the three notes."""
    return radio_library().notes


def write_radio(folder: Path) -> Path:
    """Write the three notes into a new folder, and return it."""
    folder.mkdir()
    for name, text in NOTES.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    return folder
