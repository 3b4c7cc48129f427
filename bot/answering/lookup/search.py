"""One search: a question, laid beside the claims of some notes or of all."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from bot.answering.answer import Answered, Declined, Related, Sentence
from bot.answering.framing import framed, labelled
from bot.answering.lookup.abstention import Abstention, Judged, Standing
from bot.answering.lookup.choice import apart, beside_the_best, near_the_best
from bot.answering.lookup.hearing import Heard, Hearing
from bot.grounding.asking import advice, outline
from bot.grounding.asking.comparison import compared
from bot.grounding.asking.counting import how_many
from bot.grounding.asking.dates import Date, asked_date
from bot.grounding.asking.measures import unmeasured
from bot.grounding.asking.moments import of_what_is_told
from bot.grounding.asking.subject import Subject, bare
from bot.grounding.asking.thread import in_context, points, stands_alone
from bot.grounding.asking.worth import weighed
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.naming import holding, in_its_own_words
from bot.grounding.retrieval.ranking import Match, Ranking, searchable
from bot.grounding.text.languages import Language
from bot.grounding.text.words import words
from bot.notes.claim import Claim

Found = Answered | Related | Declined


@dataclass(frozen=True, slots=True)
class Search:
    """Looks a question up `within` the notes of these names; in all, where there are none."""

    ranking: Ranking
    abstention: Abstention
    hearing: Hearing
    voice: Voice
    heard: Heard
    within: tuple[str, ...]

    def found(self) -> Found:
        """Return the claims that answer the question, the nearest, or that there are none."""
        if date := asked_date(self._text):
            return self._of_then(date)
        if told := self._of_each(compared(self._text) or ()):
            return told
        asked = self.hearing.subject(self._text, self.heard.about)
        if asked and (self.heard.about or stands_alone(self._text)):
            return self._said_of(asked)
        return self._answering()

    def unanswered(self) -> Related | Declined:
        """Return the claims nearest to the question, or what the notes do speak about."""
        return self._left_open(self._judged(self._context))

    def by_names(self, language: Language) -> Found:
        """Return what the notes have on the names in a question that nobody here can read."""
        typed = language.others(self._text)
        names = self.hearing.known(typed, self.heard.question.note)
        if not names:
            return self._of_nothing_named()
        judged = self._judged(" ".join(names))
        if judged.standing is Standing.FOREIGN:
            return self._of_nothing_named()
        kind = Answered if names == typed and judged.answered else Related
        opening = self.voice.say("language.names", names=self.voice.listed(names))
        return kind(framed(opening, beside_the_best(judged.matches)))

    def _answering(self) -> Found:
        """Return what answers the question, by itself or behind the one before it."""
        if about := weighed(self._text):
            return self._weighing(about)
        judged = self._judged(self._text)
        if judged.answered and not self._names_what_is_unknown:
            return self._advice(judged.matches) or self._answered(beside_the_best(judged.matches))
        if told := self._naming(bare(self._text), judged.matches):
            return told
        alone = self._left_open(judged)
        context = self._context
        return alone if context == self._text else self._in_context(context, alone)

    def _advice(self, matches: Sequence[Match]) -> Answered | None:
        """Return all that can be done, once each, to who asks for advice that the notes list."""
        best = beside_the_best(matches)
        pieces = advice.pieces(self._text, best, self.abstention.claims(best[0].note))
        most = how_many(self._text, outline.MOST)
        opening = Sentence(self.voice.opening)
        return Answered((opening, *map(labelled, pieces[:most]))) if pieces else None

    def _weighing(self, about: str) -> Found:
        """Return what answers for the worth of something and names it, or else what is nearest."""
        judged = self._judged(self._text)
        named = {*holding(about, (match.claim for match in judged.matches))}
        having = [match for match in judged.matches if match.claim in named]
        if not having:
            return self._left_open(judged)
        if self.abstention.standing(self._text, having) is Standing.ANSWERED:
            return self._answered(beside_the_best(having))
        return Related(framed(self._spoken.nearest, near_the_best(having)))

    def _in_context(self, context: str, alone: Related | Declined) -> Found:
        """Return what answers the question behind the one before, and holds what it brings itself.

        Else what was found for it `alone` is shown: whoever brings something has moved on.
        """
        judged = self._judged(context)
        if not self._adds:
            return self._left_open(judged)
        brought = set(self._brought)
        having = [m for m in judged.matches if brought & set(words(searchable(m.claim)))]
        if self.abstention.standing(context, having) is Standing.ANSWERED:
            return self._answered(beside_the_best(having))
        return alone

    def _of_then(self, date: Date) -> Found:
        """Return what names a date, by time; nothing else answers what happened then."""
        judged = self._judged(self._text)
        held = (match.claim for match in judged.matches if date.held_by(match.claim))
        told = sorted(held, key=lambda claim: (claim.note, min(claim.timestamps)))
        return self._answered(told[: outline.MOST]) if told else self._left_open(judged)

    def _of_each(self, sides: Sequence[str]) -> Answered | None:
        """Return what holds all sides of a comparison, and the best that names each alone.

        A comparison with what the notes do not name is none.
        """
        named = [holding(side, (match.claim for match in self._ranked(side))) for side in sides]
        if not named or not all(named):
            return None
        both = [claim for claim in named[0] if in_its_own_words(" ".join(sides), claim)]
        each = map(partial(_naming_alone, both=both), sides, named)
        return self._answered(apart(dict.fromkeys([*both[:1], *each])))

    def _said_of(self, asked: Subject) -> Found:
        """Return what answers a question for whatever is said of something, or else what names it.

        Whether it is spoken of at all, only a claim that names it tells. A speaker who is named
        said nothing of it in somebody else's interview.
        """
        judged = self._judged(self._text)
        if judged.answered and not asked.whether:
            return self._answered(beside_the_best(judged.matches))
        near = self._ranked(asked.about)
        found = {match.claim.note for match in near}
        theirs = {n for n in found if n in self.within or not asked.named or self.hearing.speaks(n)}
        told = self._naming(asked.about, [match for match in near if match.claim.note in theirs])
        return told or self._left_open(judged)

    def _naming(self, about: str, matches: Sequence[Match]) -> Answered | None:
        """Return the best claims that name something whole, if any does."""
        named = apart(holding(about, (match.claim for match in matches)))
        return self._answered(named) if named else None

    def _answered(self, claims: Iterable[Claim]) -> Answered:
        return Answered(framed(self.voice.opening, claims))

    def _left_open(self, judged: Judged) -> Related | Declined:
        voice = self._spoken
        if judged.standing is not Standing.FOREIGN:
            return Related(framed(voice.nearest, near_the_best(judged.matches)))
        # What shares a word with the question is nearer than what only sounds alike.
        sharing = sorted(judged.matches, key=lambda match: -match.coverage)
        if under := self._under_its_heading(sharing):
            return Related(framed(voice.nearest, near_the_best(under)))
        covered = voice.covered_by(match.claim for match in sharing)
        return Declined((Sentence(voice.decline), Sentence(covered, lead=" ")))

    def _under_its_heading(self, matches: Sequence[Match]) -> list[Match]:
        """Return what stands under headings that begin with a word of the question.

        Nobody is told that this isn't covered, and then that just this is.
        """
        asked = set(words(self._text))
        return [
            match
            for match in matches
            if match.claim.section and asked.intersection(words(match.claim.section[-1])[:1])
        ]

    def _of_nothing_named(self) -> Declined:
        return Declined((Sentence(self.voice.say("language.topics")),))

    @property
    def _spoken(self) -> Voice:
        """The voice that speaks of what is looked up in."""
        return self.voice.of(self.within[0] if len(self.within) == 1 else None)

    @property
    def _text(self) -> str:
        return self.heard.question.plain

    @property
    def _context(self) -> str:
        """The question behind the one that it goes on from, if it may go on from one.

        "And pizza?" brings a word that the notes do not have: it asks for nothing spoken of. Nor
        does one that names whom it is about.
        """
        stands = self._brought and not self._adds and not points(self._text)
        if stands or self.heard.about:
            return self._text
        question = self.heard.question
        return self.hearing.read(in_context(question), question.note)

    @property
    def _adds(self) -> bool:
        """Whether the question brings words, and the notes have them all.

        One that brings none ("does he like it?") would be answered with what was said already.
        """
        brought = self._brought
        return bool(brought) and self.hearing.known(brought, self.heard.question.note) == brought

    @property
    def _brought(self) -> list[str]:
        """What the question brings: the word for the measure that it asks for is nothing of it."""
        return [] if of_what_is_told(self._text) else words(unmeasured(self._text))

    @property
    def _names_what_is_unknown(self) -> bool:
        """Whether the question is the name of something alone, of which the notes have no word."""
        named = words(bare(self._text))
        return bool(named) and not self.hearing.known(named, self.heard.question.note)

    def _judged(self, text: str) -> Judged:
        matches = self._ranked(text)
        return Judged(matches, self.abstention.standing(text, matches))

    def _ranked(self, text: str) -> Sequence[Match]:
        names = self.within or (None,)
        found = [match for name in names for match in self.ranking.rank(text, name)]
        return sorted(found, key=lambda match: -match.score) if len(names) > 1 else found


def _naming_alone(side: str, claims: Sequence[Claim], both: Collection[Claim]) -> Claim:
    """Return the best of what names one side of a comparison, and if any does, by itself."""
    alone = (claim for claim in claims if claim not in both and in_its_own_words(side, claim))
    return next(alone, claims[0])
