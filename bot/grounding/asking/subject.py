"""Questions for whatever is said of something: "what does he think about X?", "tell me about X".

Their frame and the speaker's name carry nothing, and would only take a search away from X. Anybody
else's name is part of the question ("what does Marco say about garlic?"). What people say stands in
`subjects.toml`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from bot.grounding.asking.plain import without_punctuation
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.patterns import filled

# Personas whose patterns are kept.
_KEPT = 8

_DENIED = re.compile(r"\b(?:not|no|never|without|nothing|nobody)\b|n't\b", re.IGNORECASE)


class Frame(StrEnum):
    """What the frame of a question asks for: what is said of its subject, or when, or whether."""

    SAID = "said"
    WHEN = "when"
    WHETHER = "whether"
    WHICH = "which"
    """Which interview is about it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about, and in which frame; `named` is whether that names the speaker."""

    about: str
    frame: Frame = Frame.SAID
    named: bool = False

    @property
    def in_doubt(self) -> bool:
        """Whether the question leaves open that this is spoken of at all."""
        return self.frame in {Frame.WHETHER, Frame.WHICH}


def asked_subject(text: str, speaker: str = "") -> Subject | None:
    """Return what a text is about, where it asks only what is said of that, or when, or whether.

    What is said of something is not what is said of its contrary.
    """
    if _DENIED.search(typed := without_punctuation(text)):
        return None
    for frame, shapes in _frames(speaker).items():
        for shape in shapes:
            if found := shape.fullmatch(typed):
                return Subject(found["what"], frame, bool(found.groupdict().get("speaker")))
    return None


@lru_cache(maxsize=_KEPT)
def _frames(speaker: str) -> Mapping[Frame, Sequence[re.Pattern[str]]]:
    read = tomllib.loads((files("bot.grounding.asking") / "subjects.toml").read_text("utf-8"))
    names = "|".join(re.escape(name) for name in (speaker, *speaker.split()) if name) or "(?!)"
    parts = {
        **read["parts"],
        "interview": f"({INTERVIEW_OR_NOTES})",
        "who": f"({{anybody}}|(?P<speaker>{names}))",
        "whose": f"({{anybodys}}|(?P<speaker>{names})'s?)",
        "what": "(?P<what>[^?!;]+?)",
    }
    return {
        Frame(name): [re.compile(filled(f"{each}{{end}}", parts), re.IGNORECASE) for each in says]
        for name, says in read["asks"].items()
    }
