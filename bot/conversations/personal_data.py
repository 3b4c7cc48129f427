"""All that is kept of one person, as JSON that they may take along."""

import json
import sqlite3
from datetime import UTC, datetime

Json = dict[str, object]


def personal_data(connection: sqlite3.Connection, pseudonym: str) -> str:
    """Return a JSON object of everything that is kept under a pseudonym."""
    person = connection.execute(
        "SELECT id, met_at, shares_direct FROM people WHERE pseudonym = ?", (pseudonym,)
    ).fetchone()
    data: Json = {
        "pseudonym": pseudonym,
        "settings": dict(
            connection.execute("SELECT name, value FROM settings WHERE scope = ?", (pseudonym,))
        ),
        "quotas": dict(
            connection.execute("SELECT span, used FROM quotas WHERE scope = ?", (pseudonym,))
        ),
    }
    if person:
        number, met_at, shares_direct = person
        data |= {
            "known_since": _moment(met_at),
            "owners_may_read_direct_messages": bool(shares_direct),
            "questions": _questions(connection, number),
            "feedback": _feedback(connection, number),
        }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _questions(connection: sqlite3.Connection, person: int) -> list[Json]:
    rows = connection.execute(
        "SELECT questions.id, asked_at, surface, direct, questions.text, note, "
        "outcome, answers.text, model, answered_at "
        "FROM questions JOIN conversations ON conversations.id = conversation_id "
        "LEFT JOIN answers ON question_id = questions.id "
        "WHERE person_id = ? ORDER BY questions.id",
        (person,),
    ).fetchall()
    return [
        {
            "number": number,
            "asked_at": _moment(asked_at),
            "surface": surface,
            "direct": bool(direct),
            "question": question,
            "note": note,
            "answer": outcome
            and {
                "outcome": outcome,
                "text": text,
                "model": model,
                "answered_at": _moment(answered_at),
                "citations": _citations(connection, number),
            },
        }
        for (
            number, asked_at, surface, direct, question, note, outcome, text, model, answered_at
        ) in rows
    ]  # fmt: skip


def _citations(connection: sqlite3.Connection, number: int) -> list[Json]:
    rows = connection.execute(
        "SELECT citations.note, video_id, seconds, citations.text FROM citations "
        "JOIN sentences ON sentences.id = sentence_id WHERE question_id = ? "
        "ORDER BY sentences.position, citations.position",
        (number,),
    )
    return [
        {"note": note, "video": video, "seconds": seconds, "text": text}
        for note, video, seconds, text in rows
    ]


def _feedback(connection: sqlite3.Connection, person: int) -> list[Json]:
    rows = connection.execute(
        "SELECT question_id, helpful, reason, given_at FROM feedback WHERE person_id = ?", (person,)
    )
    return [
        {"number": number, "helpful": bool(helpful), "reason": reason, "given_at": _moment(moment)}
        for number, helpful, reason, moment in rows
    ]


def _moment(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
