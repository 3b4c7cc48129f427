"""Exchanges of the log as an owner reads them in a terminal."""

from collections.abc import Iterator
from datetime import UTC, datetime
from textwrap import indent

from bot.cli.output import legible
from bot.conversations.failure import known_as
from bot.conversations.owners.transcripts import TranscribedSentence, Transcript
from bot.notes.timestamp import Timestamp


def said(exchange: Transcript) -> str:
    """Return an exchange as its people read it."""
    text = indent(f"{exchange.question}\n{exchange.answer}\n", "  ")
    return legible(f"{_heading(exchange)}\n{text}")


def explained(exchange: Transcript) -> str:
    """Return an exchange with each sentence that was written, what became of it and why.

    What people said was wrong with the answer comes last.
    """
    lines = [exchange.question, *(line for each in exchange.sentences for line in _lines(each))]
    lines += [f"what was wrong: {reason}" for reason in exchange.reasons]
    text = indent("\n".join(lines), "  ")
    return legible(f"{_heading(exchange)}, {exchange.model}\n{text}\n")


def _heading(exchange: Transcript) -> str:
    moment = datetime.fromtimestamp(exchange.asked_at, UTC)
    return f"{known_as(exchange.number)}, {moment:%Y-%m-%d %H:%M}, {exchange.outcome}"


def _lines(sentence: TranscribedSentence) -> Iterator[str]:
    """Yield what was written and what became of it; then what was shown, where that is other."""
    why = f" ({sentence.reason})" if sentence.reason else ""
    moments = ", ".join(str(Timestamp(moment.seconds)) for moment in sentence.moments)
    shown = f"{sentence.text} {moments}".strip()
    yield f"{sentence.decision}{why}: {sentence.draft or shown}"
    if sentence.draft and shown:
        yield f"  instead: {shown}"
