"""`ask`: one answer in the terminal, or one a line for programs."""

import argparse
import secrets
import sys
from contextlib import aclosing
from typing import Self

from pydantic import BaseModel, ValidationError

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.app import App, open_app
from bot.cli.held_back import held_back
from bot.cli.lines import filled_lines
from bot.conversations.log import Asked
from bot.misread import misread
from bot.notes.errors import NotesError
from bot.settings import Settings
from bot.surfaces.terminal import as_json, spoken


class Line(BaseModel):
    """A question as a program writes it: one JSON object a line."""

    q: str
    note: str | None = None

    @classmethod
    def read(cls, line: str, note: str | None) -> Self:
        """Read a line that holds JSON, or the question itself."""
        if not line.startswith("{"):
            return cls(q=line, note=note)
        read = cls.model_validate_json(line)
        return read if read.note else cls(q=read.q, note=note)


async def ask(options: argparse.Namespace) -> int:
    """Answer the question, or every line of standard input; 1 when one could not be asked."""
    settings = Settings.read()
    asked = True
    async with open_app(settings, settings.database) as app:
        if options.note and app.library.note(options.note.removesuffix(".md")) is None:
            raise NotesError.unknown(options.note)
        if options.question != "-":
            await _answer(app, Line(q=options.question, note=options.note), options)
            return 0
        async with aclosing(filled_lines()) as lines:
            async for number, line in lines:
                asked &= await _answer_line(app, number, line, options)
    return 0 if asked else 1


async def _answer_line(app: App, number: int, line: str, options: argparse.Namespace) -> bool:
    """Answer one of many lines; one that cannot be asked is said so, and the rest go on."""
    try:
        question = Line.read(line, options.note)
    except ValidationError as error:
        why = f"is neither a question nor a JSON object with q ({misread(error)})."
        return _refuse(app, line, f"Line {number} {why}", options)
    if question.note and app.library.note(question.note.removesuffix(".md")) is None:
        why = f"Line {number}: {NotesError.unknown(question.note)}"
        return _refuse(app, question.q, why, options)
    await _answer(app, question, options)
    return True


async def _answer(app: App, question: Line, options: argparse.Namespace) -> None:
    note = question.note and question.note.removesuffix(".md")
    event = f"ask:{secrets.token_hex(8)}"
    asked = Asked(question.q, event, conversation=event, asker="", surface="terminal", note=note)
    shown: list[Sentence] = []
    with held_back():
        async with aclosing(app.conversations.ask(asked)) as events:
            async for part in events:
                sys.stdout.write(
                    _as_line(app, question.q, part) if options.json else _grown(app, part, shown)
                )
                sys.stdout.flush()


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


def _refuse(app: App, question: str, sentence: str, options: argparse.Namespace) -> bool:
    refused = Finished(Failed((Sentence(sentence),), "input", ""), Usage(""))
    sys.stdout.write(_as_line(app, question, refused) if options.json else _grown(app, refused, []))
    sys.stdout.flush()
    return False
