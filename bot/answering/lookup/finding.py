"""What the notes have on a question, by search: the claims that answer it, or the nearest ones."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.answering.answer import Answered, Declined, Related, Sentence
from bot.answering.framing import framed
from bot.answering.lookup.abstention import Abstention, Standing
from bot.answering.lookup.choice import apart, beside_the_best, near_the_best
from bot.answering.lookup.hearing import Heard, Hearing
from bot.grounding.asking.subject import Subject, bare
from bot.grounding.asking.thread import in_context, points, stands_alone
from bot.grounding.persona.voice import Voice, listed
from bot.grounding.question import Question
from bot.grounding.retrieval.naming import holding
from bot.grounding.retrieval.ranking import Match, Ranking, searchable
from bot.grounding.text.languages import Language
from bot.grounding.text.words import words
from bot.notes.claim import Claim

Found = Answered | Related | Declined
Notes = tuple[str, ...]
"""The notes among whose claims is searched, by name; all where there are none."""


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
            return self._by_names(heard, heard.language)
        if heard.unknown:
            return self._nearest_to(self._found(heard, ()), "interview.whose")
        within = self._found(heard, heard.notes)
        if isinstance(within, Answered) or heard.alone or not heard.notes:
            return within
        return self._beyond(heard, within)

    def unanswered(self, heard: Heard) -> Related | Declined:
        """Return the claims nearest to a question, or what the notes do speak about."""
        return self._left_open(*self._ranked(self._context(heard), heard.notes), heard.notes)

    def _beyond(self, heard: Heard, within: Related | Declined) -> Found:
        """Return what all interviews have, where those that a question means leave it open.

        What another one says answers only where it bears the name, or where the question says by
        itself what it is about and the others have nothing near it.
        """
        anywhere = self._found(heard, ())
        best = [citation.claim for citation in anywhere.citations[:1]]
        named = any(name.stands_in(claim) for name in heard.about for claim in best)
        moved_on = isinstance(within, Declined) and stands_alone(heard.question.plain)
        if isinstance(anywhere, Answered) and (named or (moved_on and not heard.about)):
            return anywhere
        return within if isinstance(within, Related) else self._nearest_to(anywhere)

    def _nearest_to(self, found: Found, notice: str = "") -> Related | Declined:
        """Return what was found as no more than near; if it answers, a notice may say why."""
        if not isinstance(found, Answered):
            return found
        claims = dict.fromkeys(citation.claim for citation in found.citations)
        return Related(framed(self.voice.say(notice) if notice else self.voice.nearest, claims))

    def _found(self, heard: Heard, notes: Notes) -> Found:
        question = heard.question
        asked = self.hearing.subject(question.plain, heard.about)
        if asked and (heard.about or stands_alone(question.plain)):
            return self._said_of(asked, question.plain, notes)
        return self._searched(heard, notes)

    def _searched(self, heard: Heard, notes: Notes) -> Found:
        text = heard.question.plain
        matches, standing = self._ranked(text, notes)
        if standing is Standing.ANSWERED:
            return self._answered(beside_the_best(matches))
        if told := self._naming(bare(text), matches):
            return told
        alone = self._left_open(matches, standing, notes)
        context = self._context(heard)
        return alone if context == text else self._in_context(context, heard, notes, alone)

    def _in_context(
        self, context: str, heard: Heard, notes: Notes, alone: Related | Declined
    ) -> Found:
        """Return what answers a question behind the one before, and holds what it brings itself.

        Else what was found for it `alone` is shown: whoever brings something has moved on.
        """
        matches, standing = self._ranked(context, notes)
        if not self._adds(heard.question):
            return self._left_open(matches, standing, notes)
        brought = set(words(heard.question.plain))
        having = [match for match in matches if brought & set(words(searchable(match.claim)))]
        if self.abstention.standing(context, having) is Standing.ANSWERED:
            return self._answered(beside_the_best(having))
        return alone

    def _said_of(self, asked: Subject, text: str, notes: Notes) -> Found:
        """Return what answers a question for whatever is said of something, or else what names it.

        A speaker who is named said nothing of it in somebody else's interview.
        """
        matches, standing = self._ranked(text, notes)
        if standing is Standing.ANSWERED:
            return self._answered(beside_the_best(matches))
        near = self._rank(asked.about, notes)
        found = {match.claim.note for match in near}
        theirs = {n for n in found if n in notes or not asked.named or self.hearing.speaks(n)}
        told = self._naming(asked.about, [match for match in near if match.claim.note in theirs])
        return told or self._left_open(matches, standing, notes)

    def _naming(self, about: str, matches: Sequence[Match]) -> Answered | None:
        """Return the best claims that name something whole, if any does."""
        named = apart(holding(about, (match.claim for match in matches)))
        return self._answered(named) if named else None

    def _answered(self, claims: Iterable[Claim]) -> Answered:
        return Answered(framed(self.voice.opening, claims))

    def _left_open(
        self, matches: Sequence[Match], standing: Standing, notes: Notes
    ) -> Related | Declined:
        voice = self.voice.of(notes[0] if len(notes) == 1 else None)
        if standing is not Standing.FOREIGN:
            return Related(framed(voice.nearest, near_the_best(matches)))
        # What shares a word with the question is nearer than what only sounds alike.
        sharing = sorted(matches, key=lambda match: -match.coverage)
        covered = voice.covered_by(match.claim for match in sharing)
        return Declined((Sentence(voice.decline), Sentence(covered, lead=" ")))

    def _by_names(self, heard: Heard, language: Language) -> Found:
        """Return what the notes have on the names in a question that nobody here can read."""
        question = heard.question
        typed = language.others(question.plain)
        names = self.hearing.known(typed, question.note)
        matches, standing = self._ranked(" ".join(names), heard.notes)
        if not names or standing is Standing.FOREIGN:
            return Declined((Sentence(self.voice.say("language.topics")),))
        kind = Answered if names == typed and standing is Standing.ANSWERED else Related
        opening = self.voice.say("language.names", names=listed(names))
        return kind(framed(opening, beside_the_best(matches)))

    def _context(self, heard: Heard) -> str:
        """Return a question behind the one that it goes on from, if it may go on from one.

        "And pizza?" brings a word that the notes do not have: it asks for nothing spoken of. Nor
        does one that names whom it is about.
        """
        question = heard.question
        stands = words(question.plain) and not self._adds(question) and not points(question.plain)
        if stands or heard.about:
            return question.plain
        return self.hearing.read(in_context(question), question.note)

    def _adds(self, question: Question) -> bool:
        """Tell whether a question brings words, and the notes have them all.

        One that brings none ("does he like it?") would be answered with what was said already.
        """
        brought = words(question.plain)
        return bool(brought) and self.hearing.known(brought, question.note) == brought

    def _ranked(self, text: str, notes: Notes) -> tuple[Sequence[Match], Standing]:
        matches = self._rank(text, notes)
        return matches, self.abstention.standing(text, matches)

    def _rank(self, text: str, notes: Notes) -> Sequence[Match]:
        """Return the claims of some notes, or of all where none is named, the best first."""
        found = [match for note in notes or (None,) for match in self.ranking.rank(text, note)]
        return sorted(found, key=lambda match: -match.score) if len(notes) > 1 else found
