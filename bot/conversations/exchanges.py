"""Questions and answers as rows. Functions here run on SQLite's own connection, on its thread."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from bot.answering.answer import Answer, Sentence
from bot.answering.events import Finished
from bot.answering.ruling import Decision, Ruling
from bot.conversations import quotas
from bot.conversations.budget import Spent
from bot.conversations.log import Asked, Claimed, Pending
from bot.conversations.pseudonyms import Pseudonyms
from bot.conversations.quotas import Limit, Refused
from bot.grounding.question import Exchange
from bot.grounding.words import words


@dataclass(frozen=True, slots=True)
class Names:
    """The pseudonyms that a question is kept under; no `person` for a program's."""

    person: str | None
    conversation: str
    event: str
    server: str | None
    follows: str
    limits: tuple[tuple[Limit, str], ...]

    @classmethod
    def of(cls, asked: Asked, pseudonyms: Pseudonyms) -> Self:
        """Return the names for a question."""
        return cls(
            pseudonyms.of("person", asked.asker) if asked.asker else None,
            pseudonyms.of("conversation", asked.conversation),
            pseudonyms.of("event", asked.event),
            pseudonyms.of("server", asked.server) if asked.server else None,
            pseudonyms.of("event", asked.follows),
            tuple((limit, pseudonyms.of(limit.kind, limit.name)) for limit in asked.limits),
        )


def claim(
    connection: sqlite3.Connection, asked: Asked, names: Names, now: float
) -> Claimed | Refused | None:
    """Keep a question, unless its event was claimed before or it is over a limit."""
    known = "SELECT 1 FROM questions WHERE event = ?"
    if connection.execute(known, (names.event,)).fetchone():
        return None
    if refused := quotas.exceeded(connection, names.limits, now):
        return refused
    quotas.count(connection, names.limits, now)
    connection.execute(
        "INSERT INTO people (pseudonym, met_at) SELECT ?1, ?2 WHERE ?1 IS NOT NULL "
        "ON CONFLICT DO NOTHING",
        (names.person, now),
    )
    connection.execute(
        "INSERT INTO conversations (pseudonym, surface, direct, started_at, server) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        (names.conversation, asked.surface, asked.direct, now, names.server),
    )
    row = connection.execute(
        "INSERT INTO questions "
        "(conversation_id, person_id, event, text, note, asked_at, place, visible, follows) "
        "SELECT conversations.id, people.id, ?, ?, ?, ?, ?, "
        "NOT direct OR coalesce(shares_direct, 0), ? "
        "FROM conversations LEFT JOIN people ON people.pseudonym = ? "
        "WHERE conversations.pseudonym = ? RETURNING id, "
        "NOT EXISTS (SELECT 1 FROM questions AS earlier "
        "WHERE earlier.person_id = questions.person_id AND earlier.id < questions.id)",
        (
            names.event,
            asked.text,
            asked.note,
            now,
            asked.place,
            _followed(connection, asked, names),
            names.person,
            names.conversation,
        ),
    ).fetchone()
    return Claimed(int(row[0]), bool(row[1]))


def _followed(connection: sqlite3.Connection, asked: Asked, names: Names) -> int | None:
    """Return the number of the question that this one follows, if it follows one."""
    if asked.again:
        query, value = "SELECT follows FROM questions WHERE id = ?", str(asked.again)
    else:
        query, value = "SELECT id FROM questions WHERE event = ?", names.follows
    row = connection.execute(query, (value,)).fetchone()
    if row is None:
        row = connection.execute(
            "SELECT max(id) FROM questions WHERE conversation_id = "
            "(SELECT id FROM conversations WHERE pseudonym = ?)",
            (names.conversation,),
        ).fetchone()
    return None if row[0] is None else int(row[0])


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
    for position, (sentence, ruling) in enumerate(_ruled(finished)):
        _keep_sentence(connection, (number, position), sentence, ruling)


def make_searchable(connection: sqlite3.Connection, number: int) -> None:
    """Bring an exchange into the full-text index, unless it is there or gone.

    SQLite writes the index out before whatever statement follows in the transaction, so this is
    best done last in it.
    """
    connection.executemany(
        "INSERT INTO search (rowid, question, answer) VALUES (?, ?, ?)",
        connection.execute(
            "SELECT id, question, answer FROM exchanges "
            "WHERE id = ? AND id NOT IN (SELECT id FROM search_docsize)",
            (number,),
        ).fetchall(),
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


def history(connection: sqlite3.Connection, number: int, limit: int) -> tuple[Exchange, ...]:
    """Return the answered exchanges that a question follows, the newest few, oldest first."""
    rows = connection.execute(
        "WITH RECURSIVE chain (id, age) AS ("
        "SELECT follows, 1 FROM questions WHERE id = ?1 "
        "UNION ALL SELECT follows, age + 1 FROM chain JOIN questions USING (id) WHERE age < 2 * ?2"
        ") SELECT questions.text, answers.text FROM chain JOIN questions USING (id) "
        "JOIN answers ON question_id = id WHERE outcome <> 'failed' ORDER BY age LIMIT ?2",
        (number, limit),
    ).fetchall()
    return tuple(Exchange(*row) for row in reversed(rows))


def holds(connection: sqlite3.Connection, conversation: str) -> bool:
    """Tell whether anything was asked in a conversation."""
    query = "SELECT 1 FROM conversations WHERE pseudonym = ?"
    return connection.execute(query, (conversation,)).fetchone() is not None


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


def _ruled(finished: Finished) -> Iterator[tuple[Sentence | None, Ruling | None]]:
    """Yield what the model wrote with the gate's rulings, then what the bot said by itself."""
    said = list(finished.answer.sentences)
    for ruling in finished.rulings:
        yield ruling.sentence, ruling
        if ruling.sentence in said:
            said.remove(ruling.sentence)
    yield from ((sentence, None) for sentence in said)


def _keep_sentence(
    connection: sqlite3.Connection,
    place: tuple[int, int],
    sentence: Sentence | None,
    ruling: Ruling | None,
) -> None:
    text = sentence.text if sentence else ""
    draft = ruling.draft.text if ruling and ruling.draft.text != text else None
    kept = connection.execute(
        "INSERT INTO sentences (question_id, position, text, draft, decision, reason) "
        "VALUES (?, ?, ?, ?, ?, ?)",
        (
            *place,
            text,
            draft,
            ruling.decision if ruling else Decision.SHOWN,
            (ruling.reason or None) if ruling else None,
        ),
    )
    connection.executemany(
        "INSERT INTO citations (sentence_id, position, claim, note, video_id, seconds, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (
                kept.lastrowid,
                position,
                citation.claim.id,
                citation.claim.note,
                citation.claim.video_id,
                citation.timestamp.seconds,
                citation.claim.text,
            )
            for position, citation in enumerate(sentence.citations if sentence else ())
        ],
    )
