"""What those who manage a server may know of the last 30 days there.

Direct messages belong to no server, so none of them is counted here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import LiteralString, NamedTuple

from bot.conversations.quotas import DAY
from bot.conversations.rows import Row

DAYS = 30
# How many topics are shown.
SHOWN = 5


# For rows of `AskedThere`, by a server's pseudonym and the time from which questions count; all at
# once, since in SQLite everybody waits meanwhile.
ASKED_THERE: LiteralString = """
SELECT
    asked_at, person_id, outcome, tokens, cost, topic,
    CASE WHEN topic IS NOT NULL THEN question END,
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND helpful),
    (SELECT count(*) FROM feedback WHERE question_id = server_questions.id AND NOT helpful)
FROM server_questions WHERE server = %s AND asked_at >= %s ORDER BY id DESC
"""


class AskedThere(NamedTuple):
    """An answered question of a server; `question` is its text where the notes left it `topic`."""

    asked_at: float
    person: int | None
    outcome: str
    tokens: int
    cost: float
    topic: str | None
    question: str | None
    helpful: int
    unhelpful: int


class Topic(NamedTuple):
    """Something that people asked about and the notes do not answer; with the newest question."""

    declines: int
    question: str


@dataclass(frozen=True, slots=True)
class ServerStats:
    """Figures of a server: questions on each day, the oldest first, and what came of them."""

    days: tuple[int, ...]
    people: int
    outcomes: dict[str, int]
    tokens: int
    cost: float
    helpful: int
    unhelpful: int
    topics: list[Topic]


def since(now: float) -> float:
    """Return the moment from which questions count: a midnight."""
    return (now // DAY - DAYS + 1) * DAY


def figures(rows: Iterable[Row], now: float) -> ServerStats:
    """Return what the questions of a server come to, from rows of `AskedThere`, the newest first.

    Of a topic the newest question is told, and of topics that are as frequent the newer one.
    """
    asked = [AskedThere(*row) for row in rows]
    days = Counter(int(each.asked_at // DAY) for each in asked)
    topics = Counter(each.topic for each in asked if each.topic is not None)
    newest = {each.topic: each.question for each in reversed(asked)}
    return ServerStats(
        days=tuple(days[int(now // DAY) - age] for age in reversed(range(DAYS))),
        people=len({each.person for each in asked} - {None}),
        outcomes=dict(Counter(each.outcome for each in asked).most_common()),
        tokens=sum(each.tokens for each in asked),
        cost=sum(each.cost for each in asked),
        helpful=sum(each.helpful for each in asked),
        unhelpful=sum(each.unhelpful for each in asked),
        topics=[
            Topic(declines, newest[topic] or "") for topic, declines in topics.most_common(SHOWN)
        ],
    )
