"""The notes answer by themselves: the best claims, word for word, in the persona's frame.

No model is asked. It serves when there is no key, and whenever the model does not answer.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from typing import Self

from bot.answering.abstention import Abstention, Standing
from bot.answering.answer import (
    Answer,
    Answered,
    Citation,
    Declined,
    Related,
    Sentence,
    SmallTalk,
)
from bot.answering.events import Event, Finished, Usage
from bot.grounding import moments, outline
from bot.grounding.abbreviations import spelled_out
from bot.grounding.question import Question
from bot.grounding.retrieval import Match, Ranking
from bot.grounding.voice import Voice
from bot.notes.claim import Claim
from bot.notes.library import claims_of
from bot.notes.timestamp import Timestamp

# Claims whose score lies below the best one's by a larger share are left out: an answer is short,
# and who looks for the nearest moments may look at more of them.
BESIDE_THE_BEST = 0.2
NEAR_THE_BEST = 0.5
MOST = 3
# With more claims than this, a moment or an outline belongs to no one interview.
ONE_TALK = 5_000


@dataclass(frozen=True, slots=True)
class Extractive:
    """Answers from a ranking of claims alone."""

    claims: Sequence[Claim]
    ranking: Ranking
    abstention: Abstention
    voice: Voice
    name: str = "notes"

    @classmethod
    def over(cls, claims: Sequence[Claim], ranking: Ranking, voice: Voice) -> Self:
        """Return the answerer over some claims, in a voice that knows their titles."""
        return cls(claims, ranking, Abstention(claims, voice.titles, voice.speaker), voice)

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the whole answer at once; looking it up may mean to read from disk."""
        yield Finished(await asyncio.to_thread(self.decide, question), Usage(self.name))

    def decide(self, question: Question) -> Answer:
        """Return what the notes have to say to a question; blocks for some milliseconds."""
        if direct := self.direct(question):
            return direct
        matches, standing = self._found(question.plain, question.note)
        if standing is not Standing.ANSWERED and question.in_context != question.plain:
            matches, standing = self._found(question.in_context, question.note)
        if standing is Standing.ANSWERED:
            return Answered(self._framed(self.voice.opening, _nearest(matches, BESIDE_THE_BEST)))
        return self._left_open(matches, standing)

    def direct(self, question: Question) -> Answer | None:
        """Return the answer that needs no search: small talk, a moment, the outline, a list."""
        text = question.plain
        if not text:
            return SmallTalk((Sentence(self.voice.say("empty.text")),))
        if reply := self.voice.small_talk(text):
            return SmallTalk((Sentence(reply),))
        claims = claims_of(self.claims, question.note)
        if len(claims) > ONE_TALK:
            return None
        end = max((time.seconds for claim in claims for time in claim.timestamps), default=0)
        if span := moments.asked_span(text, end):
            return self._at(span, claims, Timestamp(end))
        if outline.asks_for_outline(text):
            return Answered(
                (Sentence(self.voice.opening), *map(_headed, outline.beginnings(claims)))
            )
        if outline.asks_which_interview(text) and len({claim.note for claim in claims}) == 1:
            return Answered((self._named(claims),))
        if items := outline.items(text, claims):
            return Answered((Sentence(self.voice.opening), *map(_labelled, items)))
        return None

    def _named(self, claims: Sequence[Claim]) -> Sentence:
        """Return the title of the claims' one interview, and the link to its first moment."""
        first = min(claims, key=lambda claim: min(claim.timestamps))
        words = self.voice.say("interview.title", title=self.voice.titles[first.note])
        return Sentence(words, (Citation(first, min(first.timestamps)),))

    def _at(self, span: moments.Span, claims: Sequence[Claim], end: Timestamp) -> Answer:
        """Return what is said in a span of time, or that the notes do not reach it."""
        if span.first > end.seconds + moments.MARGIN:
            words = self.voice.say("moment.beyond", time=str(Timestamp(span.first)), end=str(end))
            return Declined((Sentence(words),))
        if said := moments.claims_in(span, claims):
            return Answered(self._framed(self.voice.opening, said))
        return Related(self._framed(self.voice.nearest, moments.nearest(span, claims)))

    def unanswered(self, question: Question) -> Related | Declined:
        """Return the nearest moments, or what the interview does speak about."""
        return self._left_open(*self._found(question.in_context, question.note))

    def _left_open(self, matches: Sequence[Match], standing: Standing) -> Related | Declined:
        if standing is not Standing.FOREIGN:
            return Related(self._framed(self.voice.nearest, _nearest(matches, NEAR_THE_BEST)))
        topics = Sentence(self.voice.say("declined.topics"), lead=" ")
        return Declined((Sentence(self.voice.decline), topics))

    def _found(self, text: str, note: str | None) -> tuple[Sequence[Match], Standing]:
        text = spelled_out(text)
        matches = self.ranking.rank(text, note)
        return matches, self.abstention.standing(text, matches)

    def _framed(self, opening: str, claims: list[Claim]) -> tuple[Sentence, ...]:
        lead = " " if len(claims) == 1 else "\n- "
        quoted = (Sentence(sentence(claim), cited(claim), lead) for claim in claims)
        return (Sentence(opening), *quoted)


def sentence(claim: Claim) -> str:
    """Return a claim's words as a sentence that stands by itself."""
    text = claim.text[:1].upper() + claim.text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def cited(claim: Claim) -> tuple[Citation, ...]:
    """Return a citation for every moment of a claim."""
    return tuple(Citation(claim, timestamp) for timestamp in claim.timestamps)


def _headed(claim: Claim) -> Sentence:
    """Return a claim's heading as an item that links to where it begins."""
    return Sentence(claim.section[-1], cited(claim)[:1], "\n- ")


def _labelled(claim: Claim) -> Sentence:
    """Return a claim as an item of the list that it stands in, under its label."""
    return Sentence(f"{claim.label}: {sentence(claim)}", cited(claim), "\n- ")


def _nearest(matches: Sequence[Match], within: float) -> list[Claim]:
    """Return the claims whose score is within reach of the best, at most three, the best first."""
    best = matches[0].score
    least = best - within * abs(best)
    return [match.claim for match in matches[:MOST] if match.score >= least]
