"""Three exchanges that the commands over a log find there."""

from collections.abc import Callable
from pathlib import Path

from bot.answering.answer import Answer, Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.answering.ruling import Decision, Draft, Ruling
from bot.answering.support.verdict import Reason
from bot.conversations.asked import Asked
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.notes.timestamp import Timestamp
from tests.answering.interviews import CLAIMS
from tests.conversations.talk import exchanged, sought
from tests.fakes import ToldClock

Log = Callable[..., str]
"""A command over them: takes its arguments and the exit code to expect, gives what it prints."""

LINK = Citation(CLAIMS["p2b"], Timestamp(130))

SAID: list[tuple[str, str, bool, Answer]] = [
    (
        "1001",
        "What about Sora?",
        False,
        Answered((Sentence("It competes."), Sentence("So.", (LINK,), "\n\n"))),
    ),
    ("1002", "The capital of Chile?", False, Declined((Sentence("Not covered."),))),
    ("1001", "My secret?", True, Declined((Sentence("Not covered."),))),
]


RULINGS = (
    Ruling(Draft("It competes."), Decision.SHOWN, None, SAID[0][3].sentences[0]),
    Ruling(Draft("So what?"), Decision.REPLACED, Reason.NUMBER, SAID[0][3].sentences[1]),
    Ruling(Draft("She left the studio."), Decision.DROPPED, Reason.COVERAGE),
)


async def fill(path: Path, cost: float = 0.25) -> None:
    """Keep what was said."""
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        for number, (person, text, direct, answer) in enumerate(SAID):
            asked = asking(number, person, text, direct=direct)
            usage = Usage("scripted", 70, 0, 30, cost=cost)
            rulings = RULINGS if isinstance(answer, Answered) else ()
            await exchanged(log, asked, Finished(answer, usage, elapsed=0.5, rulings=rulings))


def asking(number: int, person: str, text: str, *, direct: bool) -> Asked:
    """Return what one of them has asked."""
    return Asked(text, str(number), f"{person}{direct}", person, "discord", direct=direct)


async def asked(path: Path, question: str) -> None:
    """Keep what somebody else has asked and the notes do not answer."""
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        another = Asked(question, "another", "another", "1003", "discord")
        declined = Declined((Sentence("Not covered."),))
        await exchanged(log, another, Finished(declined, Usage("scripted")))


async def rated(path: Path, reason: str) -> None:
    """Keep what somebody says was wrong with the first answer."""
    async with SQLiteLog.open(path, ToldClock(0)) as log:
        person, text, direct, _ = SAID[0]
        first = sought(log, 1, "1003", asking(0, person, text, direct=direct))
        assert await log.rate(first, helpful=False, reason=reason)
