"""What the tests of the log ask and answer."""

import secrets

from bot.answering.answer import Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked, Claimed, Sought
from bot.conversations.log import Log
from bot.conversations.names import Names
from bot.notes.claim import Claim

ASKED = Asked("Sora?", "1", "ann", asker="ann", surface="discord", server="podcast", place="here")
DECLINED = Finished(Declined((Sentence("Not covered."),)), Usage("notes"))


def answered(claim: Claim, first: str = "From the interview:") -> Finished:
    """Return an answer whose second sentence cites a claim."""
    citation = Citation(claim, claim.start)
    sentences = (Sentence(first), Sentence(claim.text, (citation,), " "))
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3, 0.5), elapsed=0.25)


async def claimed(log: Log, asked: Asked) -> Claimed:
    """Claim a question that nobody has claimed and no limit refuses."""
    claimed = await log.claim(asked)
    assert isinstance(claimed, Claimed)
    return claimed


async def exchanged(log: Log, asked: Asked, finished: Finished) -> int:
    """Keep a question and its answer; return its number."""
    number = (await claimed(log, asked)).number
    await log.finish(number, finished)
    return number


def sought(log: Log, number: int, person: str, asked: Asked = ASKED) -> Sought:
    """Return the answer to a question as its buttons name it, for a person where it was asked."""
    return Sought(number, Names.of(asked, log.pseudonyms).mark, person, asked.server)


async def confided(log: Log, person: str, said: str, claim: Claim) -> None:
    """Let a person ask and be answered with words that hold what they said."""
    asked = Asked(f"Why {said}?", secrets.token_hex(8), f"channel:{person}", person, "discord")
    sentences = (Sentence(f"You said {said}."), Sentence("So.", (Citation(claim, claim.start),)))
    await exchanged(log, asked, Finished(Answered(sentences), Usage("notes")))
