"""Notes that change while the bot runs are taken in; trouble with them never stops it."""

import asyncio
import io
import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.errors import BotError
from bot.grounding.retrieval.indexed import fingerprint, terms
from bot.notes.errors import NotesError
from bot.notes.index.progress import Progress, Stopped
from bot.notes.index.upkeep import Upkeep
from bot.notes.index.versions import index_path
from bot.notes.library import read_library
from bot.notes.shelf import FEW, Shelf, SmallShelf, is_large, large_shelf, note_called
from bot.notes.watch import watching
from tests.notes.clock import Clock
from tests.notes.writing import HEAD, tag

A = tag("00:01:00")


def write(folder: Path, name: str, body: str) -> None:
    """Write a note."""
    (folder / f"{name}.md").write_text(HEAD + body)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One note."""
    (tmp_path / "notes").mkdir()
    write(tmp_path / "notes", "film", f"It runs {A}.")
    return tmp_path / "notes"


def upkeep(folder: Path, made_by: str = "") -> Upkeep:
    """What keeps an index beside the folder, for this version of the bot or another."""
    path = index_path(folder, folder.parent / "index", made_by or fingerprint())
    return Upkeep(folder, path, terms, Progress(io.StringIO()))


def said(shelf: Shelf) -> list[str]:
    """What the notes say now."""
    return [claim.text for claim in shelf.library.claims]


def test_many_notes_are_worth_an_index(folder: Path) -> None:
    """A single interview starts without one."""
    assert not is_large(folder)
    for number in range(FEW):
        write(folder, f"note{number}", f"One {A}.")
    assert is_large(folder)


def test_each_folder_has_an_index_of_its_own(tmp_path: Path) -> None:
    """Whatever it is called from, and the same each time."""
    one, two = (index_path(tmp_path / name, tmp_path, "new") for name in ("one", "two"))
    assert one != two
    assert one == index_path(tmp_path / "two" / ".." / "one", tmp_path, "new")


@pytest.mark.parametrize(
    "shelve",
    [pytest.param(SmallShelf, id="few"), pytest.param(None, id="many")],
)
async def test_what_changes_is_spoken_from(
    folder: Path, shelve: Callable[[Path], Shelf] | None
) -> None:
    """Added, changed and removed, each at the next look."""
    if shelve:
        await changes(folder, await asyncio.to_thread(shelve, folder))
        return
    async with large_shelf(await asyncio.to_thread(upkeep, folder), 1) as shelf:
        await changes(folder, shelf)


async def changes(folder: Path, shelf: Shelf) -> None:
    """Go through a day of a folder of notes."""
    heard: list[list[str]] = []
    clock = Clock()

    async def changed() -> None:
        heard.append(await asyncio.to_thread(said, shelf))

    async with watching(shelf, changed, clock.pause):
        await clock.tick()
        await asyncio.to_thread(write, folder, "music", f"It sounds {A}.")
        await clock.tick()
        await asyncio.to_thread(write, folder, "film", f"It stops {A}.")
        await clock.tick()
        await asyncio.to_thread((folder / "music.md").unlink)
        await clock.tick()
        await clock.tick()
    assert heard == [["It runs", "It sounds"], ["It stops", "It sounds"], ["It stops"]]


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda folder: folder.rename(folder.with_name("gone")), id="gone"),
        pytest.param(lambda folder: (folder / "film.md").unlink(), id="empty"),
    ],
)
async def test_a_folder_that_is_lost_leaves_the_notes_as_they_were(
    folder: Path, harm: Callable[[Path], object], caplog: pytest.LogCaptureFixture
) -> None:
    """One line says so, however long it lasts."""
    caplog.set_level(logging.WARNING)
    shelf = await asyncio.to_thread(SmallShelf, folder)
    clock = Clock()

    async def changed() -> None:
        pytest.fail("nothing has changed")

    async with watching(shelf, changed, clock.pause):
        await asyncio.to_thread(harm, folder)
        await clock.tick()
        await clock.tick()
    assert said(shelf) == ["It runs"]
    (line,) = caplog.messages
    assert "stay as they were" in line


async def test_what_cannot_be_spoken_from_yet_is_tried_again(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever mends what was in the way need not touch the notes for it."""
    shelf = await asyncio.to_thread(SmallShelf, folder)
    clock = Clock()
    heard: list[list[str]] = []

    async def changed() -> None:
        heard.append(said(shelf))
        if len(heard) == 1:
            message = "A prompt is missing."
            raise BotError(message)

    async with watching(shelf, changed, clock.pause):
        await asyncio.to_thread(write, folder, "film", f"It stops {A}.")
        for _ in range(3):
            await clock.tick()
    assert heard == [["It stops"]] * 2
    assert [line for line in caplog.messages if "A prompt is missing." in line]


