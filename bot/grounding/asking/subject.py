"""Questions for whatever is said of something: "what does he think about X?", "tell me about X".

Their frame and the speaker's name carry nothing, and would only take a search away from X. Anybody
else's name is part of the question ("what does Marco say about garlic?"). What people say stands in
`subjects.toml`.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from bot.grounding.asking.plain import without_punctuation
from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.patterns import filled

# Personas whose patterns are kept.
_KEPT = 8

_DENIED = re.compile(r"\b(?:not|no|never|without|nothing|nobody)\b|n't\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: does it ask when that is said, or whether it is at all?

    `named` is whether it names the speaker, `which` whether it asks which interview is about that.
    """

    about: str
    when: bool = False
    whether: bool = False
    named: bool = False
    which: bool = False


def asked_subject(text: str, speaker: str = "") -> Subject | None:
    """Return what a text is about, where it asks only what is said of that, or when.

    What is said of something is not what is said of its contrary.
    """
    if _DENIED.search(typed := without_punctuation(text)):
        return None
    for asks, frames in _frames(speaker).items():
        for frame in frames:
            if found := frame.fullmatch(typed):
                named = bool(found.groupdict().get("speaker"))
                whether = asks in {"whether", "which"}
                return Subject(found["what"], asks == "when", whether, named, asks == "which")
    return None


@lru_cache(maxsize=_KEPT)
def _frames(speaker: str) -> Mapping[str, Sequence[re.Pattern[str]]]:
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
        asks: [re.compile(filled(f"{frame}{{end}}", parts), re.IGNORECASE) for frame in frames]
        for asks, frames in read["asks"].items()
    }
