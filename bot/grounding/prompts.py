"""Everything the bot is told and says by itself, read once from the folder `prompts/`.

A change of wording there needs no change here. A file, a key or a placeholder that the code needs
and the folder lacks is an error that names it, at the start and not in the middle of an answer.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.grounding.errors import PromptsError
from bot.grounding.languages import Language, Spoken
from bot.grounding.notices import NOTICES
from bot.grounding.persona import Persona
from bot.grounding.template import Template, read_text
from bot.misread import told

T = TypeVar("T")

# The innermost brackets, so that alternatives may hold others.
_ALTERNATIVES = re.compile(r"\(([^()]*)\)")


class Talk(BaseModel):
    """One kind of small talk: what people say, and the persona's reply.

    One that is `anywhere` is replied to whatever else a text holds; a `courtesy` may stand beside a
    question, which is what gets the answer then.
    """

    says: frozenset[str]
    reply: str
    anywhere: bool = False
    courtesy: bool = False


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
    anywhere: frozenset[str] = frozenset()
    """The phrases of small talk that are heard beside other words too."""
    courtesies: frozenset[str] = frozenset()
    """Those that may stand before or after a question."""
    languages: tuple[Language, ...] = ()
    """Those that are told from English, in which the notes mostly are."""

    @classmethod
    def read(cls, folder: Path, persona: str = "guide") -> Self:
        """Read every file; blocks, and raises `PromptsError` for what is missing."""
        who = Persona.named(folder / "personas", persona)
        spoken = _toml(folder / "languages.toml", TypeAdapter(dict[str, Spoken]))
        talks = _toml(folder / "smalltalk.toml", TypeAdapter(_SmallTalk)).talk
        return cls(
            persona=who,
            rules=Template.read(folder / "rules.md"),
            examples=Template.read(folder / "examples.md"),
            reminder=Template.read(folder / "reminder.md"),
            judge=Template.read(folder / "judge.md"),
            notices=_notices(folder / "notices.toml"),
            small_talk=_small_talk(talks, folder / "smalltalk.toml"),
            anywhere=frozenset(phrase for talk in talks if talk.anywhere for phrase in _said(talk)),
            courtesies=frozenset(p for talk in talks if talk.courtesy for p in _said(talk)),
            languages=tuple(
                Language.of(language, familiar=code in who.languages.replace(",", " ").split())
                for code, language in spoken.items()
            ),
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


def _small_talk(talks: Iterable[Talk], path: Path) -> dict[str, Template]:
    """Map each thing people say to the reply."""
    replies = ((talk, Template(talk.reply, path)) for talk in talks)
    return {phrase: reply for talk, reply in replies for phrase in _said(talk)}


def _said(talk: Talk) -> Iterator[str]:
    """Yield every phrase that `says` stands for."""
    return (phrase for says in talk.says for phrase in spelled(says))


def spelled(says: str) -> Iterator[str]:
    """Yield each phrase that a text with alternatives, such as `hi( there|)`, stands for."""
    opened = _ALTERNATIVES.search(says)
    if not opened:
        yield " ".join(says.split())
        return
    for choice in opened[1].split("|"):
        yield from spelled(f"{says[: opened.start()]}{choice}{says[opened.end() :]}")


def _toml(path: Path, shape: TypeAdapter[T]) -> T:
    try:
        return shape.validate_python(tomllib.loads(read_text(path)))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise PromptsError.malformed(path, told(error)) from error
