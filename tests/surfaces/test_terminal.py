"""An answer in a terminal."""

from dataclasses import replace

from bot.answering.answer import Citation, Sentence
from bot.answering.support.verdict import Supported
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.terminal import spoken, spoken_verdict

CLAIM = Claim("k7f", "It scales", (Timestamp(1867),), "talk", "Y7uzEDEwYTU")
SENTENCE = Sentence("It scales.", (Citation(CLAIM, CLAIM.start),), "\n- ")


def test_an_address_stands_in_plain_sight() -> None:
    """A terminal shows the time and what to open."""
    assert spoken([SENTENCE]) == "\n- It scales. (31:07 https://youtu.be/Y7uzEDEwYTU?t=1867)"


def test_among_several_interviews_a_claims_own_is_named() -> None:
    """Before its moments; of an answer that grows, only what is new is returned."""
    titles = {"talk": "Radio at night", "other": "A studio"}
    said = "\n- It scales. (“Radio at night” 31:07 https://youtu.be/Y7uzEDEwYTU?t=1867)"
    assert spoken([SENTENCE], titles) == said
    other = Citation(replace(CLAIM, note="other"), CLAIM.start)
    rest = spoken([SENTENCE, Sentence("It does.", (other,), " ")], titles, after=1)
    assert rest == " It does. (“A studio” 31:07 https://youtu.be/Y7uzEDEwYTU?t=1867)"


def test_many_moments_are_counted() -> None:
    """The first three are shown."""
    citations = tuple(Citation(CLAIM, Timestamp(second)) for second in range(9))
    assert spoken([Sentence("It scales.", citations)]).endswith("?t=2; +6)")


def test_a_verdict_names_its_interview_among_several() -> None:
    """Before the moment that comes nearest."""
    told = spoken_verdict(Supported((CLAIM,), 1.0), "So.", {"talk": "Radio at night"})
    assert "\n“Radio at night” 31:07 https://" in told
