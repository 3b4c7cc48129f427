"""A small interview of our own, for tests that need other claims than the shipped ones."""

from collections.abc import Mapping

from bot.answering.gate.gate import Gate
from bot.answering.support.corpus import Corpus
from bot.answering.support.verifier import Verifier
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp

_SAID = """
    p1a 01:00 The editors cut every long pause before a show goes out
    p2b 02:10 The studio moved from Porto to Lisbon in 1998
    p3c 03:20 Lopez believes that radio will outlive television
    p4d 04:30 Listeners write 300 letters a week to the show
    p5e 05:40 Most guests arrive without notes
    p6f 06:50 The host picks the music, and she never plays a song twice
    p7g 07:00 A short show loses fewer listeners than a long one
"""


def _claim(line: str) -> Claim:
    name, clock, text = line.split(maxsplit=2)
    return Claim(name, text, (Timestamp.read(clock),), "radio", "Y7uzEDEwYTU")


CLAIMS: Mapping[str, Claim] = {claim.id: claim for claim in map(_claim, _SAID.strip().splitlines())}


VERIFIER = Verifier(Corpus([*CLAIMS.values()], {"radio": "Radio at night"}, "Maria Lopez"))


def gate(
    judge: type[Gate] = Gate,
    question: str = "",
    *,
    first_person: bool = False,
    disclosure: str = "",
) -> Gate:
    """Return a gate over the small interview, at the beginning of an answer."""
    return judge(CLAIMS, VERIFIER, question, first_person=first_person, disclosure=disclosure)
