"""Who speaks: a persona says "I" and "we" only where it may, and of itself what it is."""

from dataclasses import replace

import pytest

from bot.answering.gate.gate import Gate
from bot.answering.ruling import Decision, Draft
from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Reason
from bot.answering.support.verifier import Verifier
from bot.grounding.text.sentences import sentences
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from tests.answering.gate.rulings import rule
from tests.answering.interviews import CLAIMS, gate


def test_a_persona_in_the_third_person_never_says_i() -> None:
    """What it would say as somebody else, the claim says in its own words."""
    ruling = rule("I believe that radio will outlive television.", "p3c")
    assert (ruling.decision, ruling.reason) == (Decision.REPLACED, Reason.PERSON)
    assert ruling.sentence is not None
    assert ruling.sentence.text.startswith("Lopez believes")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("We moved the studio from Porto to Lisbon in 1998.", ["p2b"]),
        ("We moved the studio from Porto to Lisbon in 1998.", []),
        ("In 1998 our studio moved from Porto to Lisbon.", ["p2b"]),
        ("Let's move the studio from Porto to Lisbon in 1998.", ["p2b"]),
    ],
)
def test_a_persona_in_the_third_person_never_says_we(text: str, ids: list[str]) -> None:
    """Nor does it ask anybody to join in."""
    ruling = rule(text, *ids)
    assert not ruling.sentence or ruling.sentence.text == f"{CLAIMS['p2b'].text}."
    assert rule(text, "p2b", among=gate(first_person=True)).reason != Reason.PERSON


def test_a_claim_that_says_we_may_be_told_so() -> None:
    """In whatever form, and a country's short name is nobody."""
    claim = Claim("a1", "We need sleep, in the US too", (Timestamp(1),), "radio", "v")
    among = Gate({"a1": claim}, Verifier(Corpus([claim], {"radio": "Radio"})))
    for text in ("Sleep is what our bodies need.", "In the US too, they need sleep."):
        assert among.fault(Draft(text, ("a1",))) is not Reason.PERSON
    quiet = replace(claim, text="They need sleep, in the US too")
    among = Gate({"a1": quiet}, Verifier(Corpus([quiet], {"radio": "Radio"})))
    assert rule("In the US too they need sleep.", "a1", among=among).reason != Reason.PERSON


def test_a_persona_in_the_first_person_may_say_i() -> None:
    """The guest's voice is a paraphrase in the first person, and says so itself."""
    ruling = rule(
        "I believe that radio will outlive television.", "p3c", among=gate(first_person=True)
    )
    assert ruling.decision is Decision.SHOWN


DISCLOSURE = "I am an AI. I answer from notes, and am not Lopez herself."


@pytest.mark.parametrize(
    "said", [DISCLOSURE, f"No. {DISCLOSURE}", "No, I am an AI.", *sentences(DISCLOSURE)]
)
def test_what_the_persona_says_of_itself_needs_no_claim(said: str) -> None:
    """In its own words, also behind a yes or a no, whoever speaks."""
    for first_person in (False, True):
        ruling = rule(said, among=gate(first_person=first_person, disclosure=DISCLOSURE))
        assert (ruling.decision, ruling.reason) == (Decision.SHOWN, "bridge")


@pytest.mark.parametrize(
    "said", ["I am Lopez herself.", "I am no AI.", "I answer from notes, and am Lopez herself."]
)
def test_of_itself_it_says_nothing_else(said: str) -> None:
    """Not out of the same words either."""
    among = gate(first_person=True, disclosure=DISCLOSURE)
    assert rule(said, among=among).decision is Decision.DROPPED
