"""What many notes cost: reading, the index, a start, memory, and twenty kinds of question.

    make bench-notes

For 500, 5,000 and 20,000 notes, copies of those in `../shared/notes` (or of the shipped interview)
with other words and videos. A first start reads every note, in one process for each core. A cold
start finds the index, but no page of it in memory; a warm one finds both. Processor time is printed
beside the time on the clock, which another program may stretch.
"""

import argparse
import os
import platform
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

from benchmarks.copies import ROOT, Copies
from bot.grounding.retrieval import Retrieval
from bot.grounding.word_search import IndexedRetrieval, fingerprint, terms
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import read_library
from bot.notes.shelf import SmallShelf, index_path

SIZES = (500, 5_000, 20_000)
FEW = (1, 10, 30, 100)
STARTS = 5
# Notes through which a search in memory takes no minute, its questions, and equal scores.
SMALL, AGREED, CLOSE = 500, 150, 1e-9
ASKED = 100
QUESTION = "Why do customers pay for inference?"
COMMON = "model companies data people product customers team agents".split()
Query = Callable[[], object]


class Queries:
    """Twenty kinds of question, each with what it asks for drawn anew each time."""

    def __init__(self, library: IndexedLibrary) -> None:
        self._library = library
        self.retrieval = IndexedRetrieval(library)
        self._chance = random.Random(1)  # noqa: S311  nothing is secret here
        titles = [note.name for note in library.notes]
        notes = [library.note(name) for name in self._chance.sample(titles, min(200, len(titles)))]
        self._notes = [note for note in notes if note and note.claims]
        self._claims = [self._chance.choice(note.claims) for note in self._notes]
        spoken = {word for claim in self._claims for word in claim.text.split()}
        self._rare = sorted(word for word in spoken if len(word) > 9)  # noqa: PLR2004

    def kinds(self) -> dict[str, Query]:
        """Return what can be asked, by its name."""
        library, rank, pick = self._library, self.retrieval.rank, self._chance.choice
        return {
            "a claim by its id": lambda: library.claim(pick(self._claims).id),
            "an id that no claim has": lambda: library.claim("k7f9z"),
            "a note by its name": lambda: library.note(pick(self._notes).name),
            "a name that no note has": lambda: library.note("no such note"),
            "the claims of a note": lambda: pick(self._notes).claims,
            "the headings of a note": lambda: pick(self._notes).sections,
            "the notes it links to": lambda: library.linked(pick(self._notes)),
            "all that is said in a video": lambda: library.of_video(pick(self._claims).video_id),
            "what is said at a moment": self._moment,
            "what stands under a heading": self._section,
            "one rare word": lambda: rank(pick(self._rare)),
            "one common word": lambda: rank(pick(COMMON)),
            "two common words": lambda: rank(" ".join(self._chance.sample(COMMON, 2))),
            "eight common words": lambda: rank(" ".join(COMMON)),
            "a rare and a common word": lambda: rank(f"{pick(self._rare)} {pick(COMMON)}"),
            "five words of a claim": lambda: rank(self.words(5)),
            "a whole claim": lambda: rank(pick(self._claims).text),
            "a question in one note": lambda: rank(self.words(5), pick(self._notes).name),
            "words that no note has": lambda: rank("qwertzuiop asdfghjkl yxcvbnm"),
            "marks of a query language": lambda: rank('"(" OR NEAR/2 * -col:x'),
        }

    def _moment(self) -> object:
        claim = self._chance.choice(self._claims)
        return self._library.near(claim.video_id, claim.start)

    def _section(self) -> object:
        claim = self._chance.choice(self._claims)
        return self._library.section(claim.section[-1] if claim.section else "")

    def between(self, least: int, most: int) -> int:
        """Return a number."""
        return self._chance.randint(least, most)

    def words(self, count: int) -> str:
        """Return words of a claim."""
        words = self._chance.choice(self._claims).text.split()
        return " ".join(self._chance.sample(words, min(count, len(words))))


def built(folder: Path, indexes: Path) -> dict[str, float]:
    """Read every note into an index in a process of its own; return what that took."""
    command = [sys.executable, "-m", "benchmarks.notes", "--build", str(folder), str(indexes)]
    begun = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)  # noqa: S603
    assert process.stdout is not None  # noqa: S101
    said = process.stdout.read().split()
    if process.wait():
        sys.exit(process.returncode)
    parent, worker, processor = map(float, said)
    return {
        "clock, s": time.perf_counter() - begun,
        "processor, s": processor,
        "peak memory, MiB": parent,
        "of each reader, MiB": worker,
    }


def build(folder: Path, indexes: Path) -> None:
    """Be that process."""
    kept(folder, indexes).update(os.cpu_count() or 1)
    own, readers = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    spent = own.ru_utime + own.ru_stime + readers.ru_utime + readers.ru_stime
    print(own.ru_maxrss / 1024, readers.ru_maxrss / 1024, spent)


def kept(folder: Path, indexes: Path) -> Upkeep:
    """Return the index of a folder, as the bot keeps it."""
    path = index_path(folder, indexes)
    return Upkeep(folder, path, terms, fingerprint(), Progress(sys.stderr))


