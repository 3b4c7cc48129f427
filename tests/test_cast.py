"""Who can speak: the persona in use must be whole, a broken one beside it harms nobody."""

import asyncio
import logging
import shutil
from pathlib import Path

import pytest

from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.grounding.persona.errors import PromptsError
from bot.settings import Settings
from tests.conftest import ROOT
from tests.notes.clock import Clock
from tests.notes.writing import tag, write

BROKEN = {
    "a key that is missing": "---\nname: Nobody\n---\nSpeak.\n",
    "no front matter": "Speak.\n",
    "a placeholder that nothing fills": "{nothing}",
}


@pytest.fixture
def settings(own_prompts: Path) -> Settings:
    """The shipped interview, with these prompts."""
    return Settings(notes_dir=ROOT / "seeds", prompts_dir=own_prompts)


def ruin(own_prompts: Path, name: str, text: str = "Speak.\n") -> None:
    """Make a persona's file unusable; braces stand for what it holds otherwise."""
    path = own_prompts / "personas" / f"{name}.md"
    path.write_text(path.read_text() + text if text == "{nothing}" else text)


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
async def test_a_broken_persona_that_nobody_uses_is_not_offered(
    settings: Settings, own_prompts: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    """One line of warning names the file and what is wrong; everybody else speaks."""
    ruin(own_prompts, "guest", text)
    async with open_app(settings, IN_MEMORY) as app:
        assert list(app.cast.speaking) == ["guide"]
        assert list(app.cast.broken) == ["guest"]
    (warning,) = [record for record in caplog.records if record.levelno == logging.WARNING]
    assert warning.getMessage().startswith("The persona guest is not offered: The prompt file")
    assert "\n" not in warning.getMessage()


async def test_the_persona_in_use_stops_the_start(settings: Settings, own_prompts: Path) -> None:
    """In a sentence that names its file."""
    ruin(own_prompts, "guide")
    with pytest.raises(PromptsError, match=r"guide\.md lacks a front matter"):
        async with open_app(settings, IN_MEMORY):
            pass


async def test_a_persona_that_breaks_meanwhile_changes_nothing(
    settings: Settings, own_prompts: Path
) -> None:
    """Whoever reads prompts anew is told; who could speak speaks on."""
    async with open_app(settings, IN_MEMORY) as app:
        await asyncio.to_thread(ruin, own_prompts, "guest")
        with pytest.raises(PromptsError, match=r"guest\.md"):
            await app.cast.reload()
        assert list(app.cast.speaking) == ["guest", "guide"]


async def test_personas_come_and_go_when_prompts_are_read_anew(
    settings: Settings, own_prompts: Path
) -> None:
    """A mended one can be chosen, one that was taken away cannot."""
    ruin(own_prompts, "guest")
    personas = own_prompts / "personas"
    async with open_app(settings, IN_MEMORY) as app:
        await asyncio.to_thread(shutil.copy, personas / "guide.md", personas / "guest.md")
        await app.cast.reload()
        assert (list(app.cast.speaking), app.cast.broken) == (["guide", "guest"], {})
        (personas / "guest.md").unlink()
        await app.cast.reload()
        assert list(app.cast.speaking) == ["guide"]


async def test_what_the_persona_says_by_itself_follows_the_notes(tmp_path: Path) -> None:
    """After a note was added, its title is no longer the only one."""
    notes = tmp_path / "notes"
    notes.mkdir()
    await asyncio.to_thread(write, notes, "a", f"Zebras run {tag('00:01:00')}.")
    clock = Clock()
    settings = Settings(notes_dir=notes, prompts_dir=ROOT / "prompts")
    async with open_app(settings, IN_MEMORY, clock.pause) as app:
        assert "1 more" not in app.conversations.voice.say("about.text")
        await asyncio.to_thread(write, notes, "b", f"Walruses sing {tag('00:02:00')}.")
        await clock.tick()
        assert "1 more" in app.conversations.voice.say("about.text")


async def test_prompts_read_while_the_notes_change_stay_read(
    settings: Settings, own_prompts: Path
) -> None:
    """Whichever ends first, everybody speaks from both as they are now."""
    page = own_prompts / "personas" / "guide.md"
    async with open_app(settings, IN_MEMORY) as app:
        before = app.cast.extractive.voice.prompts.persona.name
        await asyncio.to_thread(page.write_text, page.read_text().replace(before, "Renamed", 1))
        await asyncio.gather(app.cast.notes_changed(), app.cast.read())
        await app.cast.notes_changed()
        assert app.cast.extractive.voice.prompts.persona.name == "Renamed"


async def test_broken_prompts_keep_nobody_from_the_notes(tmp_path: Path, own_prompts: Path) -> None:
    """Whoever reads both anew is told of the prompts, and the notes are spoken from."""
    notes = tmp_path / "notes"
    notes.mkdir()
    await asyncio.to_thread(write, notes, "a", f"Zebras run {tag('00:01:00')}.")
    async with open_app(Settings(notes_dir=notes, prompts_dir=own_prompts), IN_MEMORY) as app:
        await asyncio.to_thread(write, notes, "b", f"Walruses sing {tag('00:02:00')}.")
        await asyncio.to_thread(ruin, own_prompts, "guide")
        with pytest.raises(PromptsError, match=r"guide\.md"):
            await app.cast.reload()
        assert "1 more" in app.conversations.voice.say("about.text")
