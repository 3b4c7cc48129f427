"""All that is kept of one person, as JSON that they may take along."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import LiteralString, NamedTuple, Self

from bot.conversations.rows import Row

Json = dict[str, object]

# For rows of `Asking`, of `CitedMoment` and of `Rating`, by the number of a person.
STATEMENTS: tuple[LiteralString, ...] = (
    """
    SELECT
        questions.id, asked_at, surface, direct, questions.text, note,
        outcome, answers.text, model, answered_at
    FROM questions JOIN conversations ON conversations.id = conversation_id
    LEFT JOIN answers ON question_id = questions.id
    WHERE person_id = %s ORDER BY questions.id
    """,
    """
    SELECT question_id, citations.note, video_id, seconds, citations.text
    FROM questions JOIN citations ON question_id = questions.id
    WHERE person_id = %s ORDER BY question_id, sentence, position
    """,
    """
    SELECT question_id, helpful, reason, given_at FROM feedback
    WHERE person_id = %s ORDER BY question_id
    """,
)


class Asking(NamedTuple):
    """A question of theirs and its answer, all of it `None` when there is none."""

    number: int
    asked_at: float
    surface: str
    direct: bool
    question: str
    note: str | None
    outcome: str | None
    answer: str | None
    model: str | None
    answered_at: float | None


class CitedMoment(NamedTuple):
    """A moment that the answer to a question rests on."""

    number: int
    note: str
    video_id: str
    seconds: int
    text: str


class Rating(NamedTuple):
    """What they think of an answer."""

    number: int
    helpful: bool
    reason: str | None
    given_at: float


@dataclass(frozen=True, slots=True)
class Personal:
    """What is known of somebody who is known at all."""

    met_at: float
    shares_direct: bool
    questions: Sequence[Asking]
    citations: Sequence[CitedMoment]
    feedback: Sequence[Rating]

    @classmethod
    def of(
        cls,
        met_at: float,
        shares_direct: bool,
        questions: Iterable[Row],
        citations: Iterable[Row],
        feedback: Iterable[Row],
    ) -> Self:
        """Make it of the rows that an engine has found."""
        return cls(
            met_at,
            shares_direct,
            [Asking(*row) for row in questions],
            [CitedMoment(*row) for row in citations],
            [Rating(*row) for row in feedback],
        )


def as_json(
    pseudonym: str,
    quotas: Iterable[tuple[int, int]],
    known: Personal | None,
) -> str:
    """Return a JSON object of everything that is kept under a pseudonym."""
    counted = [{"seconds": span, "asked": used} for span, used in quotas]
    data: Json = {"pseudonym": pseudonym, "quotas": counted}
    if known:
        citations = _by_question(known.citations)
        data |= {
            "known_since": _iso(known.met_at),
            "owners_may_read_direct_messages": bool(known.shares_direct),
            "questions": [
                _question(asking, citations.get(asking.number, [])) for asking in known.questions
            ],
            "feedback": [_rating(rating) for rating in known.feedback],
        }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _by_question(citations: Iterable[CitedMoment]) -> dict[int, list[Json]]:
    found: dict[int, list[Json]] = {}
    for number, note, video, seconds, text in citations:
        cited: Json = {"note": note, "video": video, "seconds": seconds, "text": text}
        found.setdefault(number, []).append(cited)
    return found


def _rating(rating: Rating) -> Json:
    told = {"helpful": bool(rating.helpful), "given_at": _iso(rating.given_at)}
    return rating._asdict() | told


def _question(asking: Asking, citations: list[Json]) -> Json:
    return {
        "number": asking.number,
        "asked_at": _iso(asking.asked_at),
        "surface": asking.surface,
        "direct": bool(asking.direct),
        "question": asking.question,
        "note": asking.note,
        "answer": asking.outcome
        and {
            "outcome": asking.outcome,
            "text": asking.answer,
            "model": asking.model,
            "answered_at": _iso(asking.answered_at or 0.0),
            "citations": citations,
        },
    }


def _iso(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
