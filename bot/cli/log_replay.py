"""Logged questions asked again: what would be answered differently today."""

import argparse
import asyncio
from collections.abc import Sequence
from contextlib import aclosing

from bot.app import open_app
from bot.cli.output import legible, write
from bot.conversations.failure import known_as
from bot.conversations.location import IN_MEMORY
from bot.conversations.opening import open_reader
from bot.conversations.owners.logged import Logged
from bot.conversations.owners.replay import replay
from bot.settings import Settings


def ask_again(options: argparse.Namespace, settings: Settings) -> int:
    """Ask the newest questions again, in a log that is gone afterwards; 1 when answers differ."""
    with open_reader(settings.database) as reader:
        questions = reader.logged(options.limit)
    changed = asyncio.run(_changed(questions, settings))
    same = len(questions) - changed
    write(f"Asked again: {len(questions)}; answered as before: {same}.\n")
    return 1 if changed else 0


async def _changed(questions: Sequence[Logged], settings: Settings) -> int:
    """Return how many answers differ, and print in what."""
    changed = 0
    async with open_app(settings, IN_MEMORY) as app:
        said_once = {app.voice.disclosure, app.voice.say("first.text")}
        async with aclosing(replay(app.conversations, questions)) as answers:
            async for each in answers:
                lines = [line for line in each.changes() if line[2:] not in said_once]
                changed += bool(lines)
                if lines:
                    heading = f"{known_as(each.logged.number)}  {each.logged.asked.text}"
                    write(legible("\n  ".join([heading, *lines]) + "\n"))
    return changed
