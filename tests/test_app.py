"""The parts joined: what the bot speaks from when the notes are many, and when they change."""

import asyncio
import logging
import threading
from pathlib import Path

import pytest

from bot.app import App, open_app
from bot.conversations.asked import Asked
from bot.conversations.location import IN_MEMORY
from bot.notes.errors import NotesError
from bot.notes.shelf import FEW
from bot.settings import Settings
from tests.conftest import ROOT
from tests.notes.clock import Clock
from tests.notes.writing import VIDEO, tag, write


@pytest.fixture(params=[1, FEW + 1], ids=["few notes", "many notes"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A folder of few or of many notes."""
    folder = tmp_path / "notes"
    folder.mkdir()
    for number in range(request.param):
        write(folder, f"note{number}", f"Zebras number {number} run {tag('00:01:00')}.")
    return Settings(notes_dir=folder, prompts_dir=ROOT / "prompts", index_dir=tmp_path / "index")


async def answered(app: App, question: str, event: str) -> str:
    """What the bot says to a question."""
    asked = Asked(question, event, event, "", "test")
    finished = await app.conversations.whole(asked)
    assert finished
    return finished.answer.text


async def test_a_note_that_is_added_is_spoken_from(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """Without a restart; one that cannot be cited is told and harms no other."""
    caplog.set_level(logging.INFO)
    clock = Clock()
    async with open_app(settings, IN_MEMORY, clock.pause) as app:
        assert "Walruses" not in await answered(app, "What do walruses sing?", "1")
        await asyncio.to_thread(
            write, settings.notes_dir, "sea", f"Walruses sing opera {tag('00:02:00')}."
        )
        lost = f"One {tag('00:01:00')}."
        await asyncio.to_thread(write, settings.notes_dir, "lost", lost, "no video")
        await clock.tick()
        assert "Walruses sing opera" in await answered(app, "What do walruses sing?", "2")
        assert await asyncio.to_thread(app.library.note, "sea") is not None
    assert "The note lost is set aside: no usable videoId" in caplog.messages


async def test_however_many_ask_at_once_one_thread_looks_things_up(settings: Settings) -> None:
    """More of them would keep the loop from those who wait, and hold memory each."""
    async with open_app(settings, IN_MEMORY) as app:
        asking = (answered(app, "How do zebras run?", str(number)) for number in range(5))
        await asyncio.gather(*asking)
        names = [thread.name.partition("_")[0] for thread in threading.enumerate()]
        assert names.count("aside") == 1


async def test_many_notes_answer_as_few_do(settings: Settings) -> None:
    """The first time from files, then from the index."""
    for event in ("1", "2"):
        async with open_app(settings, IN_MEMORY) as app:
            assert "Zebras number 0 run" in await answered(app, "Which zebras run 0?", event)
            assert "Example" not in await answered(app, "hi", f"{event}:hi")


async def test_a_note_without_a_video_stops_no_other(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Of two, the one is spoken from, and the other is named."""
    write(tmp_path, "talk", f"Whales sing for hours {tag('00:01:00')}.", VIDEO)
    write(tmp_path, "lost", f"One {tag('00:01:00')}.", "no video")
    async with open_app(
        Settings(notes_dir=tmp_path, prompts_dir=ROOT / "prompts"), IN_MEMORY
    ) as app:
        assert "Whales sing" in await answered(app, "How long do whales sing?", "1")
    assert "The note lost is set aside: no usable videoId" in caplog.messages


async def test_few_of_many_notes_that_are_set_aside_are_named(
    settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    """A large folder may hold hundreds of them."""
    for number in range(5):
        write(settings.notes_dir, f"lost{number}", f"One {tag('00:01:00')}.", "no video")
    async with open_app(settings, IN_MEMORY):
        pass
    told = [message for message in caplog.messages if "et aside" in message]
    assert len(told) == 4
    assert told[-1].startswith("Set aside like it: 2 more; `")


async def test_who_is_named_in_the_prompts_alone_is_told(settings: Settings) -> None:
    """So that the persons of the shipped interview do not speak for zebras."""
    async with open_app(settings, IN_MEMORY) as app:
        (told,) = await asyncio.to_thread(app.cast.strangers)
    assert told.startswith("Your notes do not mention ")
    assert "guide.md" in told


async def test_notes_without_a_video_stop_a_small_start(tmp_path: Path) -> None:
    """Whoever has one interview should hear at once that it cannot be cited."""
    write(tmp_path, "talk", f"One {tag('00:01:00')}.", "no video")
    with pytest.raises(NotesError, match="no usable videoId"):
        async with open_app(Settings(notes_dir=tmp_path), IN_MEMORY):
            pass
