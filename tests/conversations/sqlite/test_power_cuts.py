"""The power fails, at any moment: what anybody was told is still there.

Every write and every sync of the log is written down. At a cut, all that was synced is on the disk;
of what was not, a random half of the 512-byte sectors. The control, with `synchronous=NORMAL`, must
lose some, or else this proves nothing.
"""

import asyncio
import random
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.claim import Claim
from tests.conversations.disk import Disk, Operation, Told
from tests.conversations.power_cut import Image
from tests.conversations.talk import claimed

BEGUN = "begun"
PEOPLE = 5


@dataclass
class Losses:
    """What was found after power cuts."""

    cuts: int = 0
    corrupt: int = 0
    lost: list[set[str]] = field(default_factory=list)


async def talk(disk: Disk, path: Path, exchanges: int, synchronous: str, claim: Claim) -> None:
    """Let people ask at once, each as soon as the last answer is kept."""
    citation = Citation(claim, claim.start)
    async with SQLiteLog.open(path, connect=disk.connect) as log:
        settings = f"PRAGMA synchronous = {synchronous}; PRAGMA wal_autocheckpoint = 20"
        await log.writer.run(lambda raw: raw.executescript(settings), bare=True)
        disk.tell(BEGUN)

        async def ask(person: int) -> None:
            for turn in range(exchanges // PEOPLE):
                name = f"{person}-{turn}"
                asked = Asked(name, name, str(person), str(person), "discord")
                number = (await claimed(log, asked)).number
                disk.tell(f"asked {name}")
                long = Sentence("word " * (turn * 71 % 900))
                sentences = (Sentence(name), long, Sentence(claim.text, (citation,)))
                await log.finish(number, Finished(Answered(sentences), Usage("notes")))
                disk.tell(f"answered {name}")

        async with asyncio.TaskGroup() as tasks:
            for person in range(PEOPLE):
                tasks.create_task(ask(person))


def cut_power(operations: Sequence[Operation], cuts: int, seed: int, folder: Path) -> Losses:
    """Cut the power at random moments after the beginning, and look at what is left."""
    chance = random.Random(seed)  # noqa: S311  nothing is secret here
    begun = operations.index(Told(BEGUN))
    moments = sorted(chance.choices(range(begun, len(operations)), k=cuts))
    image, told, losses, at = Image(), set[str](), Losses(cuts), 0
    for moment in moments:
        for operation in operations[at : moment + 1]:
            image.apply(operation)
            if operation == Told(BEGUN):
                image.sync()
            elif isinstance(operation, Told):
                told.add(operation.what)
        at = moment + 1
        found = look(image.after_power_cut(lambda: chance.random() < 0.5), folder)
        if found is None:
            losses.corrupt += 1
        elif not told <= found:
            losses.lost.append(told - found)
    return losses


def look(files: dict[str, bytes], folder: Path) -> set[str] | None:
    """Return what a database holds whole, or `None` for one that is broken."""
    for file in folder.iterdir():
        file.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)
    connection = sqlite3.connect(folder / "log.db")
    try:
        sound = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        numbers = [row[0] for row in connection.execute("SELECT id FROM questions ORDER BY id")]
        asked = connection.execute("SELECT 'asked ' || text FROM questions").fetchall()
        answered = connection.execute(
            "SELECT 'answered ' || questions.text, (SELECT count(*) FROM sentences "
            "WHERE sentences.question_id = questions.id) "
            "FROM questions JOIN answers ON answers.question_id = questions.id"
        ).fetchall()
    except sqlite3.Error:
        return None
    finally:
        connection.close()
    halves = [name for name, sentences in answered if sentences != 3]
    prefix = numbers == list(range(1, len(numbers) + 1))
    if not sound or dangling or halves or not prefix:
        return None
    return {row[0] for row in (*asked, *answered)}


async def losses(
    synchronous: Literal["FULL", "NORMAL"], tmp_path: Path, thorough: bool, claim: Claim
) -> Losses:
    """Return what power cuts do to a log that syncs this way."""
    rounds, cuts = (20, 1000) if thorough else (1, 60)
    total = Losses()
    for seed in range(rounds):
        folder = tmp_path / f"{synchronous}{seed}"
        left = tmp_path / "left"
        left.mkdir(exist_ok=True)
        with Disk() as disk:
            await talk(disk, folder / "log.db", 60, synchronous, claim)
            found = await asyncio.to_thread(cut_power, disk.operations, cuts, seed, left)
        total.cuts += found.cuts
        total.corrupt += found.corrupt
        total.lost += found.lost
    return total


async def test_a_power_cut_loses_nothing_that_anybody_was_told(
    tmp_path: Path, thorough: bool, sora: Claim, pytestconfig: pytest.Config
) -> None:
    """After each cut the log is whole, a prefix of itself, and holds all that was acknowledged."""
    full = await losses("FULL", tmp_path, thorough, sora)
    control = await losses("NORMAL", tmp_path, thorough, sora)
    line = "{0}: {1.cuts} power cuts, {1.corrupt} corrupt, {2} lost something"
    for name, found in (("FULL", full), ("NORMAL", control)):
        pytestconfig.get_terminal_writer().line(line.format(name, found, len(found.lost)))
    assert (full.corrupt, full.lost) == (0, [])
    assert control.corrupt == 0
    assert control.lost
