"""Notes read together: what one says of a moment bears on how a time in another is read."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.notes.claim import ReadNote
from bot.notes.folder import NoteText
from bot.notes.reading.draft import DraftNote, draft_note
from bot.notes.reading.note import NoteReading, settle
from bot.notes.times.verdict import sure_times
from bot.notes.times.witness import Witness


def read_texts(texts: Iterable[NoteText]) -> list[NoteReading]:
    """Read notes, judging the times of those about one video together."""
    drafts: list[DraftNote] = []
    lost: list[NoteReading] = []
    for note in texts:
        if note.text is None:
            lost.append(NoteReading(ReadNote(note.name, note.name, "", ()), note.problems))
        else:
            draft = draft_note(note.text, note.name)
            drafts.append(replace(draft, problems=note.problems + draft.problems))
    return lost + [settle(draft, witness) for draft, witness in _witnessed(drafts)]


def _witnessed(drafts: list[DraftNote]) -> Iterator[tuple[DraftNote, Witness]]:
    """Yield each note with what the others about its video say of its times."""
    videos: dict[str, list[tuple[DraftNote, list[int]]]] = defaultdict(list)
    for draft in drafts:
        videos[draft.head.video_id].append((draft, sure_times(draft.citations)))
    for draft in drafts:
        siblings = videos[draft.head.video_id] if draft.head.video_id else []
        yield draft, Witness.of(times for sibling, times in siblings if sibling is not draft)
