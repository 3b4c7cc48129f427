"""A Chromium without a window, to be driven over its own protocol."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

_PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run "
    "--disable-background-networking --disable-component-update --remote-debugging-port=0"
).split()
# Where it writes, in its own folder, at which port it listens and under which path.
_LISTENS = "DevToolsActivePort"


@contextmanager
def chromium_in(folder: Path) -> Iterator[str]:
    """Run one that keeps its things in a folder; gives the address of its one tab's protocol.

    Without a Chromium the test is skipped.
    """
    if _PROGRAM is None:
        pytest.skip("there is no Chromium here")
    command = [_PROGRAM, *_FLAGS, f"--user-data-dir={folder}", "about:blank"]
    said = subprocess.DEVNULL
    with subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            yield _address(folder / _LISTENS)
        finally:
            process.terminate()


def _address(written: Path) -> str:
    """Wait until it is written where a browser listens, and ask there for its tab."""
    for _ in range(1200):
        if written.exists() and len(words := written.read_text().split()) == 2:
            return _tab(int(words[0]))
        time.sleep(0.025)
    message = "waited in vain for Chromium to listen"
    raise TimeoutError(message)


def _tab(port: int) -> str:
    with closing(HTTPConnection("127.0.0.1", port)) as asking:
        asking.request("GET", "/json/list")
        tabs = json.load(asking.getresponse())
    return next(str(tab["webSocketDebuggerUrl"]) for tab in tabs if tab["type"] == "page")
