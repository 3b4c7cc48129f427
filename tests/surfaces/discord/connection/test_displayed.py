"""What Discord would not take is said at the start, before Discord is sent anything."""

import shutil
from pathlib import Path

import pytest

from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.errors import BotError
from bot.grounding.persona.voice import Voice
from bot.localdiscord.payloads import listed, mapped
from bot.localdiscord.world.components import selects_of
from bot.settings import Settings
from bot.surfaces.discord.components.fitting import all_parts
from bot.surfaces.discord.connection import translation
from bot.surfaces.discord.connection.client import PersonaClient
from bot.surfaces.discord.connection.displayed import forms, views
from bot.surfaces.discord.connection.presence import stay
from bot.surfaces.discord.panels import privacy, topics
from bot.surfaces.discord.panels.settings_panel import SETTINGS
from bot.surfaces.discord.pressing import presses
from bot.surfaces.discord.reply import answer_buttons
from tests.conftest import ROOT
from tests.localdiscord.aiming import aimed_at
from tests.surfaces.discord.server import Opening
from tests.surfaces.discord.watched import WatchedDiscord


def edit(prompts: Path, old: str, new: str, file: str = "notices.toml") -> None:
    """Write something in the place of something else."""
    path = prompts / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


async def refusal(settings: Settings) -> str:
    """Start a bot that may not come to Discord, and return what it says; nothing was sent."""
    async with WatchedDiscord() as place, open_app(settings, IN_MEMORY) as app:
        with aimed_at(place), pytest.raises(BotError) as refused:
            await stay(PersonaClient(app.cast), place.token)
        assert place.api.exchanges == []
    return str(refused.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("What was wrong?", "W" * 46, "the title of the form reason has 46 characters"),
        ("Per minute", "m" * 46, "the label of the field of the form settings:limits has 46"),
        ("A number up", "h" * 101, "the placeholder of the input minute of the form"),
        ('"Sources"', f'"{"S" * 81}"', "the label of the button sources has 81 characters"),
        ("Who speaks", "w" * 151, "the placeholder of the menu settings:persona has 151"),
        ("Mention me,", "M" * 2001, "may have at most 2000 (the notice help.text)"),
        ("{channels}\\n", "{channels}" * 4, "may have at most 2000 (the notice settings.text)"),
    ],
)
async def test_a_text_that_an_admin_made_too_long_is_named_at_the_start(
    own_prompts: Path, old: str, new: str, told: str
) -> None:
    """With where it stands, how long it is and how long it may be."""
    edit(own_prompts, old.replace("\\n", "\n"), new)
    settings = Settings(notes_dir=ROOT / "seeds", prompts_dir=own_prompts)
    assert told in await refusal(settings)


async def test_a_command_that_is_too_long_in_one_language_is_named_at_the_start(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With the command, the field and the limit."""
    table = {"Only you see the answer.": {"de": "x" * 101}}
    monkeypatch.setattr(translation, "read", lambda: table)
    told = await refusal(Settings(notes_dir=ROOT / "seeds", prompts_dir=ROOT / "prompts"))
    assert "the description in de of the option private of the command ask has 101" in told
    assert "may have 1 to 100" in told


async def test_a_persona_that_would_not_fit_is_not_offered(
    open_server: Opening, own_prompts: Path
) -> None:
    """The name of its file is what Discord would have to give back."""
    shutil.copy(own_prompts / "personas" / "guest.md", own_prompts / "personas" / f"{'g' * 101}.md")
    server = await open_server(prompts_dir=own_prompts)
    boss = server.owner()
    panel = await server.panel(boss)
    (menu,) = [m for m in selects_of(panel.components) if m["placeholder"] == "Who speaks"]
    assert [mapped(each)["value"] for each in listed(menu["options"])] == ["guest", "guide"]
    (why,) = server.service.cast.broken.values()
    assert "the value of the entry of the menu settings:persona has 101 characters" in str(why)


async def test_a_text_too_long_is_not_read_anew(open_server: Opening, own_prompts: Path) -> None:
    """The owner reads why, and the bot goes on with what it had."""
    server = await open_server(prompts_dir=own_prompts)
    edit(own_prompts, "What was wrong?", "W" * 46)
    told = await server.reload(server.owner())
    assert "the title of the form reason has 46 characters" in told.content
    voice = server.service.voice
    assert voice.say("reason.title") == "What was wrong?"


def test_everything_that_can_be_pressed_or_filled_in_is_held_against_the_limits(
    voice: Voice,
) -> None:
    """Whoever adds a button adds it to what is checked at the start."""
    parts = [view.to_components() for view in views(voice) if view]
    shown = [str(p["custom_id"]) for each in parts for p in all_parts(each) if "custom_id" in p]
    shown += [form.custom_id for form in forms(voice)]
    kinds = {custom_id.partition(":")[0] for custom_id in shown}
    others = {answer_buttons.STOP, topics.TOPICS, privacy.SHARE, privacy.KEEP, privacy.ERASE}
    assert kinds == {*presses.ON_ANSWERS, *others, SETTINGS}
