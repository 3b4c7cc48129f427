"""Claims as sentences: word for word, behind an opening, each with its moments."""

from collections.abc import Iterable

from bot.answering.answer import Citation, Sentence
from bot.notes.claim import Claim


def framed(opening: str, claims: Iterable[Claim]) -> tuple[Sentence, ...]:
    """Return an opening and some claims: one goes on from it, several are its list."""
    claims = list(claims)
    lead = " " if len(claims) == 1 else "\n- "
    return (Sentence(opening), *(Sentence(sentence(claim), cited(claim), lead) for claim in claims))


def sentence(claim: Claim) -> str:
    """Return a claim's words as a sentence that stands by itself."""
    text = claim.text[:1].upper() + claim.text[1:]
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def cited(claim: Claim) -> tuple[Citation, ...]:
    """Return a citation for every moment of a claim."""
    return tuple(Citation(claim, timestamp) for timestamp in claim.timestamps)


def headed(claim: Claim) -> Sentence:
    """Return a claim's heading as an item that links to where it begins."""
    return Sentence(claim.section[-1], cited(claim)[:1], "\n- ")


def labelled(claim: Claim) -> Sentence:
    """Return a claim as an item of the list that it stands in, under its label."""
    return Sentence(f"{claim.label}: {sentence(claim)}", cited(claim), "\n- ")
