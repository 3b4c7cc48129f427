"""What becomes of sentences in a gate over the radio's interviews."""

from bot.answering.gate.gate import Gate
from bot.answering.ruling import Draft, Ruling
from tests.answering.interviews import gate


def rule(text: str, *ids: str, among: Gate | None = None) -> Ruling:
    """Return what becomes of one sentence."""
    return ruled(Draft(text, ids), among or gate())


def ruled(draft: Draft, among: Gate) -> Ruling:
    """Return what becomes of it in one gate."""
    return among.rule(draft)


def cited(ruling: Ruling) -> list[str]:
    """Return the ids of the claims that a sentence is shown with."""
    assert ruling.sentence is not None
    return [citation.claim.id for citation in ruling.sentence.citations]


def leads(drafts: list[Draft], among: Gate) -> list[str]:
    """Return what stands before those sentences that are shown."""
    rulings = [ruled(draft, among) for draft in drafts]
    return [ruling.sentence.lead for ruling in rulings if ruling.sentence]
