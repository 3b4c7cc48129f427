"""Questions whose right answer is known, one JSON object a line."""

from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, BeforeValidator, ValidationError, field_validator, model_validator

from bot.evaluation.errors import EvaluationError
from bot.misread import misread, why
from bot.notes.claim import Note
from bot.notes.timestamp import Timestamp, as_noted


def _second(time: object) -> int:
    try:
        return Timestamp.read(str(time)).seconds
    except ValueError as error:
        msg = "is no time such as 31:07"
        raise ValueError(msg) from error


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

    @model_validator(mode="after")
    def _can_be_right(self) -> Self:
        if self.answerable and not self.gold:
            msg = "needs `gold`: the times that answer it"
            raise ValueError(msg)
        return self

    def at(self, note: Note) -> Self:
        """Return the case with its gold seconds as its note's reader has them."""
        moments = {moment.seconds for claim in note.claims for moment in claim.timestamps}
        gold = frozenset(as_noted(seconds, moments) for seconds in self.gold)
        return self.model_copy(update={"gold": gold})


def read_cases(path: Path) -> list[Case]:
    """Read every case of a file; blocks, and raises `EvaluationError` for a line that is none."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError.unreadable(path, why(error)) from error
    cases = [_case(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not cases:
        raise EvaluationError.unreadable(path, "there is none in it")
    return cases


def _case(path: Path, number: int, line: str) -> Case:
    try:
        return Case.model_validate_json(line)
    except ValidationError as error:
        raise EvaluationError.unreadable(path, f"line {number}: {misread(error)}") from error
