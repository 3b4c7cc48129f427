"""`check`: are these notes sound, and would the bot start and its model answer?"""

import argparse
import asyncio
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bot.answering.model.cadence import Cadence
from bot.cli.output import write
from bot.grounding.persona.personas import read_each
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.strangers import strangers
from bot.grounding.persona.voice import Voice
from bot.notes.claim import Note
from bot.notes.errors import NotesError
from bot.notes.folder import NoteFile
from bot.notes.problem import Kind, Problem, Severity, left_to_mend
from bot.notes.repair import mend, repairs, unsettled
from bot.notes.report import Report, report_on
from bot.notes.timestamp import Certainty
from bot.settings import Settings
from bot.surfaces.figures import counted

# What a severity asks of the person who reads the table.
_ASKS = {
    Severity.MEND: "for you to fix",
    Severity.REPAIRED: "repaired in reading",
    Severity.NOTICE: "read as it was meant",
}
# How many problems are named.
_SHOWN = 20


def check(options: argparse.Namespace) -> int:
    """Report on a folder of notes or on one note, and without one on personas and model too.

    Returns 1 when something is left for a person to mend.
    """
    settings = Settings.read()
    path = options.path or settings.notes_dir
    if options.path and not path.exists():
        raise NotesError.nowhere(path)
    if not options.path and path.is_file():
        raise NotesError.no_folder(path)
    report, left = _mended(path) if options.fix else (report_on(path), [])
    write(f"{report.as_json()}\n" if options.json else _table(report))
    sys.stderr.writelines(f"{sentence}\n" for sentence in left)
    sound = report.is_sound and not left
    if not options.path:
        sound = _can_start(settings, report.notes, asks=not options.json) and sound
    return 0 if sound else 1


def _can_start(settings: Settings, notes: Sequence[Note], *, asks: bool) -> bool:
    """Tell what a start would find amiss beside the notes; with a key, `asks` the model too."""
    broken = _broken_personas(settings, notes)
    told = [*broken, *strangers(settings.prompts_dir, notes)]
    sys.stderr.writelines(f"{sentence}\n" for sentence in told)
    asks = asks and settings.openai_api_key is not None
    answers = asyncio.run(_model_answers(settings)) if asks else True
    return answers and not broken


def _broken_personas(settings: Settings, notes: Sequence[Note]) -> list[str]:
    """Return a sentence for each persona that a start would not offer.

    Raises `PromptsError` for what would keep the bot from starting.
    """
    # Discord's library is slow.
    from bot.surfaces.discord.connection import displayed  # noqa: PLC0415

    def accept(prompts: Prompts) -> None:
        displayed.accept(Voice(prompts, notes))

    _, broken = read_each(settings.prompts_dir, settings.persona, accept)
    return [f"The persona {name} is not offered: {error}" for name, error in broken.items()]


async def _model_answers(settings: Settings) -> bool:
    """Print whether the model answers, and return it."""
    # Whoever asks about notes alone does not wait for all of this.
    from bot.app import open_model  # noqa: PLC0415
    from bot.cli.model_check import check_model  # noqa: PLC0415

    prompts = await asyncio.to_thread(Prompts.read, settings.prompts_dir, settings.persona)
    async with open_model(settings, Cadence()) as model:
        check = await check_model(settings, model, prompts.probe.text)
    write(f"{check.line}\n")
    return check.trouble is None


def _mended(path: Path) -> tuple[Report, list[str]]:
    """Write repaired times back; report on what is left, and on each note that stays as it is."""
    report = report_on(path)
    if not (told := repairs(report.problems)):
        return report, []
    texts = [NoteFile(Path(file), note).read() for note, file in report.files.items()]
    waiting = unsettled(texts, told)
    mended, left = 0, [str(NotesError.unsettled(report.files[note])) for note in sorted(waiting)]
    for note in sorted(told.keys() - waiting):
        file = Path(report.files[note])
        try:
            mended += mend(file, told[note])
        except OSError as error:
            left.append(str(NotesError.unwritable(file, error)))
    if mended:
        times = counted(mended, "time")
        sys.stderr.write(
            f"Written back: {times}; the notes as they were are kept beside them (NAME.md.bak).\n"
        )
    return report_on(path), left


def _table(report: Report) -> str:
    """Return the figures, the problems by kind, and the first that a person should see."""
    kinds = Counter(problem.kind for problem in report.problems)
    ordered = sorted(kinds.items(), key=lambda item: (-item[0].severity, -item[1]))
    named = left_to_mend(report.problems)
    # Nobody must mend these, but they tell why nothing, or little, is ever answered.
    telling = Kind.FEW_TIMES if report.claims else Kind.PAGE
    named += (problem for problem in report.problems if problem.kind is telling)
    notes = counted(len(report.files) - kinds[Kind.PAGE], "note")
    claims = counted(report.claims, "statement")
    cited = report.cited
    read = f"{cited.total()} of {report.written} times read"
    judged = f"{cited[Certainty.REPAIRED]} of them repaired, {cited[Certainty.DOUBTFUL]} in doubt"
    lines = [f"{notes}, {claims}; {read}, {judged}."]
    lines += [f"{count:6} × {kind}: {_ASKS[kind.severity]}" for kind, count in ordered]
    if report.is_sound:
        lines.append("Nothing to fix.")
    lines += ["", *(_line(report, problem) for problem in named[:_SHOWN])]
    if len(named) > _SHOWN:
        lines.append(f"… and {len(named) - _SHOWN} more: --json lists every one.")
    if not report.claims:
        lines.append(
            "There is no sentence with a time to speak from: the bot does not start. A time comes "
            "after its sentence, as in: It scales [00:01:00]."
        )
    return "\n".join(lines).rstrip() + "\n"


def _line(report: Report, problem: Problem) -> str:
    stood = f" `{problem.stood}`" if problem.stood else ""
    read = f", read as {problem.read}" if problem.read else ""
    why = f": {problem.why}" if problem.why else ""
    return f"{report.files[problem.note]}:{problem.line}  {problem.kind}{stood}{read}{why}"
