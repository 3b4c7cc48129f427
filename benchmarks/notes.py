"""What many notes cost: reading, the index, a start, memory, and fifteen kinds of question.

    make bench-notes

For 500, 5,000 and 20,000 notes, copies of those in `../shared/notes` (or of the shipped interview)
with other words and videos. A first start reads every note, in one process for each core. A cold
start finds the index, but no page of it in memory; a warm one finds both. Processor time is printed
beside the time on the clock, which another program may stretch.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.copies import ROOT, SHARED, Copies
from benchmarks.machine import heading, peak_memory, percentile, timed
from benchmarks.queries import Queries, asked
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.indexed import fingerprint, terms
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.index.versions import index_path
from bot.notes.library import read_library
from bot.notes.reading.note import read_note
from bot.notes.report import marks_written
from bot.notes.shelf import SmallShelf

SIZES = (500, 5_000, 20_000)
FEW = (1, 10, 30, 100)
HARDEST = SHARED / "notes/hostile"
LONGEST = 8
STARTS = 5
# Notes through which a search in memory takes no minute, its questions, and equal scores.
SMALL, AGREED, CLOSE = 500, 150, 1e-9
QUESTION = "Why do customers pay for inference?"


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
    print(peak_memory(), peak_memory(resource.RUSAGE_CHILDREN), spent)


def kept(folder: Path, indexes: Path) -> Upkeep:
    """Return the index of a folder, as the bot keeps it."""
    path = index_path(folder, indexes, fingerprint())
    return Upkeep(folder, path, terms, Progress(sys.stderr))


def started(folder: Path, indexes: Path, *, cold: bool) -> tuple[float, float, float]:
    """Start the bot for one answer; return seconds, those of the processor, and mebibytes."""
    if cold:
        forget(kept(folder, indexes).path)
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


def measure(copies: Copies, count: int, room: Path) -> None:
    """Print every figure for so many notes."""
    folder, indexes = room / f"notes{count}", room / f"index{count}"
    size = copies.write(folder, count)
    cost = built(folder, indexes)
    with closing(IndexedLibrary(kept(folder, indexes).path)) as library:
        claims = len(library.claims)
    disk = kept(folder, indexes).path.stat().st_size
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
    questions(kept(folder, indexes).path)


def agreement(folder: Path, indexes: Path) -> None:
    """Print how often the index gives the best score that a search through all claims gives."""
    same = 0
    every = WordRanking(read_library(folder).claims)
    with closing(IndexedLibrary(kept(folder, indexes).path)) as library:
        queries = Queries(library)
        questions = [queries.words(queries.between(2, 12)) for _ in range(AGREED)]
        for question in questions:
            found, all_found = queries.retrieval.rank(question), every.rank(question)
            best, best_of_all = (max((m.score for m in ms), default=0) for ms in (found, all_found))
            same += abs(best - best_of_all) < CLOSE
    print(f"the same best score as a search through all claims: {same} of {AGREED} questions")


def questions(path: Path) -> None:
    """Print what each kind of question takes: the middle, and what one in a hundred exceeds."""
    print(f"{'question, ms':34} {'clock p50':>10} {'p99':>8} {'processor p50':>14} {'p99':>8}")
    for name, times in asked(path):
        (clock, late), (processor, slow) = (
            (median(column), percentile(column, 99)) for column in zip(*times, strict=True)
        )
        print(f"{name:34} {clock:10.2f} {late:8.2f} {processor:14.2f} {slow:8.2f}")


def looks(folder: Path, indexes: Path) -> None:
    """Print what it takes to look for changes, and to take one in."""
    upkeep = kept(folder, indexes)
    unchanged = [timed(upkeep.update).processor for _ in range(STARTS)]
    taken = []
    for path in sorted(folder.iterdir())[:STARTS]:
        path.write_text(f"{path.read_text()}\nOne more [00:00:10].\n")
        taken.append(timed(upkeep.update).processor)
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

        anew = median(timed(partial(SmallShelf, folder)).processor for _ in range(STARTS))
        print(
            f"{count:5}: {anew:8.1f} {median(timed(opened).processor for _ in range(STARTS)):8.1f}"
        )


def longest() -> None:
    """Print what the longest of the hardest notes take, where they are at hand."""
    hardest = sorted(HARDEST.glob("*.md"), key=lambda path: -path.stat().st_size)
    print("\nthe longest notes: kB, marks; read in ms of the processor")
    for path in hardest[:LONGEST]:
        text = path.read_text()
        spent = timed(partial(read_note, text, path.stem)).processor
        print(f"{len(text) / 1e3:7.0f} {marks_written(text):6} {spent:6.0f}")


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
    print(f"{heading()}, load before {load}")
    with tempfile.TemporaryDirectory() as room:
        copies = Copies()
        few(copies, Path(room))
        longest()
        for count in options.sizes:
            measure(copies, count, Path(room))


if __name__ == "__main__":
    main()
