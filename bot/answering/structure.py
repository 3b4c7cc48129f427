"""Answers that need no search: a moment, the outline, a list, the interview, who speaks in it."""

from collections.abc import Sequence

from bot.answering.answer import Answer, Answered, Citation, Declined, Related, Sentence
from bot.answering.framing import framed, headed, labelled
from bot.grounding import moments, outline
from bot.grounding.voice import Voice
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp


def structural(text: str, claims: Sequence[Claim], voice: Voice) -> Answer | None:
    """Return what a question gets that asks by time or for the notes' structure, if it does."""
    end = max((time.seconds for claim in claims for time in claim.timestamps), default=0)
    if span := moments.asked_span(text, end):
        return _at(span, claims, voice, Timestamp(end))
    if outline.asks_for_outline(text):
        headings = outline.beginnings(claims)[: outline.MOST]
        return Answered((Sentence(voice.opening), *map(headed, headings)))
    if len({claim.note for claim in claims}) == 1 and (about := _about(text, claims, voice)):
        return about
    if items := outline.items(text, claims):
        return Answered((Sentence(voice.opening), *map(labelled, items)))
    return None


def _about(text: str, claims: Sequence[Claim], voice: Voice) -> Answer | None:
    """Return the title of the claims' one interview, or who speaks in it."""
    if outline.asks_which_interview(text):
        first = min(claims, key=lambda claim: min(claim.timestamps))
        words = voice.say("interview.title", title=voice.titles[first.note])
        return Answered((Sentence(words, (Citation(first, min(first.timestamps)),)),))
    if outline.asks_who_speaks(text, voice.speaker) and (naming := voice.naming(claims)):
        opening = voice.say("interview.speaker", title=voice.titles[naming[0].note])
        return Answered(framed(opening, naming[:1]))
    return None


def _at(
    span: moments.Span, claims: Sequence[Claim], voice: Voice, end: Timestamp
) -> Answered | Related | Declined:
    """Return what is said in a span of time, or that the notes do not reach it."""
    if span.first > end.seconds + moments.MARGIN:
        words = voice.say("moment.beyond", time=str(Timestamp(span.first)), end=str(end))
        return Declined((Sentence(words),))
    if said := moments.claims_in(span, claims):
        return Answered(framed(voice.opening, said))
    return Related(framed(voice.nearest, moments.nearest(span, claims)))
