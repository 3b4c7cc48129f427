"""Commands on the page in a browser, and menus and forms that come of them."""

from pathlib import Path

import discord

from bot.localdiscord.web import Page
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.views import Menus
from tests.localdiscord.web.browser import Browser, looking


async def test_a_messages_menu_stands_under_apps(browser: Browser) -> None:
    """As on Discord; it closes again when one of its commands was used."""
    await browser.types("a story")
    await browser.presses("Enter")
    await browser.until("document.querySelector('.pane .apps summary') !== null")
    await browser.evaluate("document.querySelector('.pane .apps summary').click()")
    await browser.evaluate("document.querySelector('.pane .apps button').click()")
    await browser.reads("summary of: a story")
    assert await browser.evaluate("document.querySelector('.apps[open]')") is None


async def test_somebodys_menu_can_be_used_from_the_beginning(
    scene: Scene, page: Page, chromium: str
) -> None:
    """As soon as it is known what stands there."""

    @scene.bot.tree.context_menu(name="Greet")
    async def greet(use: discord.Interaction[EchoBot], member: discord.Member) -> None:
        await use.response.send_message(f"hello {member.name}")

    await scene.bot.tree.sync()
    async with looking(chromium, page, "ann") as browser:
        bob = "[...document.querySelectorAll('.rooms button')].find(b => b.innerText == 'bob')"
        await browser.until(f"{bob} && !{bob}.disabled")
        await browser.evaluate(f"{bob}.click()")
        await browser.reads("hello bob")


async def test_a_command_is_filled_in_by_keyboard(browser: Browser) -> None:
    """`/` offers commands, options are fields, and what is private is seen by one."""
    await browser.types("/as")
    await browser.until("!document.querySelector('.picker').hidden")
    await browser.presses("Enter")
    await browser.until("document.activeElement.closest('.fill') !== null")
    await browser.types("why?")
    await browser.presses("Tab")
    await browser.types("wi")
    offered = "document.querySelectorAll('.fill .picker:not([hidden]) li')"
    await browser.until(f"{offered}.length == 1")
    await browser.presses("ArrowDown")
    await browser.presses("Enter")
    await browser.presses("Enter")
    await browser.reads("why? in wiki: 42")
    await browser.reads("only for you")
    dan, eve = [
        str(await browser.evaluate(f"document.querySelectorAll('.pane')[{n}].innerText"))
        for n in range(2)
    ]
    assert "only for you" in dan
    assert "only for you" not in eve


async def test_a_command_takes_a_file(scene: Scene, browser: Browser, tmp_path: Path) -> None:
    """Its field picks one, and what is picked is sent along."""

    @scene.bot.tree.command(description="Weigh a file")
    async def weigh(use: discord.Interaction[EchoBot], file: discord.Attachment) -> None:
        await use.response.send_message(f"{file.filename}: {len(await file.read())} bytes")

    await scene.bot.tree.sync()
    file = tmp_path / "a.txt"
    file.write_text("notes", encoding="utf-8")
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.until("document.querySelector('.composer') !== null")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/we")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.until("document.activeElement.type == 'file'")
    await browser.picks(".fill input[type=file]", file)
    await browser.evaluate("document.querySelector('.fill .primary').focus()")
    await browser.presses("Enter")
    await browser.reads("a.txt: 5 bytes")


async def test_a_thread_is_chosen_from_a_menu_and_for_an_option(
    scene: Scene, browser: Browser
) -> None:
    """Its channel stands beside its name, and the bot is told which of two it is."""

    @scene.bot.tree.command(description="Point somewhere")
    async def point(use: discord.Interaction[EchoBot], where: discord.Thread) -> None:
        await use.response.send_message(f"pointed at {where.id}")

    await scene.bot.tree.sync()
    scene.guild.add_forum("other › rooms")
    other = scene.guild.add_channel("other")
    _, room = [await scene.ann.open_thread(where, "room") for where in (scene.channel, other)]
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("choose", view=Menus())
    await browser.reads("choose")
    await browser.evaluate(
        "const menu = [...document.querySelectorAll('.choice')]"
        ".find((label) => label.innerText.startsWith('Channels')).querySelector('select');"
        "menu.selectedIndex = [...menu.options].findIndex((o) => o.label == '#other › room');"
        "menu.dispatchEvent(new Event('change'))"
    )
    await browser.reads("\nroom\n")
    await browser.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await browser.evaluate("document.querySelector('.pane textarea').focus()")
    await browser.types("/po")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.until("document.activeElement.closest('.fill') !== null")
    await browser.types("other › ro")
    await browser.until("document.querySelectorAll('.fill .picker:not([hidden]) li').length == 1")
    await browser.presses("ArrowDown")
    await browser.presses("Enter")
    assert await browser.evaluate("document.activeElement.value") == "#other › room"
    await browser.presses("Enter")
    await browser.reads(f"pointed at {room.id}")


async def test_a_form_is_filled_in_by_keyboard(scene: Scene, browser: Browser) -> None:
    """A button opens a form over the page, and Enter sends it."""
    await scene.ann.reply_to(await scene.ask("hi"))
    await browser.reads("you said: hi")
    await browser.evaluate(
        "[...document.querySelectorAll('.press')].find(b => b.innerText == 'Why').focus()"
    )
    await browser.presses("Enter")
    await browser.until("document.querySelector('dialog[open]') !== null")
    await browser.types("because")
    await browser.presses("Enter")
    await browser.reads("noted: because")
    await browser.until("document.querySelector('dialog') === null")
