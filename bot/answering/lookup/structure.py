"""Answers that need no search: what the notes know of themselves.

What is said at a moment, and at which moments something is named; the outline and the lists; which
interviews there are, and who speaks in one.
"""

from collections.abc import Sequence

from bot.answering.answer import Answer, Answered, Declined, Related, Sentence, earliest
from bot.answering.framing import framed, headed, labelled
from bot.grounding.asking import collection, moments, outline
from bot.grounding.asking.subject import subject
from bot.grounding.persona.titles import quoted, short
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.naming import holding
from bot.notes.claim import Claim
from bot.notes.library import claims_of
from bot.notes.timestamp import Timestamp


def structural(text: str, claims: Sequence[Claim], voice: Voice) -> Answer | None:
    """Return what a question gets that asks by time or for the notes' structure, if it does."""
    return (
        _timed(text, claims, voice)
        or _whole(text, claims, voice)
        or _when(text, claims, voice)
        or _about(text, claims, voice)
    )


def interviews(text: str, claims: Sequence[Claim], voice: Voice, *, alone: bool) -> Answered | None:
    """Return the titles of the interviews, where a question asks for them and there are several.

    An outline, or a link, is of one interview: whoever asks for it of all, and not of some `alone`,
    is told first which there are.
    """
    of_one = outline.asks_for_outline(text) or outline.asks_which_interview(text)
    asked = collection.asks_for_interviews(text) or (of_one and not alone)
    number = len(voice.titles)
    if not asked or number == 1:
        return None
    opening = Sentence(voice.say("interview.several", number=str(number)))
    shown = [_titled(note, claims, voice) for note in [*voice.titles][: collection.MOST]]
    rest = number - len(shown)
    more = [Sentence(voice.say("interview.more", number=str(rest)), lead="\n")] if rest else []
    return Answered((opening, *shown, *more))


def _titled(note: str, claims: Sequence[Claim], voice: Voice) -> Sentence:
    """Return an interview's title as an item that links to the first moment its notes know of."""
    first = earliest(claims_of(claims, note))
    return Sentence(quoted(short(voice.titles[note])), (first,) if first else (), "\n- ")


def _timed(text: str, claims: Sequence[Claim], voice: Voice) -> Answer | None:
    """Return what is said at the time that a question names, or that there is no such time."""
    times = sorted(time.seconds for claim in claims for time in claim.timestamps) or [0]
    if span := moments.asked_span(text, times[-1], times[0]):
        return _at(span, claims, voice, Timestamp(times[-1]))
    if clock := moments.impossible(text):
        end = str(Timestamp(times[-1]))
        return Declined((Sentence(voice.say("moment.impossible", time=clock, end=end)),))
    return None


def _whole(text: str, claims: Sequence[Claim], voice: Voice) -> Answered | None:
    """Return the list that stands under a heading, or the headings."""
    if items := outline.items(text, claims):
        return Answered((Sentence(voice.opening), *map(labelled, items)))
    if outline.asks_for_outline(text):
        headings = outline.beginnings(claims)[: outline.MOST]
        return Answered((Sentence(voice.opening), *map(headed, headings)))
    return None


def _when(text: str, claims: Sequence[Claim], voice: Voice) -> Answered | None:
    """Return the claims that name what a question asks the moments of, by time, if any does.

    Of several interviews, only the search can tell in which one the speaker that it names speaks.
    """
    asked = subject(text, voice.speaker)
    if not asked or not asked.when or (asked.named and not _one_interview(claims)):
        return None
    said = sorted(holding(asked.about, claims), key=lambda claim: min(claim.timestamps))
    return Answered(framed(voice.say("followup.when"), said[: outline.MOST])) if said else None


def _about(text: str, claims: Sequence[Claim], voice: Voice) -> Answer | None:
    """Return the title of the claims' one interview, or who speaks in it."""
    if not _one_interview(claims):
        return None
    if outline.asks_which_interview(text) or collection.asks_for_interviews(text):
        words = voice.say("interview.title", title=voice.titles[claims[0].note])
        first = earliest(claims)
        return Answered((Sentence(words, (first,) if first else ()),))
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
    return Related(framed(_empty(span, voice), moments.nearest(span, claims)))


def _empty(span: moments.Span, voice: Voice) -> str:
    ends = dict.fromkeys(str(Timestamp(second)) for second in (span.first, span.last))
    return voice.say("moment.empty", time="\u2013".join(ends))


def _one_interview(claims: Sequence[Claim]) -> bool:
    return len({claim.note for claim in claims}) == 1
