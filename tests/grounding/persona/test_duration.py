"""How long to wait, as people say it."""

from dataclasses import replace

import pytest

from bot.grounding.persona.duration import duration
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.template import Template
from bot.grounding.persona.voice import Voice
from bot.notes.library import Library
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "1 second"),
        (1.2, "2 seconds"),
        (60, "60 seconds"),
        (61, "2 minutes"),
        (7140, "119 minutes"),
        (7141, "2 hours"),
        (7201, "3 hours"),
    ],
)
def test_whoever_asked_too_much_reads_how_long_to_wait(
    voice: Voice, seconds: float, said: str
) -> None:
    """In whole seconds, minutes or hours, never too few of them."""
    assert duration(voice, seconds) == said


def test_a_duration_is_said_in_the_words_of_the_prompts(prompts: Prompts, library: Library) -> None:
    """Who translates them need not look into the code."""
    minutes = Template("{number} Minuten", ROOT / "prompts/notices.toml")
    german = replace(prompts, notices={**prompts.notices, "duration.minutes": minutes})
    assert duration(Voice(german, library.notes), 61) == "2 Minuten"
