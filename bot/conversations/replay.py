"""Logged questions asked again: what would be answered differently today.

Questions come in their order and follow what they followed, so that a conversation is held anew as
a whole. Only what owners may read is taken.
"""

import sqlite3
from collections.abc import AsyncGenerator, Iterable, Iterator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple, Self

from bot.answering.answer import Answer
from bot.answering.events import Finished
from bot.conversations.log import Asked
from bot.conversations.turn import Conversations
from bot.notes.timestamp import Timestamp


class LoggedRow(NamedTuple):
    """A question as it is kept; `conversation` is a pseudonym, `follows` a number."""

    number: int
    question: str
    conversation: str
    note: str | None
    follows: int | None


@dataclass(frozen=True, slots=True)
class Logged:
    """A question as it was asked, and its answer sentence by sentence, with the moments."""

    number: int
    asked: Asked
    answer: tuple[str, ...]

    @classmethod
    def of(cls, row: LoggedRow, sentences: Iterable[tuple[str, Sequence[int]]]) -> Self:
        """Return what was logged, from a question and its sentences with their seconds."""
        event = f"replay:{row.follows}" if row.follows else ""
        return cls(
            row.number,
            Asked(
                row.question,
                f"replay:{row.number}",
                row.conversation,
                asker="",
                surface="replay",
                note=row.note,
                follows=event,
            ),
            tuple(
                _with_moments(text, [str(Timestamp(second)) for second in seconds])
                for text, seconds in sentences
            ),
        )


@dataclass(frozen=True, slots=True)
class Replayed:
    """A logged question and how it is answered today."""

    logged: Logged
    answer: tuple[str, ...]

    def changes(self) -> Iterator[str]:
        """Yield the sentences that went, after a `-`, and those that came, after a `+`."""
        old, new = self.logged.answer, self.answer
        for _, i, j, k, m in _different(old, new):
            yield from (f"- {sentence}" for sentence in old[i:j])
            yield from (f"+ {sentence}" for sentence in new[k:m])


def logged(connection: sqlite3.Connection, limit: int) -> list[Logged]:
    """Return the newest answered questions that owners may read, oldest first."""
    rows = connection.execute(
        "SELECT questions.id, questions.text, pseudonym, note, follows FROM questions "
        "JOIN answers ON question_id = questions.id "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE visible AND outcome <> 'failed' ORDER BY questions.id DESC LIMIT ?",
        (limit,),
    ).fetchall()
    questions = [LoggedRow(*row) for row in reversed(rows)]
    return [Logged.of(question, _sentences(connection, question.number)) for question in questions]


async def replay(
    conversations: Conversations, questions: Sequence[Logged]
) -> AsyncGenerator[Replayed]:
    """Ask each question again and yield it with today's answer."""
    for question in questions:
        async with aclosing(conversations.ask(question.asked)) as turn:
            async for event in turn:
                if isinstance(event, Finished):
                    yield Replayed(question, spoken(event.answer))


def spoken(answer: Answer) -> tuple[str, ...]:
    """Return the sentences of an answer, each with its moments."""
    return tuple(
        _with_moments(sentence.text, [str(cited.timestamp) for cited in sentence.citations])
        for sentence in answer.sentences
    )


def _sentences(connection: sqlite3.Connection, number: int) -> Iterator[tuple[str, list[int]]]:
    rows = connection.execute(
        "SELECT sentences.text, group_concat(seconds, ' ') FROM sentences "
        "LEFT JOIN citations ON citations.question_id = sentences.question_id "
        "AND sentence = sentences.position "
        "WHERE sentences.question_id = ? AND sentences.text <> '' "
        "GROUP BY sentences.position ORDER BY sentences.position",
        (number,),
    )
    return ((text, [int(each) for each in (seconds or "").split()]) for text, seconds in rows)


def _with_moments(text: str, moments: list[str]) -> str:
    return f"{text} ({', '.join(moments)})" if moments else text


def _different(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return (operation for operation in matcher.get_opcodes() if operation[0] != "equal")
