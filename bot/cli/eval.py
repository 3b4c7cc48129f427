"""`eval`: cases in, figures out."""

import argparse
import asyncio
import sys

from bot.app import open_app
from bot.cli.output import write
from bot.conversations.location import IN_MEMORY
from bot.evaluation.asking import ask_all
from bot.evaluation.cases import read_cases
from bot.evaluation.errors import EvaluationError
from bot.evaluation.report import OlderReport, as_json, changes, table
from bot.settings import Settings


async def eval(options: argparse.Namespace) -> int:  # noqa: A001  a command bears its own name
    """Ask every case and print what came of it."""
    cases = await asyncio.to_thread(read_cases, options.cases)
    older = await asyncio.to_thread(OlderReport.read, options.compare) if options.compare else None
    settings = Settings.read()
    if options.notes:
        settings = settings.model_copy(update={"notes_dir": options.notes})
    async with open_app(settings, IN_MEMORY) as app:
        known = [case.at(note) for case in cases if (note := app.library.note(case.note))]
        if not known:
            raise EvaluationError.elsewhere((case.note for case in cases), settings.notes_dir)
        results = [result async for result in ask_all(app.conversations, known)]
    if options.json:
        write(f"{as_json(results)}\n")
    else:
        write(f"{len(known)} of {len(cases)} cases\n{table(results)}\n")
    if older:
        sys.stderr.write(f"{changes(older, results)}\n")
    return 0
