"""`ask`: one answer in the terminal, or one a line for programs."""

import argparse
import secrets
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing

from pydantic import BaseModel, ValidationError

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.app import App, open_app
from bot.cli.lines import filled_lines
from bot.conversations.log import Asked
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
    """Answer the question, or every line of standard input."""
    settings = Settings.read()
    async with open_app(settings, settings.database) as app:
        if options.note and app.library.note(options.note.removesuffix(".md")) is None:
            raise NotesError.unknown(options.note)
        async for line in _questions(options.question):
            await _answer(app, line, options)
    return 0


async def _questions(argument: str) -> AsyncGenerator[str]:
    """Yield the question, or every line of standard input that holds one."""
    if argument != "-":
        yield argument
        return
    async with aclosing(filled_lines()) as lines:
        async for line in lines:
            yield line


async def _answer(app: App, line: str, options: argparse.Namespace) -> None:
    try:
        question = Line.read(line, options.note)
    except ValidationError:
        _refuse(line, "This line is neither a question nor a JSON object with q.", options)
        return
    note = question.note and question.note.removesuffix(".md")
    if note and app.library.note(note) is None:
        _refuse(question.q, str(NotesError.unknown(note)), options)
        return
    event = f"ask:{secrets.token_hex(8)}"
    asked = Asked(question.q, event, conversation=event, asker="", surface="terminal", note=note)
    shown = 0
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


def _refuse(question: str, sentence: str, options: argparse.Namespace) -> None:
    answer = Failed((Sentence(sentence),), "input", "")
    _write(question, Finished(answer, Usage("")), 0, options)
