"""Claims as sentences: word for word, behind an opening, each with its moments."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from bot.answering.answer import Answer, Citation, Sentence, earliest
from bot.grounding.persona.voice import Voice
from bot.grounding.picking.headings import Listing, standing
from bot.grounding.text.sentences import CLOSERS
from bot.grounding.text.words import words
from bot.notes.claim import Claim, Heading
from bot.notes.stops import STOPS

Kind = TypeVar("Kind", bound=Answer)
# What opens a quote, and what closes it.
_QUOTES = (('"', '"'), ("\u201c", "\u201d"))


def framed(opening: str, claims: Iterable[Claim]) -> tuple[Sentence, ...]:
    """Return an opening and some claims: one goes on from it, several are its list."""
    claims = list(claims)
    lead = " " if len(claims) == 1 else "\n- "
    said = (Sentence(sentence_of(claim), citations_of(claim), lead) for claim in claims)
    return (Sentence(opening), *said)


def sentence_of(claim: Claim) -> str:
    """Return a claim's words as a sentence, behind its label where they do not begin with it.

    "Turns attention into sales" says under "Sales" alone who does so.
    """
    label = words(claim.label)
    begins = words(claim.text)[: len(label)] == label
    return _ended(claim) if begins else f"{claim.label}: {_ended(claim)}"


def _ended(claim: Claim) -> str:
    """Return a claim's words with an end, and a beginning: a time may have cut their sentence.

    A name that is written like "xAI" stays so, and a quoted sentence at the end has its stop.
    """
    text = claim.text
    if text.partition(" ")[0].islower():
        text = f"… {text}" if claim.before else text[:1].upper() + text[1:]
    if not text.rstrip("".join(CLOSERS)).endswith(tuple(STOPS)):
        text += "…" if claim.cut else "."
    return _quoted(text)


def _quoted(text: str) -> str:
    """Return a text with both marks of a quote that begins or ends it: one may run on for long."""
    for opening, closing in _QUOTES:
        opens = text.startswith(opening)
        if opens != text.endswith(closing) and sum(map(text.count, {opening, closing})) % 2:
            return f"{text}{closing}" if opens else f"{opening}{text}"
    return text


def citations_of(*claims: Claim) -> tuple[Citation, ...]:
    """Return a citation for every moment of some claims."""
    return tuple(Citation(claim, moment) for claim in claims for moment in claim.timestamps)


def headed(claim: Claim) -> Sentence:
    """Return a claim's heading as an item that links to where it begins."""
    return Sentence(claim.section[-1], citations_of(claim)[:1], "\n- ")


def labelled(claim: Claim) -> Sentence:
    """Return a claim as an item of the list that it stands in."""
    return Sentence(sentence_of(claim), citations_of(claim), "\n- ")


def listed_up(listing: Listing) -> list[Sentence]:
    """Return what is listed as items."""
    return [*map(headed if listing.headings else labelled, listing.claims)]


def called(claims: Sequence[Claim], voice: Voice) -> Sentence:
    """Return the title of the one interview that some claims are from, with its first moment."""
    title = voice.say("interview.title", title=voice.titles[claims[0].note])
    return Sentence(title, tuple(filter(None, [earliest(claims)])))


def under(heading: Heading, claims: Sequence[Claim], voice: Voice) -> tuple[Sentence, ...]:
    """Return what stands under a heading, behind that."""
    opening = Sentence(voice.say("section.heading", heading=heading[-1]))
    return (opening, *listed_up(standing(heading, claims)))


def introduced(answer: Kind, voice: Voice) -> Kind:
    """Return an answer with its interview's title before the claims, if all are of that one."""
    notes = {citation.claim.note for citation in answer.citations}
    said = list(answer.sentences)
    first = next((place for place, sentence in enumerate(said) if sentence.citations), 0)
    if len(notes) == 1 and first:
        opening = said[first - 1]
        said[first - 1] = replace(opening, text=voice.introducing(opening.text, *notes))
    return replace(answer, sentences=tuple(said))
