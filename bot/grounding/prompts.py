"""Everything the bot is told and says by itself, read once from the folder `prompts/`.

A change of wording there needs no change here. A file, a key or a placeholder that the code needs
and the folder lacks is an error that names it, at the start and not in the middle of an answer.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.grounding.errors import PromptsError
from bot.grounding.persona import Persona
from bot.grounding.template import Template, read_text

T = TypeVar("T")

# Every notice that code sends, as section.key of notices.toml, with what the code fills in.
NOTICES = {
    "about.text": ("name", "disclosure", "title"),
    "chat.banner": ("answerer", "channel", "title"),
    "chat.model": ("model",),
    "chat.notes": (),
    "check.contradicted": ("sentence", "why"),
    "check.more": (),
    "check.supported": ("sentence", "why"),
    "check.unsupported": ("sentence", "why"),
    "declined.topics": ("topics",),
    "empty.text": (),
    "failed.budget": (),
    "failed.busy": ("reference",),
    "failed.channel": ("channels", "reference"),
    "failed.expired": ("reference",),
    "failed.internal": ("reference",),
    "failed.interrupted": ("reference",),
    "failed.locked": ("reference",),
    "failed.log": ("reference",),
    "failed.model": (),
    "failed.permission": ("reference",),
    "failed.person_quota": ("wait", "reference"),
    "failed.role": ("reference",),
    "failed.server_quota": ("wait", "reference"),
    "failed.stopped": ("reference",),
    "failed.too_long": ("limit", "reference"),
    "first.passing": (),
    "first.text": (),
    "forget.ask": (),
    "forget.done": ("questions", "answers"),
    "forgotten.text": (),
    "gone.text": (),
    "help.text": (),
    "interview.unknown": (),
    "moment.beyond": ("time", "end"),
    "moment.unread": (),
    "mydata.text": (),
    "partial.text": (),
    "privacy.forever": (),
    "privacy.kept": ("days",),
    "privacy.model": ("provider",),
    "privacy.notes": (),
    "privacy.passing": (),
    "privacy.shared": (),
    "privacy.text": ("kept", "readers"),
    "privacy.unshared": (),
    "rating.thanks": (),
    "reload.done": ("claims", "notes"),
    "reload.refused": (),
    "remove.refused": (),
    "settings.everybody": (),
    "settings.everywhere": (),
    "settings.in_place": (),
    "settings.in_threads": (),
    "settings.number": (),
    "settings.privately": (),
    "settings.publicly": (),
    "settings.unlimited": (),
    "settings.text": (
        "persona",
        "channels",
        "roles",
        "threads",
        "private",
        "minute",
        "day",
    ),
    "sources.none": (),
    "stats.answered": (),
    "stats.declined": (),
    "stats.failed": (),
    "stats.open": (),
    "stats.related": (),
    "stats.smalltalk": (),
    "stats.text": (
        "people",
        "questions",
        "days",
        "most",
        "outcomes",
        "helpful",
        "unhelpful",
        "cost",
    ),
    "stop.refused": (),
    "verify.coverage": ("words",),
    "verify.elsewhere": (),
    "verify.id": (),
    "verify.modality": ("words",),
    "verify.name": ("words",),
    "verify.number": ("words",),
    "verify.polarity": ("words",),
    "verify.quantifier": ("words",),
    "verify.quote": ("words",),
    "verify.relation": ("words",),
    "verify.supported": (),
    "verify.unknown": (),
}


class Talk(BaseModel):
    """One kind of small talk: what people say, and the persona's reply."""

    says: frozenset[str]
    reply: str


class _SmallTalk(BaseModel):
    talk: list[Talk]


@dataclass(frozen=True, slots=True)
class Prompts:
    """The folder `prompts/`, read."""

    persona: Persona
    rules: Template
    examples: Template
    reminder: Template
    judge: Template
    notices: Mapping[str, Template]
    small_talk: Mapping[str, Template]

    @classmethod
    def read(cls, folder: Path, persona: str = "guide") -> Self:
        """Read every file; blocks, and raises `PromptsError` for what is missing."""
        return cls(
            persona=Persona.read(folder / "personas" / f"{persona}.md"),
            rules=Template.read(folder / "rules.md"),
            examples=Template.read(folder / "examples.md"),
            reminder=Template.read(folder / "reminder.md"),
            judge=Template.read(folder / "judge.md"),
            notices=_notices(folder / "notices.toml"),
            small_talk=_small_talk(folder / "smalltalk.toml"),
        )


def _notices(path: Path) -> dict[str, Template]:
    sections = _toml(path, TypeAdapter(dict[str, dict[str, str]]))
    notices = {
        f"{section}.{key}": Template(text, path)
        for section, texts in sections.items()
        for key, text in texts.items()
    }
    for name, placeholders in NOTICES.items():
        if name not in notices:
            raise PromptsError.lacks(path, f"the notice {name}")
        notices[name].fill(dict.fromkeys(placeholders, ""))
    return notices


def _small_talk(path: Path) -> dict[str, Template]:
    """Map each thing people say to the reply, the longest first."""
    entries = _toml(path, TypeAdapter(_SmallTalk)).talk
    phrases = {phrase: Template(talk.reply, path) for talk in entries for phrase in talk.says}
    return dict(sorted(phrases.items(), key=lambda item: -len(item[0])))


def _toml(path: Path, shape: TypeAdapter[T]) -> T:
    try:
        return shape.validate_python(tomllib.loads(read_text(path)))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise PromptsError.malformed(path, error) from error
