"""Everything the bot is told and says by itself, read once from the folder `prompts/`.

A change of wording there needs no change here. A file, a key or a placeholder that the code needs
and the folder lacks is an error that names it, at the start and not in the middle of an answer.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Self, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.notices import NOTICES
from bot.grounding.persona.persona import Persona
from bot.grounding.persona.small_talk import SmallTalk
from bot.grounding.persona.talk import WrittenSmallTalk
from bot.grounding.persona.template import NonEmpty, Template, read_text
from bot.grounding.text.languages import Language, Spoken
from bot.misread import why

T = TypeVar("T")

_NOTICES = TypeAdapter(dict[str, dict[str, NonEmpty]])
_LANGUAGES = TypeAdapter(dict[str, Spoken])
_SMALL_TALK = TypeAdapter(WrittenSmallTalk)
# Of whom personas speak whose small talk is remembered.
_SPEAKERS = 16


@dataclass(frozen=True, slots=True)
class Prompts:
    """The folder `prompts/`, read."""

    persona: Persona
    rules: Template
    examples: Template
    reminder: Template
    opinion: Template
    probe: Template
    notices: Mapping[str, Template]
    small_talk: SmallTalk
    languages: tuple[Language, ...] = ()
    """Those that are told from English, in which the notes mostly are."""

    @classmethod
    def read(cls, folder: Path, persona: str) -> Self:
        """Read every file; blocks, and raises `PromptsError` for what is missing."""
        who = Persona.named(folder / "personas", persona)
        spoken = _toml(folder / "languages.toml", _LANGUAGES)
        talk = folder / "smalltalk.toml"
        return cls(
            persona=who,
            rules=Template.read(folder / "rules.md", {"no_answer"}),
            examples=Template.read(folder / "examples.md"),
            reminder=Template.read(folder / "reminder.md"),
            opinion=_opinion(folder / "opinion.md"),
            probe=Template.read(folder / "probe.md"),
            notices=_notices(folder / "notices.toml"),
            small_talk=_small_talk(read_text(talk), who.speaker, talk),
            languages=tuple(
                Language.of(language, familiar=code in who.languages.replace(",", " ").split())
                for code, language in spoken.items()
            ),
        )


def _opinion(path: Path) -> Template:
    needed = ("claims", "sentence")
    opinion = Template.read(path, needed)
    opinion.fill(dict.fromkeys(needed, ""))
    return opinion


def _notices(path: Path) -> dict[str, Template]:
    sections = _toml(path, _NOTICES)
    notices = {
        (name := f"{section}.{key}"): Template(text, path, name)
        for section, texts in sections.items()
        for key, text in texts.items()
    }
    for name, placeholders in NOTICES.items():
        if name not in notices:
            raise PromptsError.lacks(path, f"the notice {name}")
        notices[name].fill(dict.fromkeys(placeholders, ""))
    return notices


@lru_cache(_SPEAKERS)
def _small_talk(written: str, speaker: str, path: Path) -> SmallTalk:
    """Return small talk with a speaker; it takes long to read, and personas of one share it."""
    return SmallTalk(_read(written, path, _SMALL_TALK), speaker, path)


def _toml(path: Path, shape: TypeAdapter[T]) -> T:
    return _read(read_text(path), path, shape)


def _read(written: str, path: Path, shape: TypeAdapter[T]) -> T:
    try:
        return shape.validate_python(tomllib.loads(written))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise PromptsError.malformed(path, why(error)) from error
