"""Notes and claims as an index keeps them, taken out of it again."""

from __future__ import annotations

import json
from collections.abc import Iterable

from bot.notes.claim import Claim, Note
from bot.notes.index.entry import times

CLAIM = """
SELECT place, claims.id, text, times, name, video, section, label, before, line
FROM claims JOIN notes ON notes.id = note
"""
"""Every claim, to be narrowed down."""
NOTE = """
SELECT id, name, title, video, sections, links
FROM notes JOIN details ON details.note = id
WHERE video <> ''
"""
"""Every note that can be cited."""
ClaimColumns = tuple[int, str, str, str, str, str, str, str, str, int]
NoteColumns = tuple[int, str, str, str, str, str]


def claim_of(row: ClaimColumns) -> Claim:
    """Return a claim from its columns."""
    _, name, text, written, note, video, section, label, before, line = row
    return Claim(
        id=name,
        text=text,
        timestamps=times(written),
        note=note,
        video_id=video,
        section=tuple(json.loads(section)),
        label=label,
        before=before,
        line=line,
    )


def note_of(row: NoteColumns, claims: Iterable[Claim]) -> Note:
    """Return a note from its columns, with its claims."""
    _, name, title, video, sections, links = row
    headings = tuple(map(tuple, json.loads(sections)))
    return Note(name, title, video, tuple(claims), headings, tuple(json.loads(links)))
