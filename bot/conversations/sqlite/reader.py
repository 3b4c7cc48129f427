"""What owners read of a log in SQLite: figures, transcripts, and what is found in them."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from bot.conversations.owners.logged import Logged, LoggedRow
from bot.conversations.owners.stats import RECENT, SHOWN, Stats, usual_and_slow
from bot.conversations.owners.transcripts import Transcript
from bot.conversations.server_stats import Topic

_EXCHANGE = """
SELECT transcripts.*, (
    SELECT json_group_array(json_object(
        'text', text, 'draft', draft, 'decision', decision, 'reason', reason,
        'moments', json((
            SELECT json_group_array(json_object('note', note, 'seconds', seconds))
            FROM citations WHERE question_id = transcripts.id AND sentence = told.position
        ))
    )) FROM (SELECT * FROM sentences WHERE question_id = transcripts.id ORDER BY position) AS told
), (
    SELECT json_group_array(reason) FROM (
        SELECT reason FROM feedback
        WHERE question_id = transcripts.id AND reason IS NOT NULL ORDER BY given_at
    )
) FROM transcripts
"""


@dataclass(frozen=True, slots=True)
class SQLiteReader:
    """Reads on any connection to the database."""

    connection: sqlite3.Connection

    def stats(self) -> Stats:
        """Return figures over all that owners may know."""
        query = self.connection.execute
        (people,) = query("SELECT count(*) FROM people").fetchone()
        tokens, cost = query("SELECT total(tokens), total(cost) FROM days").fetchone()
        times = query("SELECT elapsed_ms FROM answers ORDER BY question_id DESC LIMIT ?", (RECENT,))
        usual, slow = usual_and_slow(elapsed for (elapsed,) in times)
        helpful, unhelpful = self._feedback()
        outcomes = query(
            "SELECT outcome, sum(answers) FROM days WHERE visible GROUP BY outcome "
            "ORDER BY sum(answers) DESC"
        )
        topics = query(
            "SELECT declines, text FROM (SELECT declines, latest FROM declines_by_topic "
            "ORDER BY declines DESC LIMIT ?) JOIN questions ON id = latest ORDER BY declines DESC",
            (SHOWN,),
        )
        return Stats(
            people=people,
            outcomes=dict(outcomes),
            tokens=int(tokens),
            cost=cost,
            median_ms=usual,
            p99_ms=slow,
            helpful=helpful,
            unhelpful=unhelpful,
            topics=[Topic(*row) for row in topics],
        )

    def search(self, text: str, limit: int) -> list[Transcript]:
        """Return the newest exchanges in whose question or answer all words of a text stand."""
        words = " ".join(f'"{word}"' for word in re.findall(r"\w+", text))
        if not words:
            return []
        rows = self.connection.execute(
            f"{_EXCHANGE} JOIN search ON transcripts.id = search.rowid "
            "WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT ?",
            (words, limit),
        )
        return [*map(Transcript.of, rows)]

    def transcripts(self) -> Iterator[Transcript]:
        """Yield every exchange that owners may read, oldest first."""
        for row in self.connection.execute(f"{_EXCHANGE} ORDER BY transcripts.id"):
            yield Transcript.of(row)

    def transcript(self, number: int) -> Transcript | None:
        """Return the exchange of this number, if owners may read it."""
        found = self.connection.execute(f"{_EXCHANGE} WHERE transcripts.id = ?", (number,))
        return next(map(Transcript.of, found), None)

    def newest(self, limit: int) -> list[Transcript]:
        """Return the newest exchanges that owners may read, oldest first."""
        query = f"{_EXCHANGE} ORDER BY transcripts.id DESC LIMIT ?"
        return [*map(Transcript.of, self.connection.execute(query, (limit,)))][::-1]

    def logged(self, limit: int) -> list[Logged]:
        """Return the newest answered questions that owners may read, oldest first."""
        latest = self.connection.execute(
            "SELECT questions.id, questions.text, pseudonym, note, follows FROM questions "
            "JOIN answers ON question_id = questions.id "
            "JOIN conversations ON conversations.id = conversation_id "
            "WHERE visible AND outcome <> 'failed' ORDER BY questions.id DESC LIMIT ?",
            (limit,),
        ).fetchall()
        questions = [LoggedRow(*row) for row in reversed(latest)]
        return [Logged.of(question, self._sentences(question.number)) for question in questions]

    def problems(self) -> list[str]:
        """Return what is wrong with the database; nothing, for a sound one."""
        query = self.connection.execute
        found = [row[0] for row in query("PRAGMA integrity_check") if row[0] != "ok"]
        found += [
            f"row {row[1]} of {row[0]} belongs to nothing"
            for row in query("PRAGMA foreign_key_check")
        ]
        (unindexed,) = query(
            "SELECT (SELECT count(*) FROM answers) - (SELECT count(*) FROM search_docsize)"
        ).fetchone()
        if unindexed:
            found.append(f"the search index is off by {unindexed}")
        return found

    def _feedback(self) -> tuple[int, int]:
        """Return how many found the newest answers helpful, and how many did not."""
        helpful, unhelpful = self.connection.execute(
            "SELECT total(helpful), total(unhelpful) FROM "
            "(SELECT * FROM feedback_by_answer ORDER BY id DESC LIMIT ?)",
            (RECENT,),
        ).fetchone()
        return int(helpful), int(unhelpful)

    def _sentences(self, number: int) -> list[tuple[str, list[int]]]:
        found = self.connection.execute(
            "SELECT sentences.text, group_concat(seconds, ' ') FROM sentences "
            "LEFT JOIN citations ON citations.question_id = sentences.question_id "
            "AND sentence = sentences.position "
            "WHERE sentences.question_id = ? AND sentences.text <> '' "
            "GROUP BY sentences.position ORDER BY sentences.position",
            (number,),
        )
        return [(text, [int(each) for each in (seconds or "").split()]) for text, seconds in found]
