"""The page in a browser as narrow as a phone."""

import discord
import pytest

from bot.localdiscord.payloads import listed
from tests.localdiscord.echo_bot import EchoBot
from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

WIDTH = 390
WIDE_ENOUGH = 400
SMALLEST = {"width": 320, "height": 700, "deviceScaleFactor": 1, "mobile": False}
READABLE = 120


@pytest.fixture
async def narrow(browser: Browser) -> Browser:
    """A browser that is higher than wide."""
    size = {"width": WIDTH, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    await browser.call("Emulation.setDeviceMetricsOverride", **size)
    return browser


async def box(browser: Browser, selector: str) -> list[int]:
    """Return where something begins and ends, from the left, and how high it is."""
    found = await browser.evaluate(
        f"((box) => [box.left, box.right, box.height].map(Math.round))"
        f"(document.querySelector({selector!r}).getBoundingClientRect())"
    )
    return [int(str(number)) for number in listed(found)]


async def test_the_talk_has_most_of_a_narrow_page(scene: Scene, narrow: Browser) -> None:
    """What stands above it is low, however many channels there are."""
    for number in range(9):
        scene.guild.add_channel(f"channel-{number}")
    await narrow.reads("channel-8")
    _, right, top = await box(narrow, ".top")
    assert (right, top < 130) == (WIDTH, True)
    _, _, rooms = await box(narrow, ".rooms")
    assert rooms < 70
    _, _, talk = await box(narrow, ".talk")
    assert talk > 500


async def test_faults_fit_a_narrow_page(narrow: Browser) -> None:
    """Each with its button."""
    await narrow.evaluate("document.querySelector('.faults summary').click()")
    await narrow.reads("The gateway's connection is cut.")
    left, right, _ = await box(narrow, ".faults ul")
    assert (left >= 0, right <= WIDTH) == (True, True)


async def test_words_have_most_of_a_narrow_line(narrow: Browser) -> None:
    """What picks files is small beside them."""
    left, right, _ = await box(narrow, ".composer textarea")
    assert right - left > 250
    _, end, _ = await box(narrow, ".pick")
    assert end < WIDTH


async def test_people_side_by_side_have_room_to_talk(browser: Browser) -> None:
    """What is narrow is a pane and not the window: its channels stand above the talk then."""
    size = {"width": 800, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    await browser.call("Emulation.setDeviceMetricsOverride", **size)
    left, right, _ = await box(browser, ".pane")
    assert right - left == WIDE_ENOUGH
    talk = await box(browser, ".pane .talk")
    assert talk[1] - talk[0] >= WIDE_ENOUGH - 1


async def test_nothing_widens_the_log(scene: Scene, browser: Browser) -> None:
    """A long question above its answer is cut, and long code is scrolled by itself."""
    asked = await scene.ask("what is it that nobody has ever been told about any of this? " * 3)
    await scene.ann.reply_to(asked)
    await scene.home.send(f"```\n{'x = 1; ' * 90}\n```the end")
    await browser.reads("the end")
    widths = "((log) => [log.scrollWidth, log.clientWidth])(document.querySelector('.pane .view'))"
    content, window = listed(await browser.evaluate(widths))
    assert content == window


async def test_messages_can_be_read_however_far_the_page_is_zoomed(
    scene: Scene, browser: Browser
) -> None:
    """At four times the size a screen of 1280 by 1024 has this room; the page scrolls then."""
    size = {"width": 320, "height": 256, "deviceScaleFactor": 4, "mobile": False}
    await browser.call("Emulation.setDeviceMetricsOverride", **size)
    await scene.ann.say(scene.channel, "hello")
    await browser.reads("hello")
    _, _, view = await box(browser, ".pane .view")
    assert view > READABLE
    left, right, _ = await box(browser, ".pane")
    page = await browser.evaluate(
        "((page) => [page.clientWidth, page.scrollHeight > page.clientHeight])"
        "(document.documentElement)"
    )
    assert page == [right - left, True]


async def test_a_form_fits_a_narrow_page(scene: Scene, narrow: Browser) -> None:
    """Also a field for files, which browsers make wider than a phone."""

    class Report(discord.ui.Modal, title="Report"):
        proof: discord.ui.Label[discord.ui.LayoutView] = discord.ui.Label(
            text="Proof", component=discord.ui.FileUpload[discord.ui.LayoutView]()
        )

    @scene.bot.tree.command(description="Ask for a report")
    async def report(use: discord.Interaction[EchoBot]) -> None:
        await use.response.send_modal(Report())

    await scene.bot.tree.sync()
    await narrow.call("Emulation.setDeviceMetricsOverride", **SMALLEST)
    await narrow.evaluate("document.querySelector('.rooms button[aria-current]').click()")
    await narrow.evaluate("document.querySelector('.pane textarea').focus()")
    await narrow.types("/rep")
    await narrow.until("document.querySelectorAll('.picker:not([hidden]) li').length == 1")
    await narrow.presses("Enter")
    await narrow.until("document.querySelector('dialog[open]') !== null")
    widths = "((form) => [form.scrollWidth, form.clientWidth])(document.querySelector('dialog'))"
    content, window = listed(await narrow.evaluate(widths))
    assert content == window