def started(folder: Path, indexes: Path, *, cold: bool) -> tuple[float, float, float]:
    """Start the bot for one answer; return seconds, those of the processor, and mebibytes."""
    if cold:
        forget(index_path(folder, indexes))
    begun = time.perf_counter()
    process = subprocess.Popen(  # noqa: S603
        [sys.executable, "-m", "bot", "ask", QUESTION],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        env={
            **os.environ,  # noqa: TID251
            "NOTES_DIR": str(folder),
            "INDEX_DIR": str(indexes),
            "DATABASE_URL": "sqlite:///:memory:",
            "OPENAI_API_KEY": "",
        },
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("The bot did not answer.")
    processor = usage.ru_utime + usage.ru_stime
    return time.perf_counter() - begun, processor, usage.ru_maxrss / 1024


def forget(path: Path) -> None:
    """Ask the system to drop what it holds of a file in memory."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def timed(query: Query) -> tuple[float, float]:
    """Return the milliseconds of a query, on the clock and of the processor."""
    begun, spent = time.perf_counter(), time.process_time()
    query()
    return (time.perf_counter() - begun) * 1000, (time.process_time() - spent) * 1000


def asked(folder: Path, indexes: Path) -> None:
    """Print what each kind of question takes, and all of them together."""
    every: list[tuple[float, float]] = []
    with closing(IndexedLibrary(index_path(folder, indexes))) as library:
        print(f"{'question, ms':34} {'clock p50':>10} {'p99':>8} {'processor p50':>14} {'p99':>8}")
        for name, query in Queries(library).kinds().items():
            times = [timed(query) for _ in range(ASKED)]
            every += times
            row(name, times)
    row("all twenty kinds", every)


def row(name: str, times: Sequence[tuple[float, float]]) -> None:
    """Print the middle and the hundredth part of some times."""
    (clock, late), (processor, slow) = (
        (median(column), quantiles(column, n=100)[98]) for column in zip(*times, strict=True)
    )
    print(f"{name:34} {clock:10.2f} {late:8.2f} {processor:14.2f} {slow:8.2f}")


def measure(copies: Copies, count: int, room: Path) -> None:
    """Print every figure for so many notes."""
    folder, indexes = room / f"notes{count}", room / f"index{count}"
    size = copies.write(folder, count)
    cost = built(folder, indexes)
    with closing(IndexedLibrary(index_path(folder, indexes))) as library:
        claims = len(library.claims)
    disk = index_path(folder, indexes).stat().st_size
    print(f"\n{count:,} notes, {size / 1e6:.1f} MB, {claims:,} claims")
    rate, whole = count / cost["clock, s"], size / 1e6 / cost["clock, s"]
    print(f"read and indexed: {rate:.0f} notes/s, {whole:.2f} MB/s; on disk {disk / 1e6:.0f} MB")
    print("first start: " + ", ".join(f"{name} {value:.1f}" for name, value in cost.items()))
    for name, cold in (("cold", True), ("warm", False)):
        starts = [started(folder, indexes, cold=cold) for _ in range(STARTS)]
        clock, processor, memory = (median(column) for column in zip(*starts, strict=True))
        print(
            f"{name} start to an answer: {clock:.2f} s (processor {processor:.2f} s), "
            f"{memory:.0f} MiB"
        )
    if count <= SMALL:
        agreement(folder, indexes)
    looks(folder, indexes)
    asked(folder, indexes)


def agreement(folder: Path, indexes: Path) -> None:
    """Print how often the index gives the best score that a search through all claims gives."""
    same = 0
    every = Retrieval(read_library(folder).claims)
    with closing(IndexedLibrary(index_path(folder, indexes))) as library:
        queries = Queries(library)
        questions = [queries.words(queries.between(2, 12)) for _ in range(AGREED)]
        for question in questions:
            found, all_found = queries.retrieval.rank(question), every.rank(question)
            best, best_of_all = (max((m.score for m in ms), default=0) for ms in (found, all_found))
            same += abs(best - best_of_all) < CLOSE
    print(f"the same best score as a search through all claims: {same} of {AGREED} questions")


def looks(folder: Path, indexes: Path) -> None:
    """Print what it takes to look for changes, and to take one in."""
    upkeep = kept(folder, indexes)
    unchanged = [timed(upkeep.update)[1] for _ in range(STARTS)]
    taken = []
    for path in sorted(folder.iterdir())[:STARTS]:
        path.write_text(f"{path.read_text()}\nOne more [00:00:10].\n")
        taken.append(timed(upkeep.update)[1])
    print(
        f"a look for changes: {median(unchanged):.0f} ms of the processor; "
        f"one changed note, with those about its video: {median(taken):.0f} ms"
    )


def few(copies: Copies, room: Path) -> None:
    """Print what a few notes take, read anew or opened from an index."""
    print("\nnotes: read anew, ms of the processor; opened from an index, ms")
    for count in FEW:
        folder, indexes = room / f"few{count}", room / f"index-few{count}"
        copies.write(folder, count)
        upkeep = kept(folder, indexes)
        upkeep.update()

        def opened(upkeep: Upkeep = upkeep) -> None:
            upkeep.update()
            with closing(IndexedLibrary(upkeep.path)) as library:
                len(library.claims)

        anew = median(timed(lambda folder=folder: SmallShelf(folder))[1] for _ in range(STARTS))
        print(f"{count:5}: {anew:8.1f} {median(timed(opened)[1] for _ in range(STARTS)):8.1f}")


def main() -> None:
    """Print every figure, with the day and the machine."""
    parser = argparse.ArgumentParser(description="What many notes cost.")
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many notes")
    parser.add_argument("--build", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.build:
        build(*options.build)
        return
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    processor = f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {processor}, load before {load}")
    with tempfile.TemporaryDirectory() as room:
        copies = Copies()
        few(copies, Path(room))
        for count in options.sizes:
            measure(copies, count, Path(room))


if __name__ == "__main__":
    main()
