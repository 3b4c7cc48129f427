"""One search: a question, laid beside the claims of some notes or of all."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property

from bot.answering.answer import Answered, Declined, Found, Related
from bot.answering.grounds import Grounds
from bot.answering.lookup.abstention import Abstention, Hits, Standing
from bot.answering.lookup.choice import apart, beside_the_best
from bot.answering.lookup.hearing import Heard, Hearing
from bot.answering.lookup.replies import Replies
from bot.answering.lookup.telling import telling_first
from bot.grounding.asking.advice import asked_advice
from bot.grounding.asking.counting import how_many
from bot.grounding.asking.measures import unmeasured
from bot.grounding.asking.moments import of_what_is_told
from bot.grounding.asking.plain import bare
from bot.grounding.asking.pointing import points
from bot.grounding.picking.lists import opened_by
from bot.grounding.picking.tips import tips
from bot.grounding.retrieval.naming import holding
from bot.grounding.retrieval.ranking import Match, searchable
from bot.grounding.shown import ITEMS_SHOWN
from bot.grounding.text.languages import Language
from bot.grounding.text.words import words
from bot.notes.claim import Claim


@dataclass(frozen=True)
class Search:
    """Looks a question up `within` the notes of these names; in all, where there are none."""

    grounds: Grounds
    abstention: Abstention
    hearing: Hearing
    heard: Heard
    within: tuple[str, ...]

    @property
    def text(self) -> str:
        """The question itself."""
        return self.heard.text

    @cached_property
    def hits(self) -> Hits:
        """The claims for the question itself, best first, and what it is to the notes."""
        return self.look_up(self.text)

    @property
    def answering(self) -> list[Claim]:
        """Those of them that answer the question about as well as the best, if that does."""
        return beside_the_best(self.hits.matches) if self.hits.answered else []

    @property
    def replies(self) -> Replies:
        """What can be said of what is found."""
        return Replies(self.grounds.voice, self.within)

    def note_of(self, claim: Claim) -> Sequence[Claim]:
        """Return the claims of a claim's note, in its order."""
        return self.grounds.corpus_of_note(claim.note).claims

    def found(self) -> Found:
        """Return what answers the question, by itself or behind the one before it.

        Whatever lies near to one without a word of content ("how much?") answers another.
        """
        best = self.answering
        if best and words(self.text) and not self._names_what_is_unknown:
            return self._advice(best) or self._list_of(best[0]) or self.replies.answered(best)
        if told := self.naming(bare(self.text), self.hits.matches):
            return told
        alone = self.left_open(self.hits)
        context = self._context
        return alone if context == self.text else self._in_context(context, alone)

    def unanswered(self) -> Related | Declined:
        """Return the claims nearest to the question, or what the notes do speak about."""
        return self.left_open(self.look_up(self._context))

    def by_names(self, language: Language) -> Found:
        """Return what the notes have on the names in a question that nobody here can read."""
        typed = language.others(self.text)
        names = self.hearing.known(typed, self.heard.question.note)
        if not names:
            return self.replies.of_no_names()
        hits = self.look_up(" ".join(names))
        if hits.standing is Standing.FOREIGN:
            return self.replies.of_no_names()
        answer = names == typed and hits.answered
        return self.replies.of_names(names, beside_the_best(hits.matches), answer=answer)

    def look_up(self, text: str) -> Hits:
        """Return the claims for a text, best first, and what it is to the notes."""
        matches = self.ranked(text)
        return Hits(matches, self.abstention.standing(text, matches))

    def ranked(self, text: str) -> Sequence[Match]:
        """Return the claims for a text, best first, and last what tells nothing."""
        names = self.within or (None,)
        found = [match for name in names for match in self.grounds.ranking.rank(text, name)]
        ordered = sorted(found, key=lambda match: -match.score) if len(names) > 1 else found
        return telling_first(text, ordered, self.grounds.corpus_of_note)

    def naming(self, about: str, matches: Sequence[Match]) -> Answered | None:
        """Return the best claims that name something whole, if any does."""
        named = apart(holding(about, (match.claim for match in matches)))
        return self.replies.answered(named) if named else None

    def left_open(self, hits: Hits) -> Related | Declined:
        """Return what is nearest, or what the notes do speak about."""
        if hits.standing is not Standing.FOREIGN:
            return self.replies.nearest(hits.matches)
        # What shares a word with the question is nearer than what only sounds alike.
        sharing = sorted(hits.matches, key=lambda match: -match.coverage)
        if spoken_of := self._under_its_heading(sharing) or self._with_its_names(sharing):
            return self.replies.nearest(spoken_of)
        return self.replies.uncovered(self.text, (match.claim for match in sharing))

    def _list_of(self, best: Claim) -> Answered | None:
        """Return the claim that answers best with the list that it opens, if it opens one."""
        items = opened_by(best, self.note_of(best))
        return self.replies.answered([best, *items]) if items else None

    def _advice(self, best: Sequence[Claim]) -> Answered | None:
        """Return all that can be done, once each, to who asks for advice that the notes list."""
        if not (asked := asked_advice(self.text)):
            return None
        pieces = tips(asked, best, self.note_of(best[0]))
        most = how_many(self.text, ITEMS_SHOWN)
        return self.replies.listed(pieces[:most]) if pieces else None

    def _in_context(self, context: str, alone: Related | Declined) -> Found:
        """Return what answers the question behind the one before, and holds what it brings itself.

        Else what was found for it `alone` is shown: whoever brings something has moved on.
        """
        hits = self.look_up(context)
        if not self._adds:
            lost = self._brought and hits.standing is Standing.FOREIGN
            return alone if lost else self.left_open(hits)
        brought = set(self._brought)
        having = [m for m in hits.matches if brought & set(words(searchable(m.claim)))]
        if self.abstention.standing(context, having) is Standing.ANSWERED:
            return self.replies.best(having)
        return alone

    def _under_its_heading(self, matches: Sequence[Match]) -> list[Match]:
        """Return what stands under headings that begin with a word of the question.

        Nobody is told that this isn't covered, and then that just this is.
        """
        asked = set(words(self.text))
        return [
            match
            for match in matches
            if match.claim.section and asked.intersection(words(match.claim.section[-1])[:1])
        ]

    def _with_its_names(self, matches: Sequence[Match]) -> list[Match]:
        """Return what holds a name of the question, unless its whole note is about that name.

        Nobody is told that something isn't covered which the notes name.
        """
        asked = set(words(self.text))
        shared = ((match, asked.intersection(words(searchable(match.claim)))) for match in matches)
        return [match for match, held in shared if held and held & self._names_in(match.claim)]

    def _names_in(self, claim: Claim) -> AbstractSet[str]:
        """Return the names in a claim's note, which is read for them, that it is not all about."""
        corpus = self.grounds.corpus_of_note(claim.note)
        return corpus.proper - corpus.subjects

    @property
    def _context(self) -> str:
        """The question behind the one that it goes on from, if it may go on from one.

        "And pizza?" brings a word that the notes do not have: it asks for nothing spoken of. Nor
        does one that names whom it is about.
        """
        stands = self._brought and not self._adds and not points(self.text)
        if stands or self.heard.about:
            return self.text
        text = self.heard.thread.behind(self.heard.own_words)
        return self.hearing.read(text, self.heard.question.note)

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
        return [] if of_what_is_told(self.text) else words(unmeasured(self.text))

    @property
    def _names_what_is_unknown(self) -> bool:
        """Whether the question is the name of something alone, of which the notes have no word."""
        named = words(bare(self.text))
        return bool(named) and not self.hearing.known(named, self.heard.question.note)
