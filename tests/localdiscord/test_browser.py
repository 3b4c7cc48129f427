"""The page as somebody uses it, with the keyboard alone, in a real browser."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import discord
import pytest

from bot.localdiscord.web import Page
from tests.localdiscord.browser import CHROMIUM, Browser
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.views import Menus

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")


@asynccontextmanager
async def looking(page: Page, folder: Path, *people: str) -> AsyncGenerator[Browser]:
    """A browser in which these people sit side by side."""
    async with Browser.open(folder, f"{page.url}#{','.join(people)}") as browser:
        yield browser


@pytest.fixture
async def browser(page: Page, tmp_path: Path) -> AsyncGenerator[Browser]:
    """A browser in which dan and eve sit side by side; dan's line has the focus."""
    async with looking(page, tmp_path, "dan", "eve") as browser:
        await browser.until("document.querySelectorAll('.pane .rooms button').length > 8")
        await browser.evaluate("document.querySelector('.pane textarea').focus()")
        yield browser


async def test_somebody_is_named_from_the_picker(browser: Browser) -> None:
    """`@` offers people; what is sent speaks to them, and markup in it stays text."""
    await browser.types("@per")
    await browser.until("!document.querySelector('.picker').hidden")
    await browser.presses("Enter")
    await browser.types("**hi** <script>alert(1)</script>")
    await browser.presses("Enter")
    await browser.until("document.querySelectorAll('.message .body strong').length == 4")
    assert await browser.evaluate("document.querySelector('.log script')") is None


async def test_a_messages_menu_stands_under_apps(browser: Browser) -> None:
    """As on Discord; it closes again when one of its commands was used."""
    await browser.types("a story")
    await browser.presses("Enter")
    await browser.until("document.querySelector('.pane .apps summary') !== null")
    await browser.evaluate("document.querySelector('.pane .apps summary').click()")
    await browser.evaluate("document.querySelector('.pane .apps button').click()")
    await browser.reads("summary of: a story")
    assert await browser.evaluate("document.querySelector('.apps[open]')") is None


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


async def test_capital_letters_hide_nobody(scene: Scene, browser: Browser) -> None:
    """Who is called Zoe is offered to whoever types a small z."""
    scene.discord.person("Zoe", scene.guild)
    await browser.reads("Zoe")
    await browser.types("@zo")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")


async def test_a_name_may_hold_more_than_letters(scene: Scene, browser: Browser) -> None:
    """The one that was picked is spoken to, not one whose name begins alike."""
    zoe, other = (scene.discord.person(name, scene.guild) for name in ("zoé-ann", "zoé"))
    await browser.reads("zoé-ann")
    await browser.types("@zoé-")
    await browser.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await browser.presses("Enter")
    await browser.types("and @zoé!")
    await browser.presses("Enter")
    spoken = f"{zoe.user.mention} and {other.user.mention}!"
    await scene.discord.until(lambda: [m.content for m in zoe.sees(scene.channel)] == [spoken])


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


async def test_something_goes_wrong_by_keyboard(scene: Scene, browser: Browser) -> None:
    """Faults are listed over the page, one is chosen, and the bot recovers before one's eyes."""
    await browser.evaluate("document.querySelector('.faults summary').focus()")
    await browser.presses("Enter")
    await browser.reads("The gateway's connection is cut.")
    await browser.presses("Tab")
    assert await browser.evaluate("document.activeElement.innerText") == "429"
    for _ in range(3):
        await browser.presses("Tab")
    assert await browser.evaluate("document.activeElement.innerText") == "drop"
    await browser.presses("Enter")
    await browser.reads("The bot is back.")
    await browser.presses("Escape")
    await browser.until("!document.querySelector('.faults').open")
    assert await browser.evaluate("document.activeElement.innerText") == "Faults"
    await scene.ann.reply_to(await scene.ask("still there?"))
    await browser.reads("you said: still there?")


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
    await browser.evaluate("document.querySelector('.fill button').focus()")
    await browser.presses("Enter")
    await browser.reads("a.txt: 5 bytes")


async def test_messages_look_as_on_discord(scene: Scene, browser: Browser) -> None:
    """Markdown, masked links, embeds and layouts become what Discord makes of them."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    embed = discord.Embed(title="Title", description="*so*").add_field(name="F", value="v")
    await channel.send(
        "# Head\n- one\n- two\n> said [31:07](<https://youtu.be/ID?t=1867>) "
        "__u__ ~~s~~ `c` ||secret||\n```py\nx = 1\n```\nsnake_case_name 2*3*4",
        embed=embed,
    )
    layout = discord.ui.LayoutView()
    layout.add_item(discord.ui.Container(discord.ui.TextDisplay("in a box")))
    await channel.send(view=layout)
    await browser.reads("in a box")
    shown = await browser.evaluate("document.querySelector('.message .body').innerHTML")
    assert shown == (
        "<h1>Head</h1><ul><li>one</li><li>two</li></ul>"
        '<blockquote>said <a href="https://youtu.be/ID?t=1867" target="_blank" '
        'rel="noreferrer noopener" title="https://youtu.be/ID?t=1867">31:07</a> '
        "<u>u</u> <s>s</s> <code>c</code> "
        '<button class="spoiler" type="button" aria-expanded="false">secret</button>'
        "</blockquote><pre><code>x = 1</code></pre>snake_case_name 2<em>3</em>4"
    )
    assert await browser.evaluate("document.querySelector('.embed em').innerText") == "so"
    assert await browser.evaluate("document.querySelector('.box').innerText") == "in a box"


async def test_what_is_indented_in_a_list_is_a_list_in_it(scene: Scene, browser: Browser) -> None:
    """As in an outline."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send("- one\n  - in one\n    - deeper\n- two")
    await browser.reads("two")
    shown = await browser.evaluate("document.querySelector('.message .body').innerHTML")
    assert shown == (
        "<ul><li>one<ul><li>in one<ul><li>deeper</li></ul></li></ul></li><li>two</li></ul>"
    )


