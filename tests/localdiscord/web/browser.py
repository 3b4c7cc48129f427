"""A headless Chromium, driven over its own protocol."""

import asyncio
import base64
import json
import shutil
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.localdiscord.payloads import Json, mapped
from bot.localdiscord.web import Page

_CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
KEYS = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run "
    "--disable-background-networking --disable-component-update --remote-debugging-port=0"
).split()


class Browser:
    """One tab."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._asked = 0

    @classmethod
    @asynccontextmanager
    async def open(cls, folder: Path, url: str) -> AsyncGenerator["Browser"]:
        """Open a page in a browser that keeps its things in a folder.

        Without a browser the test is skipped.
        """
        if _CHROMIUM is None:
            pytest.skip("there is no Chromium here")
        process = await asyncio.create_subprocess_exec(
            _CHROMIUM,
            *FLAGS,
            f"--user-data-dir={folder}",
            "--window-size=1400,800",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            assert process.stderr
            async with asyncio.timeout(30):
                while b"DevTools listening on" not in (line := await process.stderr.readline()):
                    pass
            address = line.decode().rpartition(" ")[2].strip()
            host = address.removeprefix("ws://").partition("/")[0]
            async with aiohttp.ClientSession() as web:
                async with web.get(f"http://{host}/json/list") as answer:
                    tab = next(t for t in await answer.json() if t["type"] == "page")
                async with web.ws_connect(tab["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                    browser = cls(socket)
                    await browser.call("Page.navigate", url=url)
                    yield browser
        finally:
            process.terminate()
            await process.wait()

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
async def looking(page: Page, folder: Path, *people: str) -> AsyncGenerator[Browser]:
    """A browser in which these people sit side by side."""
    async with Browser.open(folder, f"{page.url}#{','.join(people)}") as browser:
        yield browser
