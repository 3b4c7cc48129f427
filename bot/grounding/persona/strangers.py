"""Persons whom the prompts name and the notes do not: most likely those of an earlier interview."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.persona import Persona
from bot.notes.claim import Note

# So many notes are of many people, and are not searched for one.
_MANY = 100


def strangers(folder: Path, notes: Sequence[Note]) -> Iterator[str]:
    """Yield a sentence for each stranger, with the files that name them; blocking."""
    people = _people(folder)
    if len(notes) > _MANY or not people:
        return
    for note in notes:
        people = [person for person in people if not _holds(_text(note), _last(person))]
    texts = {path: _read(path) for path in sorted(folder.rglob("*.*"))}
    for person in people:
        files = [str(path) for path, text in texts.items() if _holds(text, person)]
        yield (
            f"Your notes do not mention {person}, but {_all_of(files)}. If your interview is with "
            "somebody else, change the name there, best in a copy of the folder (PROMPTS_DIR)."
        )


def unnamed(speaker: str, notes: Sequence[Note]) -> bool:
    """Tell whether no note names somebody, unless there are too many to look; blocking."""
    if len(notes) > _MANY or not speaker:
        return False
    return not any(_holds(_text(note), _last(speaker)) for note in notes)


def _all_of(files: Sequence[str]) -> str:
    """Return that all these files do."""
    *most, last = files
    return f"{', '.join(most)} and {last} do" if most else f"{last} does"


def _people(folder: Path) -> list[str]:
    """Return whom the personas speak about or as, each once, as far as that is a name.

    Who else stands in their texts may be a firm, or nobody: a capital makes no person.
    """
    found: dict[str, None] = {}
    for path in sorted((folder / "personas").glob("*.md")):
        with suppress(PromptsError):  # who cannot be read is told of where personas are opened
            persona = Persona.read(path)
            # Whose speaker is itself, as with a card of another tool, speaks about nobody.
            if persona.speaker and persona.speaker != persona.name:
                found[persona.speaker] = None
    return [person for person in found if _last(person)[:1].isupper()]


def _last(person: str) -> str:
    return person.rsplit(maxsplit=1)[-1]


def _holds(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE))


def _text(note: Note) -> str:
    claims = (f"{claim.before} {claim.label} {claim.text}" for claim in note.claims)
    headings = (heading for section in note.sections for heading in section)
    return "\n".join([note.name.replace("_", " "), note.title, *headings, *claims])


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
