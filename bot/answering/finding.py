"""What the notes have on a question, by search: the claims that answer it, or the nearest ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answering.abstention import Abstention, Standing
from bot.answering.answer import Answered, Declined, Related, Sentence
from bot.answering.framing import framed
from bot.answering.hearing import Heard, Hearing
from bot.grounding.languages import Language
from bot.grounding.naming import holding
from bot.grounding.question import Question
from bot.grounding.retrieval import Match, Ranking, searchable
from bot.grounding.subject import Subject, bare
from bot.grounding.thread import in_context, points, stands_alone
from bot.grounding.voice import Voice, listed
from bot.grounding.words import words
from bot.notes.claim import Claim

# Claims whose score lies below the best one's by a larger share are left out: an answer is short,
# and who looks for the nearest moments may look at more of them.
BESIDE_THE_BEST = 0.25
NEAR_THE_BEST = 0.5
MOST = 3
# Two notes that tell the same of a video set it so many seconds apart at most.
ONE_MOMENT = 10

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
        asked = self.hearing.subject(heard.question.plain)
        if asked and stands_alone(heard.question.plain):
            return self._said_of(asked, heard.question)
        return self._searched(heard.question)

    def unanswered(self, question: Question) -> Related | Declined:
        """Return the claims nearest to a question, or what the notes do speak about."""
        return self._left_open(*self._ranked(self._context(question), question.note), question.note)

    def _searched(self, question: Question) -> Found:
        matches, standing = self._ranked(question.plain, question.note)
        if standing is Standing.ANSWERED:
            return self._answered(_nearest(matches, BESIDE_THE_BEST))
        if told := self._naming(bare(question.plain), matches):
            return told
        context = self._context(question)
        if context != question.plain:
            alone = self._left_open(matches, standing, question.note)
            return self._in_context(context, question, alone)
        return self._left_open(matches, standing, question.note)

    def _in_context(self, context: str, question: Question, alone: Related | Declined) -> Found:
        """Return what answers a question behind the one before, and holds what it brings itself.

        Else what was found for it `alone` is shown: whoever brings something has moved on.
        """
        matches, standing = self._ranked(context, question.note)
        if not self._adds(question):
            return self._left_open(matches, standing, question.note)
        brought = set(words(question.plain))
        having = [match for match in matches if brought & set(words(searchable(match.claim)))]
        if self.abstention.standing(context, having) is Standing.ANSWERED:
            return self._answered(_nearest(having, BESIDE_THE_BEST))
        return alone

    def _said_of(self, asked: Subject, question: Question) -> Found:
        """Return what answers a question for whatever is said of something, or else what names it.

        A speaker who is named said nothing of it in somebody else's interview.
        """
        matches, standing = self._ranked(question.plain, question.note)
        if standing is Standing.ANSWERED:
            return self._answered(_nearest(matches, BESIDE_THE_BEST))
        near = self.ranking.rank(asked.about, question.note)
        notes = {match.claim.note for match in near}
        theirs = {note for note in notes if not asked.named or self.hearing.speaks(note)}
        told = self._naming(asked.about, [match for match in near if match.claim.note in theirs])
        return told or self._left_open(matches, standing, question.note)

    def _naming(self, about: str, matches: Sequence[Match]) -> Answered | None:
        """Return the best claims that name something whole, if any does."""
        named = apart(holding(about, (match.claim for match in matches)))
        return self._answered(named) if named else None

    def _answered(self, claims: Iterable[Claim]) -> Answered:
        return Answered(framed(self.voice.opening, claims))

    def _left_open(
        self, matches: Sequence[Match], standing: Standing, note: str | None
    ) -> Related | Declined:
        voice = self.voice.of(note)
        if standing is not Standing.FOREIGN:
            return Related(framed(voice.nearest, _nearest(matches, NEAR_THE_BEST)))
        # What shares a word with the question is nearer than what only sounds alike.
        nearest = sorted(matches, key=lambda match: -match.coverage)
        covered = voice.covered_by(match.claim for match in nearest)
        return Declined((Sentence(voice.decline), Sentence(covered, lead=" ")))

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
    return apart(match.claim for match in matches if match.score >= least)


def apart(claims: Iterable[Claim]) -> list[Claim]:
    """Return the first three claims of which none tells what another note tells of its moment."""
    chosen: list[Claim] = []
    for claim in claims:
        if not any(_told_again(claim, other) for other in chosen):
            chosen.append(claim)
        if len(chosen) == MOST:
            break
    return chosen


def _told_again(claim: Claim, other: Claim) -> bool:
    """Tell whether two notes of one video have the two claims at about one moment."""
    if claim.video_id != other.video_id or claim.note == other.note:
        return False
    times = ((one.seconds, two.seconds) for one in claim.timestamps for two in other.timestamps)
    return any(abs(one - two) <= ONE_MOMENT for one, two in times)
