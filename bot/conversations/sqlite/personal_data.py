"""All that is kept of one person, as JSON that they may take along."""

import sqlite3

from bot.conversations.personal_data import Personal, as_json


def personal_data(connection: sqlite3.Connection, pseudonym: str) -> str:
    """Return a JSON object of everything that is kept under a pseudonym."""
    known = connection.execute(
        "SELECT id, met_at, shares_direct FROM people WHERE pseudonym = ?", (pseudonym,)
    ).fetchone()
    return as_json(
        pseudonym,
        connection.execute("SELECT span, used FROM quotas WHERE scope = ?", (pseudonym,)),
        known and _personal(connection, *known),
    )


def _personal(
    connection: sqlite3.Connection, person: int, met_at: float, shares_direct: bool
) -> Personal:
    questions = connection.execute(
        "SELECT questions.id, asked_at, surface, direct, questions.text, note, "
        "outcome, answers.text, model, answered_at "
        "FROM questions JOIN conversations ON conversations.id = conversation_id "
        "LEFT JOIN answers ON question_id = questions.id "
        "WHERE person_id = ? ORDER BY questions.id",
        (person,),
    )
    citations = connection.execute(
        "SELECT question_id, citations.note, video_id, seconds, citations.text FROM questions "
        "JOIN citations ON question_id = questions.id "
        "WHERE person_id = ? ORDER BY question_id, sentence, position",
        (person,),
    )
    feedback = connection.execute(
        "SELECT question_id, helpful, reason, given_at FROM feedback WHERE person_id = ? "
        "ORDER BY question_id",
        (person,),
    )
    return Personal.of(met_at, shares_direct, questions, citations, feedback)
