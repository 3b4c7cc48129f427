"""Made-up questions and answers of a usual length over the shipped notes."""

import random

from bot.answering.answer import Answered, Citation, Declined, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Asked, Claimed
from bot.conversations.quotas import Refused
from bot.notes.claim import Claim

PEOPLE = 10_000


def claim_of(taken: Claimed | Refused | None) -> Claimed:
    """Return the claim of a question that is new and within every limit, as all of these are."""
    if not isinstance(taken, Claimed):
        raise TypeError(taken)
    return taken


class Talk:
    """Makes up who asks what, and what they are answered."""

    def __init__(self, claims: tuple[Claim, ...]) -> None:
        self._claims = claims
        self._words = sorted({word for claim in claims for word in claim.text.split()})
        self._chance = random.Random(1)  # noqa: S311  nothing is secret here
        self._number = 0

    def question(self) -> Asked:
        """Return somebody's next question."""
        self._number += 1
        person = str(self._chance.randrange(PEOPLE))
        text = " ".join(self._chance.choices(self._words, k=8))
        return Asked(text, str(self._number), person, person, "discord")

    def answer(self) -> Finished:
        """Return an answer: three sentences with a moment each, or one that declines."""
        if self._chance.randrange(10) == 0:
            return Finished(Declined((Sentence("The notes do not say."),)), Usage("notes"))
        claims = self._chance.sample(self._claims, 3)
        sentences = [Sentence(claim.text, (Citation(claim, claim.start),), " ") for claim in claims]
        return Finished(Answered(tuple(sentences)), Usage("scripted", 4000, 3000, 90, 0.002))
