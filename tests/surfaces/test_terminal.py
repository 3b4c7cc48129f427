"""An answer in a terminal, and as JSON for programs."""

import json

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.notes.claim import Claim
from bot.notes.timestamp import Timestamp
from bot.surfaces.terminal import as_json, spoken

CLAIM = Claim("k7f", "It scales", (Timestamp(1867),), "talk", "Y7uzEDEwYTU")
SENTENCE = Sentence("It scales.", (Citation(CLAIM, CLAIM.start),), "\n- ")


def test_an_address_stands_in_plain_sight() -> None:
    """A terminal shows the time and what to open."""
    assert spoken(SENTENCE) == "\n- It scales. (31:07 https://youtu.be/Y7uzEDEwYTU?t=1867)"


def test_a_program_gets_the_whole_answer_on_one_line() -> None:
    """Every field that programs read stands in the object."""
    answer = Answered((Sentence("So:"), SENTENCE))
    line = as_json("Does it scale?", Finished(answer, Usage("notes", 7, 0, 3), elapsed=0.0125))
    citation = {
        "claim": "k7f",
        "note": "talk",
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
