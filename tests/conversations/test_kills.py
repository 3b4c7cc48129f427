"""The real bot is killed under load, again and again, on a Discord that remembers what was said.

`kill -9` gives no warning. Whatever reply stands on Discord has its row, no question has two
replies, and what was left pending is ended at the next start.
"""

import asyncio
import random
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

import pytest

from bot.conversations.pseudonyms import Pseudonyms
from bot.localdiscord.people import Person
from bot.localdiscord.server import LocalDiscord
from bot.localdiscord.world.messages import Message
from tests.conversations.rows import rows
from tests.process import environment
from tests.surfaces.discord.watched import WatchedDiscord

PEOPLE = 8
PATIENCE = 40.0


@asynccontextmanager
async def killed(local: LocalDiscord, folder: Path) -> AsyncGenerator[None]:
    """Run the real bot in a process of its own while the block runs, then kill it."""
    unlimited = {"QUESTIONS_PER_MINUTE": "0", "QUESTIONS_PER_DAY": "0"}
    settings = {**environment(local, folder), **unlimited}
    command = (sys.executable, "-m", "bot", "run")
    with (folder / "bot.log").open("ab") as log:
        bot = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env=settings, stdout=log, stderr=log
        )
    try:
        await local.bot_ready()
        yield
    finally:
        bot.kill()
        await bot.wait()
        await local.until(lambda: not local.gateway.ready, "the bot to be gone")


async def talk(person: Person, asked: list[Message]) -> None:
    """Ask one question after the other, each as soon as the last was answered."""
    for turn in count():
        said = await person.say_directly(f"What about Sora, for the {turn}th time?")
        asked.append(said)
        await person.reply_to(said)


async def load(people: Sequence[Person], asked: list[Message], seconds: float) -> None:
    """Let everybody talk at once for a while."""
    talks = [asyncio.create_task(talk(person, asked)) for person in people]
    await asyncio.wait(talks, timeout=seconds)
    for task in talks:
        task.cancel()
    await asyncio.gather(*talks, return_exceptions=True)


async def nothing_pending(database: Path) -> None:
    """Wait until the bot has answered what was left behind."""
    async with asyncio.timeout(PATIENCE):
        while await asyncio.to_thread(rows, database, PENDING):
            pass


async def test_killed_at_any_moment_the_bot_loses_no_answer_and_gives_none_twice(
    tmp_path: Path, thorough: bool, pytestconfig: pytest.Config
) -> None:
    """Every reply on Discord has its row in the log, and every question one reply at most."""
    kills = 200 if thorough else 2
    chance = random.Random(1)  # noqa: S311  nothing is secret here
    asked: list[Message] = []
    path = tmp_path / "log.db"
    cut: set[tuple[object, ...]] = set()
    async with WatchedDiscord(patience=PATIENCE) as local:
        local.api.rates.lift()
        guild = local.world.add_guild("Podcast")
        people = [local.add_person(f"person{number}", guild) for number in range(PEOPLE)]
        for _ in range(kills):
            async with killed(local, tmp_path):
                await load(people, asked, chance.uniform(0.05, 1.0))
            cut.update(rows(path, PENDING))
        async with killed(local, tmp_path):
            await nothing_pending(path)
        replies = Counter(reply_target(said) for person in people for said in bot_said(person))
    answered = set(rows(path, ANSWERED))
    pseudonyms = await asyncio.to_thread(Pseudonyms.read, tmp_path / "log.key")
    events = {said.id: pseudonyms.of("event", f"discord:{said.id}") for said in asked}
    lost = [said for said in replies if (events[said],) not in answered]
    twice = [said for said, times in replies.items() if times > 1]
    pytestconfig.get_terminal_writer().line(
        f"{kills} kills, {len(asked)} questions, {len(replies)} replies seen, {len(lost)} lost, "
        f"{len(twice)} given twice, {len(cut)} cut in the middle and ended at a later start"
    )
    assert (lost, twice) == ([], [])
    assert len(replies) >= kills
    assert rows(path, PENDING) == []
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]


PENDING = "SELECT id FROM questions WHERE place IS NOT NULL"
ANSWERED = "SELECT event FROM questions JOIN answers ON question_id = id WHERE outcome <> 'failed'"


def bot_said(person: Person) -> list[Message]:
    """Return what the bot said to a person."""
    said = person.sees(person.direct_channel)
    return [message for message in said if message.author.id != person.user.id]


def reply_target(message: Message) -> int:
    """Return the id of the message that this one answers."""
    assert message.reference is not None
    return message.reference.id
