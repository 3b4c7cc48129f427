"""What is filled into the forms of bots on the page, in a browser."""

from pathlib import Path

import discord
import pytest

from bot.localdiscord.world.interactions import InteractionType
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

Use = discord.Interaction[EchoBot]
Labelled = discord.ui.Label[discord.ui.LayoutView]


class Report(discord.ui.Modal, title="Report"):
    """A file that must come, a choice that is preset, one that is left open, and one to make."""

    proof = Labelled(
        text="Proof",
        component=discord.ui.FileUpload[discord.ui.LayoutView](max_values=2),
    )
    kind = Labelled(
        text="Kind",
        component=discord.ui.Select[discord.ui.LayoutView](
            required=False,
            options=[
                discord.SelectOption(label="one"),
                discord.SelectOption(label="two", default=True),
            ],
        ),
    )
    place = Labelled(
        text="Place",
        component=discord.ui.Select[discord.ui.LayoutView](
            required=False, options=[discord.SelectOption(label="here")]
        ),
    )
    grade = Labelled(
        text="Grade",
        component=discord.ui.Select[discord.ui.LayoutView](
            options=[discord.SelectOption(label="bad"), discord.SelectOption(label="good")]
        ),
    )

    async def on_submit(self, use: Use) -> None:  # type: ignore[override] # of one kind of bot
        """Say what was filled in."""
        proof, *menus = (
            label.component for label in (self.proof, self.kind, self.place, self.grade)
        )
        assert isinstance(proof, discord.ui.FileUpload)
        files = [f"{file.filename} {(await file.read()).decode()}" for file in proof.values]
        chosen = [menu.values for menu in menus if isinstance(menu, discord.ui.Select)]
        await use.response.send_message(f"{files} {chosen}")


@pytest.fixture
async def form(scene: Scene, browser: Browser) -> Browser:
    """A browser in which the form is open."""

    @scene.bot.tree.command(description="Ask for a report")
    async def report(use: Use) -> None:
        await use.response.send_modal(Report())

    await scene.bot.tree.sync()
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/rep")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.until("document.querySelector('dialog[open]') !== null")
    return browser


async def test_a_form_takes_files_and_keeps_what_is_preset(form: Browser, tmp_path: Path) -> None:
    """What must be chosen is chosen by whoever fills it in, and not by the page."""
    for selector, at_first in ((0, "two"), (1, ""), (2, "")):
        menu = f"document.querySelectorAll('dialog select')[{selector}].value"
        assert await form.evaluate(menu) == at_first
    valid = "document.querySelector('dialog form').checkValidity()"
    await form.evaluate("document.querySelectorAll('dialog select')[2].value = 'good'")
    assert await form.evaluate(valid) is False
    proof = tmp_path / "proof.txt"
    proof.write_text("see", encoding="utf-8")
    await form.picks("dialog input[type=file]", proof)
    assert await form.evaluate(valid) is True
    assert await form.evaluate("document.querySelector('dialog input[type=file]').multiple")
    await form.evaluate("document.querySelector('dialog .primary').click()")
    await form.reads("['proof.txt see'] [['two'], [], ['good']]")


async def test_a_form_is_sent_once(scene: Scene, form: Browser, tmp_path: Path) -> None:
    """However often somebody presses, and again only where its file could not be read."""
    proof = tmp_path / "proof.txt"
    press = "document.querySelector('dialog .primary').click()"
    await form.evaluate("document.querySelectorAll('dialog select')[2].value = 'good'")
    proof.write_text("gone", encoding="utf-8")
    await form.picks("dialog input[type=file]", proof)
    proof.unlink()
    await form.evaluate(press)
    await form.reads("A file that was picked cannot be read.")
    proof.write_text("see", encoding="utf-8")
    await form.picks("dialog input[type=file]", proof)
    await form.evaluate(f"{press}; {press}")
    await form.until("document.querySelector('dialog') === null")
    used = [each.type for each in scene.discord.world.interactions.values()]
    assert used.count(InteractionType.MODAL) == 1
