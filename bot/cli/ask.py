"""`ask`: one answer in the terminal, or one a line for programs."""

import argparse
import secrets
import sys
from contextlib import aclosing

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
    def read(cls, line: str, note: str | None) -> "Line":
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
        return _refuse(line, f"Line {number} {why}", options)
    if question.note and app.library.note(question.note.removesuffix(".md")) is None:
        return _refuse(question.q, f"Line {number}: {NotesError.unknown(question.note)}", options)
    await _answer(app, question, options)
    return True


async def _answer(app: App, question: Line, options: argparse.Namespace) -> None:
    note = question.note and question.note.removesuffix(".md")
    event = f"ask:{secrets.token_hex(8)}"
    asked = Asked(question.q, event, conversation=event, asker="", surface="terminal", note=note)
    shown = 0
    with held_back():
        async with aclosing(app.conversations.ask(asked)) as events:
            async for part in events:
                shown = _write(question.q, part, shown, options)


def _write(question: str, event: Event, shown: int, options: argparse.Namespace) -> int:
    """Print what is new in an event and return how many sentences stand there now."""
    match event:
        case _ if options.json:
            if isinstance(event, Finished):
                sys.stdout.write(f"{as_json(question, event)}\n")
        case SentenceShown(sentence):
            sys.stdout.write(spoken(sentence))
        case Finished(answer):
            rest = map(spoken, answer.sentences[shown:])
            sys.stdout.write(f"{''.join(rest)}\n")
    sys.stdout.flush()
    return shown + 1


def _refuse(question: str, sentence: str, options: argparse.Namespace) -> bool:
    answer = Failed((Sentence(sentence),), "input", "")
    _write(question, Finished(answer, Usage("")), 0, options)
    return False
