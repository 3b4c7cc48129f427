"""What the tests of the log ask and answer."""

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.log import Asked, Claimed, Log
from bot.notes.claim import Claim


def asked(text: str = "Sora?", event: str = "1", conversation: str = "ann") -> Asked:
    """Return a question as Discord would bring it."""
    return Asked(text, event, conversation, asker="ann", surface="discord")


def answered(claim: Claim) -> Finished:
    """Return an answer that cites a claim."""
    citation = Citation(claim, claim.start)
    sentences = (Sentence("From the interview:"), Sentence(claim.text, (citation,), " "))
    return Finished(Answered(sentences), Usage("scripted", 7, 0, 3), elapsed=0.25)


async def number(log: Log, question: Asked) -> int:
    """Claim a question and return its number."""
    claimed = await log.claim(question)
    assert isinstance(claimed, Claimed)
    return claimed.number