async def test_menus_say_what_they_are_for_and_what_is_chosen(
    scene: Scene, browser: Browser
) -> None:
    """Also where several channels may be, or something is chosen already."""
    channel = scene.bot.get_channel(scene.channel.id)
    assert isinstance(channel, discord.TextChannel)
    scene.guild.add_forum("ideas")
    view = discord.ui.View()
    where = discord.ui.ChannelSelect[discord.ui.View](
        placeholder="Where",
        channel_types=[discord.ChannelType.text],
        min_values=0,
        max_values=2,
        default_values=[channel],
    )
    view.add_item(where)
    one: discord.ui.Select[discord.ui.View] = discord.ui.Select(placeholder="Who speaks")
    one.add_option(label="guide", default=True)
    view.add_item(one)
    await channel.send(view=view)
    await browser.reads("Who speaks")
    first, second = [
        await browser.evaluate(
            f"[...document.querySelectorAll('.choice')[{n}].querySelector('select')"
            ".selectedOptions].map((option) => option.label).join()"
        )
        for n in range(2)
    ]
    assert (first, second) == (scene.channel.name, "guide")
    offered = "[...document.querySelector('.choice select').options].map((o) => o.label).join()"
    assert await browser.evaluate(offered) == "#general"
    await browser.reads("Where")


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
    await browser.presses("Enter")
    assert await browser.evaluate("document.activeElement.value") == "#other › room"
    await browser.presses("Enter")
    await browser.reads(f"pointed at {room.id}")


async def test_a_name_that_is_taken_is_told_of(page: Page, tmp_path: Path) -> None:
    """Once: it is no use to look for the place again."""
    async with looking(page, tmp_path, "persona") as browser:
        await browser.reads("persona is a bot.")
        await browser.until("document.querySelector('.pane.away textarea:disabled') !== null")
        assert "looking for it again" not in str(await browser.evaluate("document.body.innerText"))


async def test_somebodys_menu_can_be_used_from_the_beginning(
    scene: Scene, page: Page, tmp_path: Path
) -> None:
    """As soon as it is known what stands there."""

    @scene.bot.tree.context_menu(name="Greet")
    async def greet(use: discord.Interaction[EchoBot], member: discord.Member) -> None:
        await use.response.send_message(f"hello {member.name}")

    await scene.bot.tree.sync()
    async with looking(page, tmp_path, "ann") as browser:
        bob = "[...document.querySelectorAll('.rooms button')].find(b => b.innerText == 'bob')"
        await browser.until(f"{bob} && !{bob}.disabled")
        await browser.evaluate(f"{bob}.click()")
        await browser.reads("hello bob")


async def test_what_could_not_be_said_is_all_still_there(
    scene: Scene, browser: Browser, tmp_path: Path
) -> None:
    """Its files, and the message that it changes or replies to."""
    file = tmp_path / "a.txt"
    file.write_text("notes", encoding="utf-8")
    shorten = (
        "((area) => { area.value = area.value.slice(0, 6); area.focus(); })"
        "(document.querySelector('.pane textarea'))"
    )
    await browser.picks(".pane .composer input[type=file]", file)
    await browser.types("first " + "x" * 4000)
    await browser.presses("Enter")
    await browser.reads("4,000 characters at most, not 4,006.")
    await browser.evaluate(shorten)
    await browser.presses("Enter")
    await browser.until("document.querySelector('.message .file') !== null")
    await browser.presses("ArrowUp")
    # An edit brings no files.
    picker = "document.querySelector('.pane .composer input[type=file]')"
    assert await browser.evaluate(f"{picker}.disabled")
    await browser.types(" again" * 1000)
    await browser.presses("Enter")
    await browser.reads("4,000 characters at most, not 6,005.")
    await browser.evaluate(shorten)
    await browser.types("more")
    await browser.presses("Enter")
    await browser.reads("(edited)")
    assert not await browser.evaluate(f"{picker}.disabled")
    (message,) = scene.channel.messages.values()
    assert message.content == "first more"
    assert [file.content for file in message.attachments] == [b"notes"]


async def test_that_a_thread_was_opened_cannot_be_changed(
    scene: Scene, page: Page, tmp_path: Path
) -> None:
    """It is nothing that somebody said: the arrow up goes to what they said before."""
    await scene.ann.say(scene.channel, "what I said")
    await scene.ann.open_thread(scene.channel, "room")
    async with looking(page, tmp_path, "ann") as browser:
        await browser.reads("opened a thread: room")
        await browser.evaluate("document.querySelector('.message.system').focus()")
        await browser.presses("e")
        await browser.evaluate("document.querySelector('.pane textarea').focus()")
        assert await browser.evaluate("document.activeElement.value") == ""
        await browser.presses("ArrowUp")
        assert await browser.evaluate("document.activeElement.value") == "what I said"
