"""What is written on the page in a browser, and to whom."""

from pathlib import Path

from bot.localdiscord.web import Page
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser, looking


async def test_somebody_is_named_from_the_picker(browser: Browser) -> None:
    """`@` offers people; what is sent speaks to them, and markup in it stays text."""
    await browser.types("@per")
    await browser.until("!document.querySelector('.picker').hidden")
    await browser.presses("Enter")
    await browser.types("**hi** <script>alert(1)</script>")
    await browser.presses("Enter")
    await browser.until("document.querySelectorAll('.message .body strong').length == 4")
    assert await browser.evaluate("document.querySelector('.log script')") is None


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


async def test_a_name_in_an_address_speaks_to_nobody(scene: Scene, browser: Browser) -> None:
    """It stays a part of the address."""
    addresses = "See https://youtube.com/@persona/videos or write to me@ann.org"
    await browser.types(addresses)
    await browser.presses("Enter")
    await scene.discord.until(lambda: bool(scene.ann.sees(scene.channel)))
    assert scene.ann.sees(scene.channel)[-1].content == addresses


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
    scene: Scene, page: Page, chromium: str
) -> None:
    """It is nothing that somebody said: the arrow up goes to what they said before."""
    await scene.ann.say(scene.channel, "what I said")
    await scene.ann.open_thread(scene.channel, "room")
    async with looking(chromium, page, "ann") as browser:
        await browser.reads("opened a thread: room")
        await browser.evaluate("document.querySelector('.message.system').focus()")
        await browser.presses("e")
        await browser.evaluate("document.querySelector('.pane textarea').focus()")
        assert await browser.evaluate("document.activeElement.value") == ""
        await browser.presses("ArrowUp")
        assert await browser.evaluate("document.activeElement.value") == "what I said"


async def test_the_line_is_as_high_as_what_is_written(browser: Browser) -> None:
    """Also when the words come back to be changed; it is never as high as the page."""
    line = "document.querySelector('.pane textarea')"
    whole = f"{line}.scrollHeight <= {line}.clientHeight"
    low = await browser.evaluate(f"{line}.clientHeight")
    await browser.types("many words " * 30)
    assert await browser.evaluate(whole)
    await browser.presses("Enter")
    await browser.until("document.querySelector('.message') !== null")
    assert await browser.evaluate(f"{line}.clientHeight") == low
    await browser.presses("ArrowUp")
    assert await browser.evaluate(f"{line}.value.startsWith('many') && {whole}")
    await browser.types("more words " * 300)
    assert await browser.evaluate(f"{line}.clientHeight < innerHeight / 2")
