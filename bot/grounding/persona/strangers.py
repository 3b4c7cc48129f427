"""Persons whom the prompts name and the notes do not: most likely those of an earlier interview."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.persona import Persona
from bot.notes.claim import Note

# So many notes are of many people, and are not searched for one.
MANY = 100


def strangers(folder: Path, notes: Sequence[Note]) -> Iterator[str]:
    """Yield a sentence for each stranger, with the files that name them; blocking."""
    speakers = _speakers(folder)
    if len(notes) > MANY or not speakers:
        return
    for note in notes:
        speakers = [speaker for speaker in speakers if not _names(_text(note), speaker)]
    texts = {path: _read(path) for path in sorted(folder.rglob("*.*"))}
    for speaker in speakers:
        files = [str(path) for path, text in texts.items() if _names(text, speaker)]
        yield (
            f"No note names {speaker}, who still stands in {', '.join(files)}: if somebody else "
            "speaks in your notes, write there who it is."
        )


def unnamed(speaker: str, notes: Sequence[Note]) -> bool:
    """Tell whether no note names somebody; of so many notes nobody can tell, and blocking."""
    if len(notes) > MANY or not speaker:
        return False
    return not any(_names(_text(note), speaker) for note in notes)


def _speakers(folder: Path) -> list[str]:
    """Return whom the personas speak about, each once, as far as that is somebody's name."""
    found: dict[str, None] = {}
    for path in sorted((folder / "personas").glob("*.md")):
        with suppress(PromptsError):  # who cannot be read is told of where personas are opened
            found[Persona.read(path).speaker] = None
    return [speaker for speaker in found if speaker and _last(speaker)[:1].isupper()]


def _last(speaker: str) -> str:
    return speaker.rsplit(maxsplit=1)[-1]


def _names(text: str, speaker: str) -> bool:
    """Tell whether a text has somebody's last name."""
    return bool(re.search(rf"\b{re.escape(_last(speaker))}\b", text, re.IGNORECASE))


def _text(note: Note) -> str:
    claims = (f"{claim.before} {claim.label} {claim.text}" for claim in note.claims)
    headings = (heading for section in note.sections for heading in section)
    return "\n".join([note.name.replace("_", " "), note.title, *headings, *claims])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
