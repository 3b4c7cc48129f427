"""What of a long talk is in view on the page, in a browser."""

import struct
from zlib import compress, crc32

import pytest

from tests.localdiscord.scene import Scene
from tests.localdiscord.web.browser import Browser

LAST = "[...document.querySelectorAll('.pane')[0].querySelectorAll('.message')].at(-1)"
AT_END = (
    f"{LAST}.getBoundingClientRect().bottom"
    " <= document.querySelector('.pane .status').getBoundingClientRect().top"
)
ABOVE = "[...document.querySelectorAll('.pane .message')][9]"
NEWER = "[...document.querySelectorAll('.pane .newer')][0]"


@pytest.fixture
async def talk(scene: Scene, browser: Browser) -> Scene:
    """A channel with more messages than there is room for."""
    for number in range(40):
        await scene.ann.say(scene.channel, f"message {number}")
    await browser.reads("message 39")
    assert await browser.evaluate(AT_END)
    return scene


def picture() -> bytes:
    """A PNG as high as the page shows one."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))

    side = 300
    head = struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    rows = compress(bytes(side + 1) * side)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


async def test_a_picture_hides_nothing(talk: Scene, browser: Browser) -> None:
    """It is in view when it has come, and so is what is said below it."""
    file = talk.ann.upload("a.png", picture(), "image/png")
    await talk.ann.say(talk.channel, "", files=[file])
    await browser.until("document.querySelector('.pane img')?.clientHeight > 99")
    await browser.until(AT_END)
    await talk.ann.say(talk.channel, "nice")
    await browser.reads("nice")
    await browser.until(AT_END)


async def test_whoever_sits_down_hides_nothing(talk: Scene, browser: Browser) -> None:
    """With less room for each, the end of the talk is still what everybody sees."""
    await talk.ann.say(talk.channel, "long " * 200)
    await browser.reads("long long")
    await browser.evaluate("document.querySelector('#join input').focus()")
    await browser.types("zoe")
    await browser.presses("Enter")
    await browser.until("document.querySelectorAll('.pane').length == 3")
    await browser.until(AT_END)


@pytest.mark.usefixtures("talk")
async def test_what_stands_above_the_line_hides_nothing(browser: Browser) -> None:
    """To whom one replies is told below the message."""
    await browser.evaluate(f"{LAST}.focus()")
    await browser.presses("r")
    await browser.reads("Replying to ann")
    await browser.until(AT_END)


@pytest.mark.usefixtures("talk")
async def test_what_one_says_is_in_view(browser: Browser) -> None:
    """Also when one has looked at what was said long before."""
    await browser.evaluate(f"{ABOVE}.scrollIntoView()")
    await browser.types("my word")
    await browser.presses("Enter")
    await browser.until(f"{LAST}.innerText.includes('my word')")
    await browser.until(AT_END)


async def test_whoever_reads_above_is_told_of_what_is_new(talk: Scene, browser: Browser) -> None:
    """What they read stays where it is, and one press shows the new."""
    top = f"Math.round({ABOVE}.getBoundingClientRect().top)"
    await browser.evaluate(f"{ABOVE}.scrollIntoView()")
    before = await browser.evaluate(top)
    assert await browser.evaluate(f"{NEWER}.hidden")
    await talk.ann.say(talk.channel, "news")
    await browser.until(f"!{NEWER}.hidden")
    assert await browser.evaluate(top) == before
    await browser.evaluate(f"{NEWER}.focus()")
    await browser.presses("Enter")
    await browser.until(AT_END)
    await browser.until(f"{NEWER}.hidden")
    assert await browser.evaluate("document.activeElement.ariaLabel") == "Message"


@pytest.mark.usefixtures("talk")
async def test_many_messages_at_once_are_no_burden(scene: Scene, browser: Browser) -> None:
    """Where somebody reads is looked up once a frame, since it takes a layout of the whole log."""
    await browser.evaluate(
        """(() => {
          const top = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTop');
          window.frames = [];
          window.looked = 0;
          window.requestAnimationFrame = (draw) => window.frames.push(draw);
          Object.defineProperty(Element.prototype, 'scrollTop', {
            get() { window.looked += 1; return top.get.call(this); }, set: top.set });
        })()"""
    )
    for number in range(20):
        await scene.ann.say(scene.channel, f"many {number}")
    await browser.until(
        "[...document.querySelectorAll('.log')].every((log) => log.innerText.includes('many 19'))"
    )
    assert await browser.evaluate("[window.looked, window.frames.length]") == [0, 2]
