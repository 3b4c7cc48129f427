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

T = TypeVar("T")

# Every notice that code sends, as section.key of notices.toml, with what the code fills in.
NOTICES = {
    "answered.opening": (),
    "chat.banner": ("answerer", "channel", "title"),
    "chat.model": ("model",),
    "chat.notes": (),
    "declined.text": (),
    "declined.topics": ("topics",),
    "empty.text": (),
    "failed.budget": (),
    "failed.internal": ("reference",),
    "failed.interrupted": (),
    "failed.log": (),
    "failed.model": (),
    "forgotten.text": (),
    "partial.text": (),
    "related.opening": (),
    "too_long.text": ("limit",),
}


@dataclass(frozen=True, slots=True)
class Template:
    """A text with words in braces, and the file it came from."""

    text: str
    path: Path

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the text with its placeholders filled; an unknown one is an error."""
        try:
            return self.text.format_map(values)
        except (KeyError, ValueError, IndexError) as error:
            raise PromptsError.placeholder(self.path, error) from error


@dataclass(frozen=True, slots=True)
class Persona:
    """Who speaks: a name, the person spoken about, what it discloses, and its manner."""

    name: str
    speaker: str
    disclosure: str
    manner: Template

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a persona: a front matter of `key: value` lines, then the manner of speaking."""
        head, mark, body = _read(path).removeprefix("---\n").partition("\n---\n")
        if not mark:
            raise PromptsError.lacks(path, "a front matter between two lines of ---")
        lines = (line.partition(":") for line in head.splitlines())
        fields = {key.strip(): value.strip() for key, _, value in lines}
        try:
            return cls(
                name=fields["name"],
                speaker=fields["speaker"],
                disclosure=fields["disclosure"],
                manner=Template(body.strip(), path),
            )
        except KeyError as error:
            raise PromptsError.lacks(path, f"the key {error}") from error


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
    notices: Mapping[str, Template]
    small_talk: Mapping[str, Template]

    @classmethod
    def read(cls, folder: Path, persona: str = "guide") -> Self:
        """Read every file; blocks, and raises `PromptsError` for what is missing."""
        return cls(
            persona=Persona.read(folder / "personas" / f"{persona}.md"),
            rules=_template(folder / "rules.md"),
            examples=_template(folder / "examples.md"),
            reminder=_template(folder / "reminder.md"),
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


def _template(path: Path) -> Template:
    return Template(_read(path).strip(), path)


def _toml(path: Path, shape: TypeAdapter[T]) -> T:
    try:
        return shape.validate_python(tomllib.loads(_read(path)))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise PromptsError.malformed(path, error) from error


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PromptsError.unreadable(path) from error