async def test_that_changes_are_no_longer_taken_in_is_told(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A defect ends the watching, and whoever runs the bot reads so before the bot ends."""
    shelf = await asyncio.to_thread(SmallShelf, folder)
    paused = asyncio.Event()

    async def pause(_: float) -> None:
        paused.set()
        raise ZeroDivisionError

    async def changed() -> None:
        pytest.fail("nothing has changed")

    async with watching(shelf, changed, pause):
        await paused.wait()
        await asyncio.sleep(0)
        assert "Changed notes are no longer taken in" in caplog.text


async def test_an_index_that_is_lost_is_made_anew(folder: Path) -> None:
    """Somebody tidied up while the bot was down."""
    kept = await asyncio.to_thread(upkeep, folder)
    async with large_shelf(kept, 1):
        pass
    await asyncio.to_thread(kept.path.unlink)
    async with large_shelf(kept, 1) as shelf:
        assert await asyncio.to_thread(said, shelf) == ["It runs"]


async def test_a_reading_does_not_outlast_the_bot(folder: Path) -> None:
    """Many notes that change just before it leaves are for the next start to read."""
    async with large_shelf(await asyncio.to_thread(upkeep, folder), 1) as shelf:
        for number in range(100):
            await asyncio.to_thread(write, folder, f"note{number}", f"Number {number} {A}.")
    with pytest.raises(Stopped):
        await asyncio.to_thread(shelf.refresh)


def test_a_folder_without_notes_does_not_open(tmp_path: Path) -> None:
    """At the start, silence would be worse than a sentence."""
    with pytest.raises(NotesError, match="There is no note"):
        SmallShelf(tmp_path)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(lambda path: path.unlink(), id="deleted"),
        pytest.param(lambda path: path.write_bytes(b"no database"), id="overwritten"),
    ],
)
async def test_an_index_that_is_lost_while_the_bot_runs_is_made_anew(
    folder: Path, harm: Callable[[Path], object]
) -> None:
    """Whoever holds the notes speaks from the new one, and from what is changed later."""
    kept = await asyncio.to_thread(upkeep, folder)
    async with large_shelf(kept, 1) as shelf:
        library = shelf.library
        await asyncio.to_thread(harm, kept.path)
        assert await asyncio.to_thread(shelf.refresh)
        assert await asyncio.to_thread(said, shelf) == ["It runs"]
        await asyncio.to_thread(write, folder, "film", f"It stops {A}.")
        assert await asyncio.to_thread(shelf.refresh)
        assert await asyncio.to_thread(said, shelf) == ["It stops"]
        assert shelf.library is library


async def test_two_versions_of_the_bot_speak_from_one_folder(folder: Path) -> None:
    """Neither takes the other's index away, or reads it."""
    older = await asyncio.to_thread(upkeep, folder, "old")
    newer = await asyncio.to_thread(upkeep, folder, "new")
    async with large_shelf(older, 1) as before, large_shelf(newer, 1) as now:
        assert not await asyncio.to_thread(before.refresh)
        await asyncio.to_thread(write, folder, "film", f"It stops {A}.")
        for shelf in (before, now):
            assert await asyncio.to_thread(shelf.refresh)
            assert await asyncio.to_thread(said, shelf) == ["It stops"]


async def test_the_index_of_an_earlier_version_does_not_stay(folder: Path) -> None:
    """Nor one from the days when its name said nothing of the version."""
    older = await asyncio.to_thread(upkeep, folder, "old")
    newer = await asyncio.to_thread(upkeep, folder, "new")
    async with large_shelf(older, 1):
        pass
    name, _, _ = older.path.name.partition(".")
    await asyncio.to_thread(older.path.with_name(f"{name}.db").write_bytes, b"no database")
    async with large_shelf(newer, 1):
        pass
    left = await asyncio.to_thread(os.listdir, newer.path.parent)
    assert set(left) == {newer.path.name, f"{name}.lock"}


def test_a_note_is_found_with_and_without_its_ending(tmp_path: Path) -> None:
    """Where two are called the same, by the whole name of each; one that is not there is said."""
    for ending in ("markdown", "md"):
        note = tmp_path / f"talk.{ending}"
        note.write_text(f"{HEAD}The {ending} runs {tag('00:01:00')}.")
    (tmp_path / "other.md").write_text(f"{HEAD}It stands {tag('00:02:00')}.")
    library = read_library(tmp_path)
    assert [note_called(library, typed).name for typed in ("other", "other.md")] == ["other"] * 2
    assert [note_called(library, typed).name for typed in ("talk", "talk.md")] == [
        "talk",
        "talk.md",
    ]
    with pytest.raises(NotesError, match="no note named none"):
        note_called(library, "none")
