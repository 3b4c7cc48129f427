"""Promises about the repository itself."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOLDERS = sorted(
    {
        str(source.parent.relative_to(ROOT))
        for code in ("benchmarks", "bot", "training")
        for source in (ROOT / code).rglob("*.py")
    }
)

LIGHT = """
import sys
import bot.cli.ask, bot.app
heavy = {"discord", "openai", "psycopg", "pyarrow", "tiktoken"}
print(*heavy.intersection(sys.modules))
"""

SPARING = """
import asyncio, sys
from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.grounding.question import Question
from bot.settings import Settings

async def run():
    async with open_app(Settings(openai_api_key="none"), IN_MEMORY) as app:
        await app.prepare()
        print("onnxruntime" in sys.modules)
        question = Question("Is he worried about competition?")
        await asyncio.to_thread(app.cast.extractive.decide, question)
        print("onnxruntime" in sys.modules)

asyncio.run(run())
"""


def tracked() -> list[str]:
    """Return the files that the repository holds."""
    listing = subprocess.run(
        ["git", "ls-files"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return listing.stdout.splitlines()


def test_the_lock_file_holds_hashes_and_no_address() -> None:
    """An install needs no registry that somebody else chose."""
    lock = (ROOT / "requirements.lock").read_text()
    assert "--hash=sha256:" in lock
    assert "://" not in lock


def test_nothing_generated_and_nothing_secret_is_kept() -> None:
    """Databases, caches and `.env` stay out."""
    kept = tracked()
    if not kept:
        pytest.skip("not a git checkout")
    assert not [name for name in kept if name.endswith((".db", ".pyc", ".env"))]


def test_an_answer_without_a_model_loads_nothing_heavy() -> None:
    """Starting up stays quick: no Discord, no model's client, no vocabulary."""
    command = [sys.executable, "-c", LIGHT]
    loaded = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout.strip() == ""


def test_a_model_that_reads_every_note_leaves_the_encoder_closed() -> None:
    """It takes seventy megabytes: not before the notes have to answer by themselves."""
    command = [sys.executable, "-c", SPARING]
    opened = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert opened.stdout.split() == ["False", "True"]


def test_every_picture_of_the_docs_is_there_described_and_small() -> None:
    """And none lies there that no page shows."""
    docs = ROOT / "docs"
    shown = {
        (page.parent / name).resolve(): described
        for page in [*docs.glob("*.md"), ROOT / "README.md"]
        for described, name in re.findall(r"!\[(.*?)\]\((?!https?:)(.+?)\)", page.read_text())
    }
    assert set(docs.rglob("*.png")) == set(shown)
    assert [path.name for path, described in shown.items() if len(described) < 20] == []
    assert [path.name for path in shown if path.stat().st_size > 150_000] == []


def test_every_link_of_the_docs_leads_somewhere() -> None:
    """To a file that is there, and within a page to one of its headings."""
    pages = [*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]
    links = [
        (page, link)
        for page in pages
        for link in re.findall(r"\]\((?!https?:)([^)]+)\)", re.sub("`.*?`", "", page.read_text()))
    ]
    assert [(page.name, link) for page, link in links if not _leads(page, link)] == []


def _leads(page: Path, link: str) -> bool:
    """Return whether a link, as it stands on a page, leads to a file or a heading of one."""
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in _anchors(target))


def _anchors(page: Path) -> set[str]:
    """Return what GitHub calls the headings of a page."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_error_for_a_person_stands_in_the_drawn_tree() -> None:
    """And where the tree says that it does."""
    drawn = re.findall(r"── (\w+) +(\S+)", (ROOT / "bot/errors.py").read_text())
    defined = [
        (name, str(source.relative_to(ROOT)))
        for source in (ROOT / "bot").rglob("*.py")
        for name in re.findall(r"class (\w+)\(BotError\)", source.read_text())
    ]
    assert sorted(drawn) == sorted(defined)


@pytest.mark.parametrize("folder", FOLDERS)
def test_whoever_opens_a_folder_finds_each_of_its_files_on_the_road(folder: str) -> None:
    """The drawing in its `__init__.py` leaves out no file and no folder beside it."""
    init = ROOT / folder / "__init__.py"
    assert not _beside(init) - _drawn_in(init)


def _drawn_in(init: Path) -> set[str]:
    """Return the words at the head of an `__init__.py`."""
    head = ast.get_docstring(ast.parse(init.read_text(encoding="utf-8")))
    return set(re.findall(r"\w+", head or ""))


def _beside(init: Path) -> set[str]:
    """Return what the files and the folders beside an `__init__.py` are called."""
    files = {path.stem for path in init.parent.glob("*.py") if path != init}
    return files | {path.parent.name for path in init.parent.glob("*/__init__.py")}
