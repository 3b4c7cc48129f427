"""The notes answer by themselves: the best claims, word for word, in the persona's frame.

No model is asked. It serves when there is no key, and whenever the model does not answer.
"""

import asyncio
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from bot.answering.abstention import Abstention, Standing
from bot.answering.answer import Answer, Answered, Declined, Related, Sentence, SmallTalk
from bot.answering.events import Event, Finished, Usage
from bot.answering.following import Following
from bot.answering.framing import framed
from bot.answering.hearing import Heard, Hearing
from bot.answering.structure import structural
from bot.grounding.followup import Asks
from bot.grounding.languages import Language
from bot.grounding.question import Question
from bot.grounding.retrieval import Match, Ranking
from bot.grounding.thread import Thread, in_context, points
from bot.grounding.voice import Voice, listed
from bot.grounding.words import words
from bot.notes.claim import Claim
from bot.notes.library import claims_of

# Claims whose score lies below the best one's by a larger share are left out: an answer is short,
# and who looks for the nearest moments may look at more of them.
BESIDE_THE_BEST = 0.2
NEAR_THE_BEST = 0.5
MOST = 3
# With more claims than this, a moment or an outline belongs to no one interview.
ONE_TALK = 5_000
# Follow-ups that only the times of the notes answer.
BY_TIME = frozenset({Asks.WHEN, Asks.AFTER, Asks.BEFORE})


@dataclass(frozen=True, slots=True)
class Extractive:
    """Answers from a ranking of claims alone."""

    claims: Sequence[Claim]
    ranking: Ranking
    abstention: Abstention
    voice: Voice
    hearing: Hearing
    following: Following
    name: str = "notes"

    @classmethod
    def over(cls, claims: Sequence[Claim], ranking: Ranking, voice: Voice) -> Self:
        """Return the answerer over some claims, in a voice that knows their titles."""
        abstention = Abstention(claims, voice.titles, voice.speaking)
        hearing, following = Hearing(claims, voice), Following(claims, voice)
        return cls(claims, ranking, abstention, voice, hearing, following)

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Yield the whole answer at once; looking it up may mean to read from disk."""
        yield Finished(await asyncio.to_thread(self.decide, question), Usage(self.name))

    def decide(self, question: Question) -> Answer:
        """Return what the notes have to say to a question; blocks for some milliseconds."""
        heard = self.hearing.hear(question)
        answer = (
            self._direct(heard.question) or self._followed(heard.question) or self._found(heard)
        )
        return self._remarked(heard, answer)

    def direct(self, question: Question) -> Answer | None:
        """Return the answer that needs no search: small talk, a moment, the outline, a list."""
        return self._direct(self.hearing.hear(question).question)

    def unanswered(self, question: Question) -> Related | Declined:
        """Return the nearest moments, or what the interview does speak about."""
        return self._unanswered(self.hearing.hear(question).question)

    def _direct(self, question: Question) -> Answer | None:
        thread = Thread.before(question)
        asked = thread.asked(question.plain)
        if asked is None:
            return self._small_talk(question.plain) or self._structural(question)
        # What stands around it a model can word; when it is said no model knows.
        return self.following.answer(asked, thread) if asked.asks in BY_TIME else None

    def _small_talk(self, text: str) -> SmallTalk | None:
        if not text:
            return SmallTalk((Sentence(self.voice.say("empty.text")),))
        if not any(letter.isalnum() for letter in text):
            return SmallTalk((Sentence(self.voice.say("empty.wordless")),))
        reply = self.voice.small_talk(text)
        return SmallTalk((Sentence(reply),)) if reply else None

    def _structural(self, question: Question) -> Answer | None:
        claims = claims_of(self.claims, question.note)
        return structural(question.plain, claims, self.voice) if len(claims) <= ONE_TALK else None

    def _followed(self, question: Question) -> Answer | None:
        thread = Thread.before(question)
        asked = thread.asked(question.plain)
        return self.following.answer(asked, thread) if asked else None

    def _found(self, heard: Heard) -> Answer:
        if heard.language:
            return self._by_names(heard.question, heard.language)
        return self._searched(heard.question)

    def _searched(self, question: Question) -> Answer:
        matches, standing = self._ranked(question.plain, question.note)
        alone, context = standing is Standing.ANSWERED, self._context(question)
        if not alone and context != question.plain:
            matches, standing = self._ranked(context, question.note)
        if alone or (standing is Standing.ANSWERED and self._adds(question)):
            return Answered(framed(self.voice.opening, _nearest(matches, BESIDE_THE_BEST)))
        return self._left_open(matches, standing)

    def _unanswered(self, question: Question) -> Related | Declined:
        return self._left_open(*self._ranked(self._context(question), question.note))

    def _left_open(self, matches: Sequence[Match], standing: Standing) -> Related | Declined:
        if standing is not Standing.FOREIGN:
            return Related(framed(self.voice.nearest, _nearest(matches, NEAR_THE_BEST)))
        topics = Sentence(self.voice.say("declined.topics"), lead=" ")
        return Declined((Sentence(self.voice.decline), topics))

    def _by_names(self, question: Question, language: Language) -> Answer:
        """Return what the notes have on the names in a question that nobody here can read."""
        typed = language.others(question.plain)
        names = self.hearing.known(typed, question.note)
        matches, standing = self._ranked(" ".join(names), question.note)
        if not names or standing is Standing.FOREIGN:
            return Declined((Sentence(self.voice.say("language.topics")),))
        kind = Answered if names == typed and standing is Standing.ANSWERED else Related
        opening = self.voice.say("language.names", names=listed(names))
        return kind(framed(opening, _nearest(matches, BESIDE_THE_BEST)))

    def _context(self, question: Question) -> str:
        """Return a question behind the one that it goes on from, if it may go on from one.

        "And pizza?" brings a word that the notes do not have: it asks for nothing spoken of.
        """
        if words(question.plain) and not self._adds(question) and not points(question.plain):
            return question.plain
        return self.hearing.read(in_context(question), question.note)

    def _adds(self, question: Question) -> bool:
        """Tell whether a question brings words, and the notes have them all.

        One that brings none ("does he like it?") would be answered with what was said already.
        """
        brought = words(question.plain)
        return bool(brought) and self.hearing.known(brought, question.note) == brought

    def _ranked(self, text: str, note: str | None) -> tuple[Sequence[Match], Standing]:
        matches = self.ranking.rank(text, note)
        return matches, self.abstention.standing(text, matches)

    def _remarked(self, heard: Heard, answer: Answer) -> Answer:
        """Return an answer behind what is said of how the question was read."""
        say = self.voice.say
        remarks = [
            say("spelling.name", typed=typed, name=name) for typed, name in heard.names.items()
        ]
        if heard.language:
            remarks.append(heard.language.notice)
        if not remarks or isinstance(answer, SmallTalk):
            return answer
        first, *rest = answer.sentences
        lead = "\n\n" if answer.citations else " "
        told = Sentence(" ".join(remarks))
        return replace(answer, sentences=(told, replace(first, lead=lead), *rest))


def _nearest(matches: Sequence[Match], within: float) -> list[Claim]:
    """Return the claims whose score is within reach of the best, at most three, the best first."""
    best = matches[0].score
    least = best - within * abs(best)
    return [match.claim for match in matches[:MOST] if match.score >= least]
