"""Notes and claims as an index keeps them, taken out of it again."""

import json

from bot.notes.claim import Claim
from bot.notes.index.entry import times

# Every claim, to be narrowed down.
CLAIM = """
SELECT place, claims.id, text, times, name, video, section, label, before, line, cut
FROM claims JOIN notes ON notes.id = note
"""
# Every note, to be narrowed down.
NOTE = "SELECT id, name, title, video FROM notes"
# Of the notes, those that say something that can be cited.
SPEAKING = "video <> '' AND EXISTS (SELECT * FROM claims WHERE note = notes.id)"
ClaimColumns = tuple[int, str, str, str, str, str, str, str, str, int, int]


def claim_of(row: ClaimColumns) -> Claim:
    """Return a claim from its columns."""
    _, id_, text, written, note, video_id, section, label, before, line, cut = row
    return Claim(
        id=id_,
        text=text,
        timestamps=times(written),
        note=note,
        video_id=video_id,
        section=tuple(json.loads(section)),
        label=label,
        before=before,
        line=line,
        cut=bool(cut),
    )
