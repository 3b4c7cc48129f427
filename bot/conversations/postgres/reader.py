"""What owners read of a log in PostgreSQL: figures, transcripts, and what is found in them.

A command reads and ends, so this needs no event loop; all that it reads is of one moment.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import LiteralString, Self

import psycopg
from psycopg.rows import TupleRow

from bot.conversations.errors import LogError
from bot.conversations.location import Address
from bot.conversations.owners.logged import Logged, LoggedRow
from bot.conversations.owners.stats import RECENT, SHOWN, Stats, usual_and_slow
from bot.conversations.owners.transcripts import Transcript
from bot.conversations.postgres.connections import conninfo, patience_of
from bot.conversations.postgres.schema import PACKAGE
from bot.conversations.postgres.terms import query
from bot.conversations.rows import Row
from bot.conversations.server_stats import Topic
from bot.conversations.version import newest, require_known

_EXCHANGE: LiteralString = """
SELECT transcripts.*, (
    SELECT coalesce(json_agg(json_build_object(
        'text', text, 'draft', draft, 'decision', decision, 'reason', reason,
        'moments', (
            SELECT coalesce(json_agg(json_build_object('note', note, 'seconds', seconds)
                ORDER BY position), '[]')
            FROM citations WHERE question_id = transcripts.id AND sentence = told.position
        )
    ) ORDER BY position), '[]') FROM sentences AS told WHERE question_id = transcripts.id
)::text, (
    SELECT coalesce(json_agg(reason ORDER BY given_at), '[]') FROM feedback
    WHERE question_id = transcripts.id AND reason IS NOT NULL
)::text FROM transcripts
"""
# How many transcripts are fetched at once, of any number.
AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class PostgresReader:
    """Reads in one transaction that can change nothing."""

    connection: psycopg.Connection[TupleRow]

    @classmethod
    @contextmanager
    def open(cls, address: Address) -> Generator[Self]:
        """Read a log; raise `LogError` when there is none, or its server cannot be reached."""
        try:
            # What is read may take as long as it needs.
            with psycopg.connect(conninfo(address, patience_of(address))) as connection:
                connection.read_only = True
                connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
                connection.execute("SET search_path = interview_persona")
                reader = cls(connection)
                reader._require_known(address)
                yield reader
        except psycopg.Error as error:
            raise LogError.no_server(address, error) from error

    def stats(self) -> Stats:
        """Return figures over all that owners may know."""
        (people,) = self._only("SELECT count(*) FROM people")
        tokens, cost = self._only(
            "SELECT coalesce(sum(tokens), 0)::bigint, coalesce(sum(cost), 0) FROM days"
        )
        times = self._rows(
            "SELECT elapsed_ms FROM answers ORDER BY question_id DESC LIMIT %s", RECENT
        )
        usual, slow = usual_and_slow(elapsed for (elapsed,) in times)
        helpful, unhelpful = self._feedback()
        outcomes = self._rows(
            "SELECT outcome, sum(answers)::bigint FROM days WHERE visible GROUP BY outcome "
            "ORDER BY 2 DESC"
        )
        topics = self._rows(
            "SELECT declines, text FROM declines_by_topic JOIN questions ON id = latest "
            "ORDER BY declines DESC LIMIT %s",
            SHOWN,
        )
        return Stats(
            people=people,
            outcomes=dict(outcomes),
            tokens=tokens,
            cost=cost,
            median_ms=usual,
            p99_ms=slow,
            helpful=helpful,
            unhelpful=unhelpful,
            topics=[Topic(*row) for row in topics],
        )

    def search(self, text: str, limit: int) -> list[Transcript]:
        """Return the newest exchanges in whose question or answer all words of a text stand."""
        found = self._rows(
            f"{_EXCHANGE} JOIN answers ON question_id = transcripts.id "
            "WHERE search @@ %s::tsquery ORDER BY transcripts.id DESC LIMIT %s",
            query(text),
            limit,
        )
        return [*map(Transcript.of, found)]

    def transcripts(self) -> Iterator[Transcript]:
        """Yield every exchange that owners may read, oldest first."""
        with self.connection.cursor("transcripts") as cursor:
            cursor.itersize = AT_ONCE
            cursor.execute(f"{_EXCHANGE} ORDER BY transcripts.id")
            for row in cursor:
                yield Transcript.of(row)

    def transcript(self, number: int) -> Transcript | None:
        """Return the exchange of this number, if owners may read it."""
        found = self._rows(f"{_EXCHANGE} WHERE transcripts.id = %s", number)
        return next(map(Transcript.of, found), None)

    def newest(self, limit: int) -> list[Transcript]:
        """Return the newest exchanges that owners may read, oldest first."""
        found = self._rows(f"{_EXCHANGE} ORDER BY transcripts.id DESC LIMIT %s", limit)
        return [*map(Transcript.of, reversed(found))]

    def logged(self, limit: int) -> list[Logged]:
        """Return the newest answered questions that owners may read, oldest first."""
        latest = self._rows(
            "SELECT questions.id, questions.text, pseudonym, note, follows FROM questions "
            "JOIN answers ON question_id = questions.id "
            "JOIN conversations ON conversations.id = conversation_id "
            "WHERE visible AND outcome <> 'failed' ORDER BY questions.id DESC LIMIT %s",
            limit,
        )
        questions = [LoggedRow(*row) for row in reversed(latest)]
        return [Logged.of(question, self._sentences(question.number)) for question in questions]

    def problems(self) -> list[str]:
        """Return what is wrong with the database, as far as PostgreSQL itself can tell."""
        off = self._rows(
            "SELECT name FROM pg_settings "
            "WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'"
        )
        (damaged,) = self._only(
            "SELECT coalesce(checksum_failures, 0) FROM pg_stat_database "
            "WHERE datname = current_database()"
        )
        broken = self._rows(
            "SELECT indexrelid::regclass::text FROM pg_index JOIN pg_class ON oid = indrelid "
            "WHERE relnamespace = 'interview_persona'::regnamespace AND NOT indisvalid"
        )
        found = [f"the server runs with {name} off: a power cut may break it" for (name,) in off]
        if damaged:
            found.append(f"{damaged} pages on the server's disk are damaged")
        return found + [f"the index {name} is broken" for (name,) in broken]

    def _require_known(self, address: Address) -> None:
        if self._only("SELECT to_regclass('interview_persona.migrations')") == (None,):
            raise LogError.missing(address)
        (version,) = self._only("SELECT coalesce(max(version), 0) FROM migrations")
        require_known(address, version, newest(PACKAGE), older=False)

    def _feedback(self) -> tuple[int, int]:
        """Return how many found the newest answers helpful, and how many did not."""
        helpful, unhelpful = self._only(
            "SELECT coalesce(sum(helpful), 0)::bigint, coalesce(sum(unhelpful), 0)::bigint FROM "
            "(SELECT * FROM feedback_by_answer ORDER BY id DESC LIMIT %s) AS newest",
            RECENT,
        )
        return helpful, unhelpful

    def _sentences(self, number: int) -> list[tuple[str, list[int]]]:
        found = self._rows(
            "SELECT sentences.text, "
            "coalesce(array_agg(seconds ORDER BY citations.position) "
            "FILTER (WHERE seconds IS NOT NULL), '{}') "
            "FROM sentences LEFT JOIN citations ON citations.question_id = sentences.question_id "
            "AND sentence = sentences.position "
            "WHERE sentences.question_id = %s AND sentences.text <> '' "
            "GROUP BY sentences.position, sentences.text ORDER BY sentences.position",
            number,
        )
        return [(text, seconds) for text, seconds in found]

    def _only(self, statement: LiteralString, *values: object) -> Row:
        (row,) = self._rows(statement, *values)
        return row

    def _rows(self, statement: LiteralString, *values: object) -> list[Row]:
        return self.connection.execute(statement, values).fetchall()
