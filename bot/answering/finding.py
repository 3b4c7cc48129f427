"""What the notes have on a question, by search: the claims that answer it, or the nearest ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.abstention import Abstention, Standing
from bot.answering.answer import Answered, Declined, Related, Sentence
from bot.answering.framing import framed
from bot.answering.hearing import Heard, Hearing
from bot.grounding.languages import Language
from bot.grounding.question import Question
from bot.grounding.retrieval import Match, Ranking
from bot.grounding.thread import in_context, points
from bot.grounding.voice import Voice, listed
from bot.grounding.words import words
from bot.notes.claim import Claim

# Claims whose score lies below the best one's by a larger share are left out: an answer is short,
# and who looks for the nearest moments may look at more of them.
BESIDE_THE_BEST = 0.25
NEAR_THE_BEST = 0.5
MOST = 3

Found = Answered | Related | Declined


@dataclass(frozen=True, slots=True)
class Finding:
    """Searches by a ranking of claims, and says in a voice what it has found."""

    ranking: Ranking
    abstention: Abstention
    hearing: Hearing
    voice: Voice

    def found(self, heard: Heard) -> Found:
        """Return the claims that answer a question, the nearest, or that there are none."""
        if heard.language:
            return self._by_names(heard.question, heard.language)
        return self._searched(heard.question)

    def unanswered(self, question: Question) -> Related | Declined:
        """Return the claims nearest to a question, or what the notes do speak about."""
        return self._left_open(*self._ranked(self._context(question), question.note))

    def _searched(self, question: Question) -> Found:
        matches, standing = self._ranked(question.plain, question.note)
        alone, context = standing is Standing.ANSWERED, self._context(question)
        if not alone and context != question.plain:
            matches, standing = self._ranked(context, question.note)
        if alone or (standing is Standing.ANSWERED and self._adds(question)):
            return Answered(framed(self.voice.opening, _nearest(matches, BESIDE_THE_BEST)))
        return self._left_open(matches, standing)

    def _left_open(self, matches: Sequence[Match], standing: Standing) -> Related | Declined:
        if standing is not Standing.FOREIGN:
            return Related(framed(self.voice.nearest, _nearest(matches, NEAR_THE_BEST)))
        topics = Sentence(self.voice.say("declined.topics"), lead=" ")
        return Declined((Sentence(self.voice.decline), topics))

    def _by_names(self, question: Question, language: Language) -> Found:
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


def _nearest(matches: Sequence[Match], within: float) -> list[Claim]:
    """Return the claims whose score is within reach of the best, at most three, the best first."""
    best = matches[0].score
    least = best - within * abs(best)
    return [match.claim for match in matches[:MOST] if match.score >= least]
