"""Answers that need no search: what the notes know of themselves.

What is said at a moment, and at which moments something is named; the outline and the lists; which
interviews there are, and who speaks in one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.answering.answer import Answer, Answered, Declined, Found, Related, Sentence, earliest
from bot.answering.framing import called, framed, headed, labelled, listed_up, under
from bot.grounding.asking import interview, moments, outline, section
from bot.grounding.asking.counting import how_many
from bot.grounding.asking.subject import Frame, asked_subject
from bot.grounding.persona.titles import quoted, short
from bot.grounding.persona.voice import Voice
from bot.grounding.picking import sections, spans
from bot.grounding.picking.headings import beginnings, foremost, numbered
from bot.grounding.picking.lists import listing
from bot.grounding.retrieval.naming import holding
from bot.grounding.shown import ITEMS_SHOWN
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


@dataclass(frozen=True, slots=True)
class Structure:
    """Answers by how some claims are arranged, in a voice."""

    claims: Sequence[Claim]
    voice: Voice

    def answer(self, text: str) -> Answer | None:
        """Return what a question gets that asks by time or for the structure, if it does.

        The conclusion is the end only where the notes have no section of that name.
        """
        by_place = (self._timed, self._section)
        if outline.asks_for_outline(text):
            by_place = (self._section, self._timed)
        readers = (*by_place, self._list, self._outline, self._when, self._about)
        return next((told for read in readers if (told := read(text))), None)

    def of_which(self, text: str) -> Declined | None:
        """Return, to a question by time, that it needs an interview: a time is no word to find."""
        if not moments.asks_by_time(text):
            return None
        number = str(len(self.voice.titles))
        return Declined((Sentence(self.voice.say("moment.whose", number=number)),))

    def interviews(self, text: str, *, alone: bool) -> Answered | None:
        """Return the titles of the interviews, where a question asks for them of several.

        An outline, or a link, is of one interview: whoever asks for it of all, and not of some
        `alone`, is told first which there are.
        """
        of_one = (
            outline.asks_for_outline(text)
            or section.asked_section_number(text)
            or interview.asks_which_interview(text)
        )
        asked = interview.asks_for_interviews(text) or (of_one and not alone)
        titles = self.voice.titles
        if not asked or len(titles) == 1:
            return None
        opening = Sentence(self.voice.say("interview.several", number=str(len(titles))))
        shown = [self._titled(note) for note in [*titles][:ITEMS_SHOWN]]
        rest = len(titles) - len(shown)
        more = Sentence(self.voice.say("interview.more", number=str(rest)), lead="\n")
        return Answered((opening, *shown, *([more] if rest else [])))

    def _titled(self, note: str) -> Sentence:
        """Return an interview's title as an item that links to the first moment of its notes."""
        first = earliest(claims_of(self.claims, note))
        title = quoted(short(self.voice.titles[note]))
        return Sentence(title, (first,) if first else (), "\n- ")

    def _timed(self, text: str) -> Answer | None:
        """Return what is said at the time that a question names, or that there is no such time."""
        known = spans.told(self.claims)
        if span := moments.asked_span(text, known):
            return self._at(span, Timestamp(known.last))
        if clock := moments.impossible(text):
            end = str(Timestamp(known.last))
            return Declined((Sentence(self.voice.say("moment.impossible", time=clock, end=end)),))
        return None

    def _section(self, text: str) -> Answer | None:
        """Return what stands in the section that a question names, or counts, if it does."""
        if number := section.asked_section_number(text):
            heading = numbered(number, self.claims)
            if not heading:
                return self._fewer()
        else:
            name = section.section_name(text)
            heading = sections.section(name, self.claims) if name else ()
        return Answered(under(heading, self.claims, self.voice)) if heading else None

    def _list(self, text: str) -> Answered | None:
        """Return the list that a question asks for, if the notes have it."""
        if not (listed := listing(text, self.claims)).claims:
            return None
        most = how_many(text, ITEMS_SHOWN)
        return Answered((Sentence(self.voice.opening), *listed_up(listed)[:most]))

    def _outline(self, text: str) -> Answered | None:
        """Return the headings, or what stands first under each, to who asks for the whole."""
        speaker = self.voice.speaker if self._of_one_interview else ""
        if not outline.asks_for_outline(text, speaker):
            return None
        begin = beginnings(self.claims)
        item = headed if begin and not outline.asks_for_statements(text) else labelled
        items = map(item, foremost(begin or self.claims, how_many(text, ITEMS_SHOWN)))
        return Answered((Sentence(self.voice.opening), *items))

    def _fewer(self) -> Declined:
        number = str(len(beginnings(self.claims)))
        return Declined((Sentence(self.voice.say("section.fewer", number=number)),))

    def _when(self, text: str) -> Answered | None:
        """Return the claims that name what a question asks the moments of, by time, if any does.

        With several interviews, only a search can tell in which of them the named speaker speaks.
        """
        asked = asked_subject(text, self.voice.speaker)
        if not asked or asked.frame is not Frame.WHEN:
            return None
        if asked.named and not self._of_one_interview:
            return None
        said = sorted(holding(asked.about, self.claims), key=lambda claim: min(claim.timestamps))
        opening = self.voice.say("followup.when")
        return Answered(framed(opening, said[:ITEMS_SHOWN])) if said else None

    def _about(self, text: str) -> Answer | None:
        """Return the title of the claims' one interview, or who speaks in it."""
        if not self._of_one_interview:
            return None
        if interview.asks_which_interview(text) or interview.asks_for_interviews(text):
            return Answered((called(self.claims, self.voice),))
        if interview.asks_who_speaks(text, self.voice.speaker):
            return self._spoken()
        return None

    def _spoken(self) -> Answered | None:
        if not (naming := self.voice.naming(self.claims)):
            return None
        title = self.voice.titles[naming[0].note]
        return Answered(framed(self.voice.say("interview.speaker", title=title), naming[:1]))

    def _at(self, span: moments.Span, end: Timestamp) -> Found:
        """Return what is said in a span of time, or that the notes do not reach it."""
        if span.first > end.seconds + spans.MARGIN:
            time = str(Timestamp(span.first))
            words = self.voice.say("moment.beyond", time=time, end=str(end))
            return Declined((Sentence(words),))
        if said := spans.said_in(span, self.claims):
            return Answered(framed(self.voice.opening, said))
        return Related(framed(self._empty(span), spans.nearest(span, self.claims)))

    def _empty(self, span: moments.Span) -> str:
        ends = dict.fromkeys(str(Timestamp(second)) for second in (span.first, span.last))
        return self.voice.say("moment.empty", time="\u2013".join(ends))

    @property
    def _of_one_interview(self) -> bool:
        return len({claim.note for claim in self.claims}) == 1
