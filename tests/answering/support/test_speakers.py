"""Whose words they are, where several interviews are at hand."""

from dataclasses import replace

from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Supported
from bot.answering.support.verifier import Verifier
from tests.answering.interviews import CLAIMS

PAUSES = CLAIMS["p1a"]
LETTERS = replace(CLAIMS["p4d"], note="post")
SAID = "Lopez says that the editors cut every long pause before a show goes out."
WRITTEN = "Lopez says that listeners write 300 letters a week to the show."


def test_a_speaker_says_what_stands_in_their_interview() -> None:
    """Its notes name them once, and not in each sentence."""
    alone = Verifier(Corpus([PAUSES], {}, "Maria Lopez"))
    assert isinstance(alone.verify(SAID, [PAUSES]), Supported)
    several = Verifier(Corpus([*CLAIMS.values(), LETTERS], {}, "Maria Lopez"))
    assert isinstance(several.verify(SAID, [PAUSES]), Supported)


def test_a_speaker_says_nothing_in_the_interview_of_another() -> None:
    """What its notes tell is not put in the mouth of who speaks elsewhere."""
    several = Verifier(Corpus([*CLAIMS.values(), LETTERS], {}, "Maria Lopez"))
    assert not isinstance(several.verify(WRITTEN, [LETTERS]), Supported)
