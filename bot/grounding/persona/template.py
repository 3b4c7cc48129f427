"""A text of the prompts with words in braces to be filled in.

`{interview|interviews}` holds two forms: what is said of one interview, and what of several.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field

from bot.grounding.persona.errors import PromptsError

NonEmpty = Annotated[str, Field(min_length=1)]
"""A text that says something."""

# A form may hold placeholders; braces that are doubled stand for themselves.
_FORM = r"((?:[^{}|]|\{\w+\})*)"
_FORMS = re.compile(rf"(?<!\{{)\{{{_FORM}\|{_FORM}\}}(?!\}})")
_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Template:
    """A text, and the file and notice that an error in it is blamed on."""

    text: str
    path: Path
    notice: str = ""

    @classmethod
    def read(cls, path: Path, needed: Collection[str] = ()) -> Self:
        """Read a whole file; raise `PromptsError` when it cannot be, or lacks a placeholder."""
        template = cls(read_text(path).strip(), path)
        held = {braces[1] for braces in _BRACES.finditer(template.text)}
        for name in needed:
            if name not in held:
                raise PromptsError.lacks(path, f"the placeholder {{{name}}}")
        return template

    def fill(self, values: Mapping[str, str], *, several: bool = False) -> str:
        """Return the text with its placeholders filled; an unknown one is an error.

        `several` chooses the second of two forms.
        """
        text = _FORMS.sub(lambda forms: forms[2 if several else 1], self.text)
        try:
            return _BRACES.sub(lambda braces: _filled(braces, values), text)
        except KeyError as error:
            raise PromptsError.placeholder(self.path, self.notice, error) from error


def _filled(braces: re.Match[str], values: Mapping[str, str]) -> str:
    """Return what stands for braces: a name's value, or one of two braces."""
    match braces[0]:
        case "{{" | "}}" as double:
            return double[0]
        case single:
            return values[braces[1] or single]


def read_text(path: Path) -> str:
    """Return a file's text; raise `PromptsError` when it is missing or not UTF-8."""
    try:
        # Some editors put a mark of the encoding first.
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise PromptsError.no_text(path) from error
    except OSError as error:
        raise PromptsError.unreadable(path, error) from error
