"""Who is asked what, and what is measured of it."""

from dataclasses import dataclass

PEOPLE = 200
"""Each asks once, so that no answer carries the history of another."""

TOKENS_A_SECOND = 50
PACE = 1 / TOKENS_A_SECOND


@dataclass(frozen=True)
class Scenario:
    """Which bot is asked, by all at once or one by one, at its model's pace, at whose limits."""

    name: str
    bot: str
    at_once: bool = False
    pace: float = 0.0
    limited: bool = False


SCENARIOS = (
    Scenario("echo bot", "echo"),
    Scenario("ours, the notes answer", "notes"),
    Scenario("ours, an instant model", "model"),
    Scenario("echo bot, 200 at once", "echo", at_once=True),
    Scenario("ours, the notes, 200 at once", "notes", at_once=True),
    Scenario("ours, 50 tokens/s, 200 at once", "model", at_once=True, pace=PACE),
    Scenario("the same at Discord's limits", "model", at_once=True, pace=PACE, limited=True),
)


@dataclass(frozen=True)
class Address:
    """Where the place is."""

    api_url: str
    gateway_url: str
    token: str
    model_url: str


@dataclass(frozen=True)
class Delays:
    """Milliseconds from each question to its first and to its last text."""

    first: list[float]
    last: list[float]
    unanswered: int
    refused: int
    """Requests that came when Discord takes no more."""


@dataclass(frozen=True)
class Cost:
    """What a bot's process used: MiB, CPU an answer and how late its loop was, in milliseconds.

    `searched` is its memory after the notes had to be searched as well, which opens the encoder.
    """

    memory: float
    searched: float
    cpu: float
    lag: float
