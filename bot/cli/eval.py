"""`eval`: cases in, figures out."""

import argparse
import asyncio
import sys
from pathlib import Path

from bot.app import open_app
from bot.conversations.place import IN_MEMORY
from bot.evaluation.asking import ask_all
from bot.evaluation.cases import EvaluationError, read_cases
from bot.evaluation.report import as_json, changes, table
from bot.settings import Settings


async def evaluate(options: argparse.Namespace) -> int:
    """Ask every case and print what came of it."""
    cases = await asyncio.to_thread(read_cases, options.cases)
    settings = Settings.read()
    if options.notes:
        settings = settings.model_copy(update={"notes_dir": options.notes})
    async with open_app(settings, IN_MEMORY) as app:
        known = [case for case in cases if app.library.note(case.note)]
        if not known:
            raise EvaluationError.unreadable(options.cases, "none of its notes is in the folders")
        results = [result async for result in ask_all(app.conversations, known)]
    if options.json:
        sys.stdout.write(f"{as_json(results)}\n")
    else:
        sys.stdout.write(f"{len(known)} of {len(cases)} cases\n{table(results)}\n")
    if options.compare:
        sys.stderr.write(f"{changes(await asyncio.to_thread(_read, options.compare), results)}\n")
    return 0


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise EvaluationError.unreadable(path, error) from error
