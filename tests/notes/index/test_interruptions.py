"""A reading that is stopped, killed or not alone loses nothing, and writes nothing twice."""

import multiprocessing
import signal
import subprocess
import sys

import pytest

from bot.notes.index.progress import Stopped
from tests.conftest import ROOT
from tests.notes.index.indexed_folder import A, IndexedFolder

BUILD = """
import sys
from pathlib import Path
from bot.grounding.retrieval.indexed import terms
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
if __name__ == "__main__":
    folder, path = map(Path, sys.argv[1:3])
    print("begun", flush=True)
    Upkeep(folder, path, terms, Progress(sys.stderr)).update(int(sys.argv[3]))
"""


def test_a_stopped_reading_keeps_what_it_wrote(folder: IndexedFolder) -> None:
    """And the next one goes on from there."""
    for number in range(100):
        folder.write(f"note{number}", f"Number {number} {A}.", f"{number:011}")
    folder.upkeep.progress.stopped = True
    with pytest.raises(Stopped):
        folder.upkeep.update()
    folder.upkeep.progress.stopped = False
    assert folder.update()


def test_a_stopped_reading_ends_the_processes_that_read(folder: IndexedFolder) -> None:
    """At once, and not when somebody has read why it stopped."""
    many(folder, 100)
    folder.upkeep.progress.stopped = True
    with pytest.raises(Stopped) as kept:
        folder.upkeep.update(2)
    assert multiprocessing.active_children() == []
    assert kept.type is Stopped


def building(folder: IndexedFolder, processes: int) -> subprocess.Popen[str]:
    """Read the notes into the index in a process of its own, which has begun."""
    command = [sys.executable, "-c", BUILD, str(folder.notes), str(folder.index), str(processes)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    return process


def many(folder: IndexedFolder, notes: int) -> None:
    """Write many notes, two about each video."""
    for number in range(notes):
        body = " ".join(f"Sentence {number} of {at} {A}." for at in range(20))
        folder.write(f"note{number}", body, f"{number // 2:011}")


def test_two_processes_read_into_one_index(folder: IndexedFolder) -> None:
    """One waits for the other, and nothing is there twice."""
    many(folder, 120)
    processes = [building(folder, 2) for _ in range(2)]
    for process in processes:
        with process:
            assert process.wait() == 0
    assert not folder.update()


@pytest.mark.parametrize("moment", [0.05, 0.2, 0.4, 0.8])
def test_a_kill_in_the_middle_loses_nothing(folder: IndexedFolder, moment: float) -> None:
    """The index is sound, and the next reading completes it."""
    many(folder, 200)
    with building(folder, 1) as process:
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    folder.update()
    assert not folder.update()
