"""What must be read again: the notes that changed, and those whose times they judge.

A file that looks as it did (size and moment of its last change) is not opened. One that looks
different is hashed, and read again only if its text is. The notes about one video are read
together, and what a note leaves behind when it moves to another video or is gone is settled with
the first unit, so that a crash between two units leaves nothing half judged.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2b

from bot.notes.folder import NoteFile, Stamp
from bot.notes.reading.draft import head_of

# Notes to read in one go: enough that handing them over costs nothing.
_UNIT = 16
# Nanoseconds after which no second change can hide behind the same moment of change.
_SETTLED = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as it was seen: its stamp, a digest of its text, and the video it names."""

    stamp: Stamp
    digest: bytes
    video_id: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Units of notes to be read together, in order; notes that are gone; files merely touched.

    The first unit belongs with those that are gone. `seen` holds every file as it is to be
    remembered.
    """

    units: Sequence[Sequence[NoteFile]]
    gone: frozenset[str]
    touched: Mapping[str, Stamp]
    seen: Mapping[str, Sighting]

    @property
    def count(self) -> int:
        """How many notes are to be read."""
        return sum(map(len, self.units))


def sight(file: NoteFile) -> Sighting:
    """Look into a file; blocking, never raises."""
    stamp, note = file.stamp(), file.read()
    text = note.text or ""
    content = f"{note.problems}\0{text}".encode("utf-8", "surrogatepass")
    video_id = head_of(text, file.name).video_id
    return Sighting(stamp, blake2b(content, digest_size=16).digest(), video_id)


def suspects(files: Iterable[NoteFile], known: Mapping[str, Sighting]) -> Iterator[NoteFile]:
    """Yield the files that do not look as they did."""
    for file in files:
        last = known.get(file.name)
        if last is None or last.stamp != file.stamp():
            yield file


def plan(
    files: Sequence[NoteFile],
    known: Mapping[str, Sighting],
    seen: Mapping[str, Sighting],
    now: int,
) -> Plan:
    """Say what to read, given all files, what the index knows, and the suspects as they are.

    `now` is when the suspects were first looked at, in nanoseconds.
    """
    gone = frozenset(known.keys() - {file.name for file in files})
    changed = {
        name for name in seen if name not in known or known[name].digest != seen[name].digest
    }
    moved = {name for name in changed & known.keys() if known[name].video_id != seen[name].video_id}
    left = {known[name].video_id for name in gone | moved} | {seen[name].video_id for name in moved}
    again = {seen[name].video_id for name in changed}
    kept = {**known, **_remembered(seen, now)}
    first: list[NoteFile] = []
    videos: dict[str, list[NoteFile]] = defaultdict(list)
    for file in files:
        video_id = kept[file.name].video_id
        if file.name in moved or (video_id and video_id in left):
            first.append(file)
        elif file.name in changed or (video_id and video_id in again):
            videos[video_id or file.name].append(file)
    touched = {name: kept[name].stamp for name in seen.keys() - changed}
    return Plan([first, *_units(videos.values())], gone, touched, kept)


def _remembered(seen: Mapping[str, Sighting], now: int) -> Mapping[str, Sighting]:
    """Return files as they are to be remembered, with stamps that can be trusted."""
    return {
        name: replace(sighting, stamp=trusted(sighting.stamp, now))
        for name, sighting in seen.items()
    }


def _units(groups: Iterable[list[NoteFile]]) -> Iterator[list[NoteFile]]:
    """Join small groups, whole."""
    unit: list[NoteFile] = []
    for group in groups:
        unit += group
        if len(unit) >= _UNIT:
            yield unit
            unit = []
    if unit:
        yield unit


def trusted(stamp: Stamp, now: int) -> Stamp:
    """Return a stamp to compare with next time; one that nothing equals for a file just written."""
    return stamp if now - stamp.modified > _SETTLED else Stamp(stamp.size, 0)
