"""The tab of a Chromium, driven over its own protocol."""

import asyncio
import base64
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp

from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.web import Page

KEYS = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}
WINDOW: dict[str, Json] = {"width": 1400, "height": 800, "deviceScaleFactor": 1, "mobile": False}


class Browser:
    """A page in it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._asked = 0

    @classmethod
    @asynccontextmanager
    async def open(cls, tab: str, url: str) -> AsyncGenerator["Browser"]:
        """Open a page in the one tab of a Chromium; what it had kept is gone when it is left."""
        async with (
            aiohttp.ClientSession() as web,
            web.ws_connect(tab, max_msg_size=0) as socket,
        ):
            browser = cls(socket)
            await browser.call("Emulation.setDeviceMetricsOverride", **WINDOW)
            await browser.call("Emulation.setFocusEmulationEnabled", enabled=True)
            await browser.call("Page.navigate", url=url)
            try:
                yield browser
            finally:
                await browser.evaluate("sessionStorage.clear()")
                await browser.call("Page.navigate", url="about:blank")

    async def call(self, method: str, **params: Json) -> Json:
        """Call a method of the protocol."""
        self._asked += 1
        await self._socket.send_json({"id": self._asked, "method": method, "params": params})
        while True:
            told = mapped(await self._socket.receive_json(timeout=20))
            if told.get("id") == self._asked:
                return told.get("result")

    async def evaluate(self, script: str) -> Json:
        """Return what an expression is in the page."""
        found = mapped(await self.call("Runtime.evaluate", expression=script, returnByValue=True))
        return mapped(found.get("result")).get("value")

    async def until(self, script: str) -> None:
        """Wait until an expression is true."""
        for _ in range(400):
            if await self.evaluate(script):
                return
            await asyncio.sleep(0.025)
        text = await self.evaluate("document.body.innerText")
        message = f"waited in vain for {script}; the page says:\n{text}"
        raise TimeoutError(message)

    async def reads(self, words: str) -> None:
        """Wait until the page says something."""
        await self.until(f"document.body.innerText.includes({json.dumps(words)})")

    async def types(self, text: str) -> None:
        """Type a text where the focus is."""
        await self.call("Input.insertText", text=text)

    async def presses(self, key: str) -> None:
        """Press a key by its name."""
        code = KEYS.get(key, ord(key[0].upper()))
        about: dict[str, Json] = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        text = "\r" if key == "Enter" else key if len(key) == 1 else ""
        await self.call("Input.dispatchKeyEvent", type="keyDown", **about, text=text)
        await self.call("Input.dispatchKeyEvent", type="keyUp", **about)

    async def picks(self, selector: str, file: Path) -> None:
        """Pick a file in a field, as the browser's own dialog would."""
        root = mapped(mapped(await self.call("DOM.getDocument"))["root"])["nodeId"]
        found = await self.call("DOM.querySelector", nodeId=root, selector=selector)
        node = mapped(found)["nodeId"]
        await self.call("DOM.setFileInputFiles", files=[str(file)], nodeId=node)

    async def picture(self) -> bytes:
        """Return the page as a PNG."""
        shot = mapped(await self.call("Page.captureScreenshot", format="png"))
        return base64.b64decode(str(shot["data"]))


@asynccontextmanager
async def looking(tab: str, page: Page, *people: str) -> AsyncGenerator[Browser]:
    """A browser in which these people sit side by side."""
    async with Browser.open(tab, f"{page.url}#{','.join(people)}") as browser:
        yield browser
