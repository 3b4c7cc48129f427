"""Takes the pictures of the documentation from the page of `python -m bot chat --web`.

    make pictures

Needs Chromium. What people do is typed and pressed as anybody would; only the days on which they
asked are spread over the last month, so that /stats has something to draw.
"""  # noqa: INP001  a script, not a package

import asyncio
import base64
import json
import sqlite3
import sys
import tempfile
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.localdiscord.payloads import listed, mapped
from tests.localdiscord.web.browser import Browser
from tests.localdiscord.web.chromium import chromium_in

FOLDER = Path(__file__).parent
PEOPLE = ("you", "ann", "bob")
WIDTH, HEIGHT = 860, 1500
SPREAD = "UPDATE questions SET asked_at = asked_at - 86400 * ((id * id * 5 + id) % 29 + 1)"
MONTH = [
    "what did he say about Sora?",
    "what is the capital of Chile?",
    "how big is the research team?",
    "why does scale matter?",
    "who will win the elections?",
    "what does he say about data?",
    "what's at 41:02?",
    "how do they keep costs down?",
    "what is the capital of Chile?",
    "who are their competitors?",
    "how is research organised?",
    "what's next for real-time generation?",
]
STATEMENT = (
    "Runway keeps the team small and focused. "
    "Valenzuela views the competition negatively. "
    "Runway was founded in 1999."
)


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's place on the page."""

    browser: Browser
    number: int

    async def says(self, text: str, then: str) -> None:
        """Say something, and wait until that and an answer with some words stand there."""
        before = int(str(await self.browser.evaluate(f"{self._messages}.length")))
        await self._focus("textarea")
        await self.browser.types(text)
        await self.browser.presses("Enter")
        await self.browser.until(f"{self._messages}.length >= {before + 2}")
        await self.reads(then)

    async def uses(self, command: str, then: str, option: str | None = None) -> None:
        """Use a command, with a text for its first option if it has any."""
        await self._focus("textarea")
        await self.browser.types(command)
        await self.browser.until(f"!{self._pane}.querySelector('.picker').hidden")
        await self.browser.presses("Enter")
        if option is not None:
            await self.browser.until("document.activeElement.closest('.fill') !== null")
            await self.browser.types(option)
            await self.browser.presses("Enter")
        await self.reads(then)

    async def presses(self, label: str, then: str) -> None:
        """Press the last button with this label."""
        buttons = f"[...{self._pane}.querySelectorAll('.press')]"
        await self.browser.evaluate(
            f"{buttons}.findLast((button) => button.innerText == {json.dumps(label)}).click()"
        )
        await self.reads(then)

    async def reads(self, words: str) -> None:
        """Wait until somebody has said something, and nothing more is under way."""
        await self.browser.until(f"{self._last(1)}[0]?.innerText.includes({json.dumps(words)})")
        await self.browser.until(f"!{self._pane}.querySelector('.loading')")

    async def picture(self, name: str, messages: int = 1) -> None:
        """Take a picture of the last messages."""
        await self.browser.evaluate("document.activeElement.blur()")
        corners = await self.browser.evaluate(
            f"{self._last(messages)}.map((each) => each.getBoundingClientRect())"
            ".map((box) => [box.left, box.top, box.right, box.bottom])"
        )
        boxes = [[float(str(side)) for side in listed(box)] for box in listed(corners)]
        (left, top), (right, bottom) = boxes[0][:2], boxes[-1][2:]
        area = {"x": left, "y": top, "width": right - left, "height": bottom - top, "scale": 1}
        shot = await self.browser.call("Page.captureScreenshot", format="png", clip=area)
        await keep(name, base64.b64decode(str(mapped(shot)["data"])))

    @property
    def _pane(self) -> str:
        return f"document.querySelectorAll('.pane')[{self.number}]"

    @property
    def _messages(self) -> str:
        return f"{self._pane}.querySelectorAll('.message')"

    def _last(self, messages: int) -> str:
        return f"[...{self._messages}].slice(-{messages})"

    async def _focus(self, what: str) -> None:
        await self.browser.evaluate(f"{self._pane}.querySelector('{what}').focus()")


async def take(browser: Browser, database: Path) -> None:
    """Let people do what there is to see, and take its pictures."""
    you, ann, bob = (Seat(browser, number) for number in range(3))
    for number, question in enumerate(MONTH):
        await (ann, bob)[number % 2].says(f"@persona {question}", "Again")
    await ann.presses("👍", "Thank you")
    await asyncio.to_thread(spread, database)
    await you.says("@persona Why does cost matter to Runway?", "Remove")
    await you.picture("question", 2)
    await you.presses("Sources", "Only you can see this")
    await you.picture("sources")
    await you.uses("/topics", "Competitive Landscape", "")
    await you.picture("topics")
    await you.uses("/check", "Remove", STATEMENT)
    await you.picture("check")
    await you.uses("/stats", "What the notes do not answer")
    await you.picture("stats")
    await you.uses("/settings", "How I answer")
    await you.presses("Threads: off", "Threads: on")
    await you.picture("settings")
    await you.presses("Threads: on", "Threads: off")
    await you.presses("Limits …", "How I answer")
    await browser.until("document.querySelector('dialog[open]') !== null")
    await browser.types("1")
    await browser.presses("Enter")
    await you.reads("1 a minute")
    await browser.until("document.querySelector('dialog') === null")
    await ann.uses("/ask", "Remove", "what did he say about Sora?")
    await ann.uses("/ask", "come back", "and why?")
    await ann.picture("refused")
    await overview(browser)


async def overview(browser: Browser) -> None:
    """Take a picture of the whole page, with two people side by side."""
    await browser.evaluate("document.querySelector('.pane > header button').click()")
    await look(browser, 1120, 520, 1)
    await keep("page", await browser.picture())


async def look(browser: Browser, width: int, height: int, scale: float) -> None:
    """Make the window so many points wide and high, each so many pixels of a picture."""
    await browser.call(
        "Emulation.setDeviceMetricsOverride",
        width=width,
        height=height,
        deviceScaleFactor=scale,
        mobile=False,
    )


async def keep(name: str, picture: bytes) -> None:
    """Write a picture down, and tell its size."""
    await asyncio.to_thread((FOLDER / f"{name}.png").write_bytes, picture)
    sys.stdout.write(f"{name}.png: {len(picture) // 1000} KB\n")


def spread(database: Path) -> None:
    """Move what was asked into the last month."""
    with closing(sqlite3.connect(database)) as log, log:
        log.execute(SPREAD)


@asynccontextmanager
async def chatting(database: Path) -> AsyncGenerator[str]:
    """Run the command, and return the address of its page."""
    command = ("-m", "bot", "chat", "--web", "--db", str(database))
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout  # noqa: S101  it was asked for
        yield (await process.stdout.readline()).decode().split()[0]
    finally:
        process.terminate()
        await process.wait()


async def main() -> None:
    """Take every picture anew."""
    with (
        tempfile.TemporaryDirectory() as folder,
        chromium_in(Path(folder) / "chromium") as tab,
    ):
        database = Path(folder) / "log.db"
        async with chatting(database) as url:
            page = f"{url}#{','.join(PEOPLE)}"
            async with Browser.open(tab, page) as browser:
                await look(browser, WIDTH * len(PEOPLE), HEIGHT, 1.5)
                await browser.until("document.querySelectorAll('.rooms button').length > 14")
                await take(browser, database)


if __name__ == "__main__":
    asyncio.run(main())
