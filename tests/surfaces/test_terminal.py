"""An answer in a terminal, and as JSON for programs."""

import json
import re
from dataclasses import replace

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.answering.support.verdict import Supported
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.terminal import as_json, spoken, spoken_verdict, verdict_as_json
from tests.conftest import ROOT

CLAIM = Claim("k7f", "It scales", (Timestamp(1867),), "talk", "Y7uzEDEwYTU")
TITLES = {"talk": "A talk"}
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


def test_a_program_gets_the_whole_answer_on_one_line() -> None:
    """Every field that programs read stands in the object."""
    answer = Answered((Sentence("So:"), SENTENCE))
    line = as_json(
        "Does it scale?", Finished(answer, Usage("notes", 7, 0, 3), elapsed=0.0125), TITLES
    )
    citation = {
        "claim": "k7f",
        "note": "talk",
        "title": "A talk",
        "video_id": "Y7uzEDEwYTU",
        "timestamp": "31:07",
        "seconds": 1867,
        "url": "https://youtu.be/Y7uzEDEwYTU?t=1867",
        "text": "It scales",
    }
    assert "\n" not in line
    assert json.loads(line) == {
        "question": "Does it scale?",
        "outcome": "answered",
        "text": "So:\n- It scales.",
        "sentences": [
            {"text": "So:", "citations": []},
            {"text": "It scales.", "citations": [citation]},
        ],
        "citations": [citation],
        "gate": {"shown": 0, "mended": 0, "dropped": 0},
        "model": "notes",
        "prompt_tokens": 7,
        "completion_tokens": 3,
        "elapsed_ms": 12.5,
    }


def test_the_docs_name_every_field_that_programs_read() -> None:
    """In the order in which they come, those of an answer and those of a verdict."""
    answer = as_json("Does it?", Finished(Answered((SENTENCE,)), Usage("notes")), TITLES)
    verdict = verdict_as_json("It does.", Supported((CLAIM,), 1.0), "So.", TITLES)
    rows = re.findall(r"^\| (`.+) \|.*\|$", (ROOT / "docs/programs.md").read_text(), re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    assert named == [*json.loads(answer), *json.loads(verdict)]
