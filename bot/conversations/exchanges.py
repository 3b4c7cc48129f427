"""Questions and answers as rows. Functions here run on SQLite's own connection, on its thread."""

import sqlite3
from dataclasses import dataclass
from typing import Self

from bot.answering.answer import Answer, Sentence
from bot.answering.events import Finished
from bot.conversations.budget import Spent
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.pseudonyms import Pseudonyms
from bot.grounding.question import Exchange
from bot.grounding.words import words


@dataclass(frozen=True, slots=True)
class Names:
    """The pseudonyms that a question is kept under; no `person` for a program's."""

    person: str | None
    conversation: str
    event: str

    @classmethod
    def of(cls, asked: Asked, pseudonyms: Pseudonyms) -> Self:
        """Return the names for a question."""
        return cls(
            pseudonyms.of("person", asked.asker) if asked.asker else None,
            pseudonyms.of("conversation", asked.conversation),
            pseudonyms.of("event", asked.event),
        )


def claim(connection: sqlite3.Connection, asked: Asked, names: Names, now: float) -> Claimed | None:
    """Keep a question, or return `None` when its event was claimed before."""
    connection.execute(
        "INSERT INTO people (pseudonym, met_at) SELECT ?1, ?2 WHERE ?1 IS NOT NULL "
        "ON CONFLICT DO NOTHING",
        (names.person, now),
    )
    connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at) VALUES (?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        (names.conversation, asked.surface, asked.direct, now),
    )
    row = connection.execute(
        "INSERT INTO questions "
        "(conversation_id, person_id, event, text, note, asked_at, place, visible) "
        "SELECT conversations.id, people.id, ?, ?, ?, ?, ?, "
        "NOT direct OR coalesce(shares_direct, 0) "
        "FROM conversations LEFT JOIN people ON people.pseudonym = ? "
        "WHERE conversations.pseudonym = ? "
        "ON CONFLICT (event) DO NOTHING RETURNING id, "
        "NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id)",
        (names.event, asked.text, asked.note, now, asked.place, names.person, names.conversation),
    ).fetchone()
    return Claimed(int(row[0]), bool(row[1])) if row else None


def finish(connection: sqlite3.Connection, number: int, finished: Finished, now: float) -> None:
    """Keep the answer to a question; one that is answered or forgotten stays as it is."""
    answer, usage = finished.answer, finished.usage
    kept = connection.execute(
        "INSERT INTO answers SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM questions "
        "WHERE id = ? ON CONFLICT (question_id) DO NOTHING",
        (
            answer.outcome,
            answer.text,
            usage.model,
            usage.prompt_tokens,
            usage.cached_tokens,
            usage.completion_tokens,
            usage.cost,
            finished.first * 1000,
            finished.elapsed * 1000,
            now,
            number,
        ),
    )
    if not kept.rowcount:
        return
    _end_question(connection, number, answer)
    for position, sentence in enumerate(answer.sentences):
        _keep_sentence(connection, number, position, sentence)
    connection.execute(
        "INSERT INTO search (rowid, question, answer) "
        "SELECT id, question, answer FROM exchanges WHERE id = ?",
        (number,),
    )


def pending(connection: sqlite3.Connection, surface: str) -> tuple[Pending, ...]:
    """Return a surface's questions that have no answer, oldest first."""
    rows = connection.execute(
        "SELECT questions.id, NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id), "
        "text, note, place, asked_at FROM questions "
        "JOIN conversations ON conversations.id = conversation_id "
        "WHERE place IS NOT NULL AND surface = ? ORDER BY questions.id",
        (surface,),
    )
    return tuple(
        Pending(Claimed(number, bool(first)), text, note, place, asked_at)
        for number, first, text, note, place, asked_at in rows
    )


def history(connection: sqlite3.Connection, conversation: str, limit: int) -> tuple[Exchange, ...]:
    """Return the newest answered exchanges of a conversation, oldest first."""
    rows = connection.execute(
        "SELECT questions.text, answers.text FROM questions "
        "JOIN answers ON answers.question_id = questions.id "
        "WHERE conversation_id = (SELECT id FROM conversations WHERE pseudonym = ?) "
        "AND answers.outcome <> 'failed' ORDER BY questions.id DESC LIMIT ?",
        (conversation, limit),
    ).fetchall()
    return tuple(Exchange(*row) for row in reversed(rows))


def spent_since(connection: sqlite3.Connection, moment: float) -> Spent:
    """Return what the answers since a moment, in seconds since 1970, have cost."""
    tokens, dollars = connection.execute(
        "SELECT total(prompt_tokens + completion_tokens), total(cost) FROM answers "
        "WHERE answered_at >= ?",
        (moment,),
    ).fetchone()
    return Spent(int(tokens), float(dollars))


def share_direct(connection: sqlite3.Connection, person: str, *, shares: bool, now: float) -> None:
    """Keep whether owners may read a person's direct messages, those of before included."""
    connection.execute(
        "INSERT INTO people (pseudonym, met_at, shares_direct) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET shares_direct = excluded.shares_direct",
        (person, now, shares),
    )
    connection.execute(
        "UPDATE questions SET visible = ? "
        "WHERE person_id = (SELECT id FROM people WHERE pseudonym = ?) "
        "AND conversation_id IN (SELECT id FROM conversations WHERE direct)",
        (shares, person),
    )


def _end_question(connection: sqlite3.Connection, number: int, answer: Answer) -> None:
    """Forget where the reply stands; note what a question was about that the notes left open."""
    topic: str | None = None
    if answer.outcome in {"related", "declined"}:
        (text,) = connection.execute(
            "SELECT text FROM questions WHERE id = ?", (number,)
        ).fetchone()
        topic = " ".join(dict.fromkeys(words(text)))[:100]
    connection.execute("UPDATE questions SET place = NULL, topic = ? WHERE id = ?", (topic, number))


def _keep_sentence(
    connection: sqlite3.Connection, number: int, position: int, sentence: Sentence
) -> None:
    kept = connection.execute(
        "INSERT INTO sentences (question_id, position, text) VALUES (?, ?, ?)",
        (number, position, sentence.text),
    )
    connection.executemany(
        "INSERT INTO citations (sentence_id, position, claim, note, video_id, seconds, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                kept.lastrowid,
                place,
                citation.claim.id,
                citation.claim.note,
                citation.claim.video_id,
                citation.timestamp.seconds,
                citation.claim.text,
            )
            for place, citation in enumerate(sentence.citations)
        ],
    )
