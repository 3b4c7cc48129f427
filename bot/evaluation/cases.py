"""Questions whose right answer is known, one JSON object a line."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, TypeAdapter, ValidationError, field_validator

from bot.errors import BotError
from bot.notes.timestamp import Timestamp


class EvaluationError(BotError):
    """The cases cannot be asked; the message says why."""

    @classmethod
    def unreadable(cls, path: Path, reason: object) -> Self:
        """Say which file cannot be read as cases, and why."""
        why = " ".join(str(reason).split())
        return cls(f"{path} cannot be read as cases ({why}): see docs/retrieval.md for a line.")

    @classmethod
    def no_report(cls, path: Path, reason: object) -> Self:
        """Say which file is no older report, and why."""
        why = " ".join(str(reason).split())
        return cls(f"{path} cannot be compared with ({why}): name what `eval --json` has printed.")


def _second(time: object) -> int:
    return Timestamp.read(str(time)).seconds


class Case(BaseModel):
    """A question to one note.

    `kind` says what sort of question it is. `gold` holds, for an answerable one, every second
    whose claim answers it; one of them is enough.
    """

    note: str
    q: str
    answerable: bool
    kind: str
    gold: frozenset[Annotated[int, BeforeValidator(_second)]] = frozenset()

    @field_validator("note")
    @classmethod
    def _stem(cls, name: str) -> str:
        return name.removesuffix(".md")


def read_cases(path: Path) -> list[Case]:
    """Read every case of a file; blocks, and raises `EvaluationError` for a line that is none."""
    try:
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [TypeAdapter(Case).validate_json(line) for line in lines]
    except (OSError, ValidationError, UnicodeDecodeError) as error:
        raise EvaluationError.unreadable(path, error) from error
