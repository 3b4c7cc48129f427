"""An answer as JSON for programs."""

import json
import re

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.answering.support.verdict import Supported
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.programs import as_json, verdict_as_json
from tests.conftest import ROOT

CLAIM = Claim("k7f", "It scales", (Timestamp(1867),), "talk", "Y7uzEDEwYTU")
TITLES = {"talk": "A talk"}
SENTENCE = Sentence("It scales.", (Citation(CLAIM, CLAIM.start),), "\n- ")


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
