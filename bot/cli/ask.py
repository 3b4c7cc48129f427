"""`ask`: one answer in the terminal, or one a line for programs."""

import argparse
import secrets
from contextlib import aclosing
from functools import partial
from typing import Self

from pydantic import BaseModel, ValidationError

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.app import App, open_app
from bot.cli.errors import LineError
from bot.cli.held_back import held_back
from bot.cli.lines import each_line
from bot.cli.output import write
from bot.conversations.asked import Asked
from bot.notes.shelf import note_called
from bot.settings import Settings
from bot.surfaces.programs import as_json
from bot.surfaces.terminal import spoken


class Line(BaseModel):
    """A question as a program writes it: one JSON object a line."""

    q: str
    note: str | None = None

    @classmethod
    def read(cls, line: str) -> Self:
        """Read a JSON object, or the question itself; raise `LineError` for what is neither."""
        try:
            return cls.model_validate_json(line) if line.startswith("{") else cls(q=line)
        except ValidationError as error:
            raise LineError.no_question(error) from error


async def ask(options: argparse.Namespace) -> int:
    """Answer the question, or every line of standard input; 1 when one got no answer."""
    settings = Settings.read()
    async with open_app(settings, settings.database) as app:
        if options.question != "-":
            return 0 if await _answer(app, Line(q=options.question), options) else 1
        if options.note:
            # Said once, and not of every line.
            note_called(app.library, options.note)

        async def answer(line: str) -> bool:
            return await _answer(app, Line.read(line), options)

        done = await each_line(answer, partial(_refuse, app, options))
    return 0 if done else 1


async def _answer(app: App, question: Line, options: argparse.Namespace) -> bool:
    """Ask a question, print what comes of it, and tell whether it is an answer.

    Raises `NotesError` for a note that is not there.
    """
    named = question.note or options.note
    note = note_called(app.library, named).name if named else None
    event = f"ask:{secrets.token_hex(8)}"
    asked = Asked(question.q, event, conversation=event, asker="", surface="terminal", note=note)
    shown: list[Sentence] = []
    answered = False
    with held_back():
        async with aclosing(app.conversations.ask(asked)) as events:
            async for part in events:
                write(_as_line(app, question.q, part) if options.json else _grown(app, part, shown))
                answered = isinstance(part, Finished) and not isinstance(part.answer, Failed)
    return answered


def _refuse(app: App, options: argparse.Namespace, line: str, why: str) -> None:
    """Print why a line was not asked: for programs an answer as all are, which has failed."""
    failed = Finished(Failed((Sentence(why),), kind=""), Usage(""))
    write(_as_line(app, line, failed) if options.json else f"{why}\n")


def _as_line(app: App, question: str, event: Event) -> str:
    """Return the whole answer, once it is there."""
    if not isinstance(event, Finished):
        return ""
    return f"{as_json(question, event, app.voice.titles)}\n"


def _grown(app: App, event: Event, shown: list[Sentence]) -> str:
    """Return what is new in an event, which from then on is `shown`."""
    stood, end = len(shown), ""
    match event:
        case SentenceShown(sentence):
            shown.append(sentence)
        case Finished(answer):
            shown[:] = answer.sentences
            end = "\n"
    return spoken(shown, app.voice.interviews, after=stood) + end
