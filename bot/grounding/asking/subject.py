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

from bot.grounding.text.interviews import INTERVIEW_OR_NOTES
from bot.grounding.text.words import STOP_WORDS

# A text of more characters tells something, instead of naming it.
LONGEST = 200
# More words than this are a question, whatever they lack.
FEW = 4
# Personas whose patterns are kept.
_KEPT = 8

_PART = re.compile(r"\{(\w+)\}")
_IS = re.compile(r"\b(what|how|when|where)'s\b", re.IGNORECASE)
_NOISE = re.compile(r"[,:](?=\s)|[\u201c\u201d\"]")
_ENDS = " \t\n?!.\u2026"
_DENIED = re.compile(r"\b(?:not|no|never|without|nothing|nobody)\b|n't\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"(?:(?:and|but|so|ok|okay|what about|how about|about|the|a|an) )*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a question is about: does it ask when that is said, or whether it is at all?

    `named` is whether it names the speaker.
    """

    about: str
    when: bool = False
    whether: bool = False
    named: bool = False


def subject(text: str, speaker: str = "") -> Subject | None:
    """Return what a text is about, where it asks only what is said of that, or when.

    What is said of something is not what is said of its contrary.
    """
    if len(text) > LONGEST or _DENIED.search(typed := _plain(text)):
        return None
    for asks, frames in _frames(speaker).items():
        for frame in frames:
            if found := frame.fullmatch(typed):
                named = bool(found.groupdict().get("speaker"))
                return Subject(found["what"], asks == "when", asks == "whether", named)
    return None


def bare(text: str) -> str:
    """Return what a text is about that names it and says nothing else: "the roof?", "and AGI?"."""
    if len(text) > LONGEST:
        return ""
    named = _BEFORE.sub("", _plain(text), count=1)
    typed = named.lower().split()
    return named if len(typed) <= FEW and STOP_WORDS.isdisjoint(typed) else ""


def without_end_marks(text: str) -> str:
    """Return a text without the marks at its end; nothing of one that tells instead of naming."""
    if len(text) > LONGEST:
        return ""
    return " ".join(text.replace("\u2019", "'").split()).strip(_ENDS)


def _plain(text: str) -> str:
    typed = _NOISE.sub(" ", text.replace("\u2019", "'").rstrip(_ENDS))
    return " ".join(_IS.sub(r"\1 is", typed).split())


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
        asks: [
            re.compile(_filled(f"{{aside}}{frame}{{end}}", parts), re.IGNORECASE)
            for frame in frames
        ]
        for asks, frames in read["asks"].items()
    }


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with its parts in place, and theirs."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda part: parts[part[1]], pattern)
    return pattern
