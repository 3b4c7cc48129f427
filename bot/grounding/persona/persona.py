"""Who speaks: a file of `prompts/personas/`, a front matter and a manner of speaking below it."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, TypeAdapter, ValidationError

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.template import NonEmpty, Template, read_text
from bot.misread import why

_RULE = "---\n"


def _json_object(text: str) -> str:
    try:
        whole = json.loads(text)
    except json.JSONDecodeError:
        whole = None
    if not isinstance(whole, dict):
        msg = "must be a JSON object"
        raise ValueError(msg)  # noqa: TRY004  which is what pydantic takes
    return text


@dataclass(frozen=True, slots=True)
class Persona:
    """A persona as its file has it; texts may hold placeholders.

    `speaker` is the person spoken about, `voice` how the persona sounds, `disclosure` what it
    says it is, `opening` and `nearest` what stands before claims that answer and before those
    that are only near, `decline` what it says to a question outside the notes, `languages` those
    it speaks, the first one by itself. `person` is "first" for one that speaks as the speaker
    would, "third" for one that speaks about them. `extensions` is JSON that other tools keep in a
    character card. `manner` is the body: what a model is told about how to speak.
    """

    name: NonEmpty
    speaker: str
    voice: NonEmpty
    disclosure: NonEmpty
    greeting: NonEmpty
    opening: NonEmpty
    nearest: NonEmpty
    decline: NonEmpty
    languages: NonEmpty
    manner: str
    path: Path
    person: Literal["first", "third"] = "third"
    extensions: Annotated[str, AfterValidator(_json_object)] = "{}"

    @classmethod
    def named(cls, folder: Path, name: str) -> Self:
        """Read one of a folder's personas; raise `PromptsError` when it is not among them."""
        others = sorted(path.stem for path in folder.glob("*.md"))
        path = folder / f"{name}.md"
        if others and name not in others:
            raise PromptsError.no_persona(path, others)
        return cls.read(path)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a persona's file; raise `PromptsError` for a key that it lacks."""
        head, mark, body = read_text(path).removeprefix(_RULE).partition(f"\n{_RULE}")
        if not mark:
            raise PromptsError.lacks(path, "a front matter between two lines of ---")
        lines = (line.partition(":") for line in head.splitlines())
        entries = {key.strip(): value.strip() for key, _, value in lines}
        if lacking := [key for key in KEYS if key not in entries]:
            raise PromptsError.lacks(path, f"the key '{lacking[0]}'")
        texts = {key: entries[key] for key in (*KEYS, *_OPTIONAL) if key in entries}
        try:
            return cls.of(texts, body.strip(), path)
        except ValidationError as error:
            raise PromptsError.malformed(path, why(error)) from error

    @classmethod
    def of(cls, texts: Mapping[str, str], manner: str, path: Path) -> Self:
        """Return the persona of some texts by their keys; raise `ValidationError` for a bad one."""
        return TypeAdapter(cls).validate_python({**texts, "manner": manner, "path": path})

    @property
    def first_person(self) -> bool:
        """Whether it speaks as the speaker would."""
        return self.person == "first"

    def __str__(self) -> str:
        """Return the persona as its file holds it."""
        told = (key for key, usual in _OPTIONAL.items() if getattr(self, key) != usual)
        keys = (*KEYS, *told)
        head = "".join(f"{key}: {getattr(self, key)}\n" for key in keys)
        return f"{_RULE}{head}{_RULE}{self.manner}\n"

    def template(self, part: str) -> Template:
        """Return one of the texts, to be filled in."""
        return Template(getattr(self, part), self.path)


_OPTIONAL = {field.name: field.default for field in fields(Persona) if field.default is not MISSING}
KEYS = tuple(
    field.name for field in fields(Persona) if field.name not in {"manner", "path", *_OPTIONAL}
)
