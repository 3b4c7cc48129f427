"""How the options of a command are filled in on the page, in a browser."""

from pathlib import Path
from typing import Literal

import discord
import pytest
from discord import app_commands

from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

OFFERED = "document.querySelectorAll('.fill .picker:not([hidden]) li')"
BAR = "document.querySelector('.pane .fill')"


@pytest.fixture
async def weather(scene: Scene, browser: Browser) -> Browser:
    """A browser in which `/weather` is being filled in."""

    @scene.bot.tree.command(description="Tell the weather")
    @app_commands.describe(place="A town", scale="In which degrees")
    async def weather(
        use: discord.Interaction[EchoBot],
        place: str,
        scale: Literal["celsius", "kelvin"] = "celsius",
        private: bool = False,
    ) -> None:
        await use.response.send_message(f"{place} in {scale}", ephemeral=private)

    await scene.bot.tree.sync()
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/we")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.until(f"{BAR} !== null")
    await browser.types("Oslo")
    return browser


async def test_whoever_passes_a_field_leaves_it_empty(weather: Browser) -> None:
    """One Tab goes on to the next, and what was offered is not taken."""
    await weather.presses("Tab")
    await weather.until(f"{OFFERED}.length == 2")
    await weather.presses("Tab")
    await weather.until(f"{OFFERED}[0]?.innerText.includes('yes')")
    await weather.presses("Enter")
    await weather.reads("Oslo in celsius")
    assert await weather.evaluate("document.querySelector('.message.private') === null")


async def test_an_arrow_key_chooses_what_is_offered(weather: Browser) -> None:
    """Down to the first, up to the last, and past them back to nothing."""
    await weather.presses("Tab")
    await weather.until(f"{OFFERED}.length == 2")
    await weather.presses("ArrowDown")
    await weather.presses("ArrowUp")
    assert await weather.evaluate(f"{BAR}.querySelector('[aria-selected=true]') === null")
    await weather.presses("ArrowUp")
    await weather.presses("Enter")
    assert await weather.evaluate("document.activeElement.value") == "kelvin"
    await weather.presses("Enter")
    await weather.reads("Oslo in kelvin")


async def test_what_is_offered_is_put_away_alone(weather: Browser) -> None:
    """Escape closes the list, and only then the command."""
    await weather.presses("Tab")
    await weather.until(f"{OFFERED}.length == 2")
    await weather.presses("Escape")
    assert await weather.evaluate(f"{OFFERED}.length") == 0
    assert await weather.evaluate(f"{BAR}.querySelector('input').value") == "Oslo"
    await weather.presses("Escape")
    assert await weather.evaluate(f"{BAR} === null")


async def test_what_the_bot_cannot_take_can_be_mended(weather: Browser) -> None:
    """A command that was refused is still there, as it was filled in."""
    await weather.presses("Tab")
    await weather.types("warm")
    await weather.presses("Enter")
    await weather.reads("scale must be one of: celsius, kelvin.")
    await weather.until(f"{BAR} !== null")
    assert await weather.evaluate("document.activeElement.value") == "warm"
    await weather.presses("Escape")
    await weather.until(f"{BAR} === null")


async def test_a_command_is_used_once_however_often_enter_is_pressed(weather: Browser) -> None:
    """It is away from the first Enter on."""
    await weather.evaluate(f"((bar) => {{ bar.requestSubmit(); bar.requestSubmit(); }})({BAR})")
    await weather.reads("Oslo in celsius")
    await weather.types("Thank you")
    await weather.presses("Enter")
    await weather.reads("Thank you")
    said = await weather.evaluate("document.querySelector('.pane .log').innerText")
    assert str(said).count("Oslo in celsius") == 1


async def test_a_command_whose_file_is_gone_comes_back(
    scene: Scene, browser: Browser, tmp_path: Path
) -> None:
    """As it was filled in, and what is wrong is told."""

    @scene.bot.tree.command(description="Keep a file")
    async def keep(use: discord.Interaction[EchoBot], note: str, file: discord.Attachment) -> None:
        await use.response.send_message(f"{note}: {file.filename}")

    await scene.bot.tree.sync()
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/ke")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.types("mine")
    gone = tmp_path / "gone.md"
    gone.write_text("Words")
    await browser.picks(".fill input[type=file]", gone)
    gone.unlink()
    await browser.presses("Enter")
    await browser.reads("A file that was picked cannot be read.")
    await browser.until(f"{BAR}?.querySelector('input').value == 'mine'")


async def test_a_command_of_several_lines_keeps_its_words_apart(weather: Browser) -> None:
    """Whoever pastes one finds its lines in one, with a blank between."""
    await weather.presses("Escape")
    await weather.until(f"{BAR} === null")
    await weather.types("/weather Oslo\n\n  and Bergen\nor not")
    await weather.until(f"{BAR}?.querySelector('input').value == 'Oslo and Bergen or not'")


async def test_each_option_is_told_of(weather: Browser) -> None:
    """In the bot's own words, beside its field."""
    await weather.reads("A town")
    await weather.reads("In which degrees")


async def test_a_command_is_left_without_a_keyboard(weather: Browser) -> None:
    """By a button."""
    await weather.evaluate(
        f"[...{BAR}.querySelectorAll('button')].find((b) => b.innerText == '✕ Esc').click()"
    )
    await weather.until(f"{BAR} === null")
    assert await weather.evaluate("document.activeElement.ariaLabel") == "Message"


async def test_a_command_is_left_with_its_channel(weather: Browser) -> None:
    """Whoever goes elsewhere finds the line there."""
    await weather.evaluate(
        "[...document.querySelectorAll('.pane .rooms button')]"
        ".find((room) => room.innerText == '@persona').click()"
    )
    await weather.reads("dan · direct messages")
    assert await weather.evaluate(f"{BAR} === null")
    assert await weather.evaluate("document.querySelector('.pane .line').hidden") is False


async def test_a_number_is_picked_by_its_name(scene: Scene, browser: Browser) -> None:
    """A field that takes numbers alone would drop the name of a choice."""

    @scene.bot.tree.command(description="Roll the dice")
    @app_commands.choices(sides=[app_commands.Choice(name="six", value=6)])
    async def roll(use: discord.Interaction[EchoBot], sides: int, times: int = 1) -> None:
        await use.response.send_message(f"{times} of {sides} sides")

    await scene.bot.tree.sync()
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/ro")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.until(f"{OFFERED}.length == 1")
    await browser.presses("ArrowDown")
    await browser.presses("Enter")
    kinds = f"[...{BAR}.querySelectorAll('input')].map((input) => input.type)"
    assert await browser.evaluate(kinds) == ["text", "number"]
    await browser.presses("Enter")
    await browser.reads("1 of 6 sides")
