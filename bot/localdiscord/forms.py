"""Requests on their way in, whose bodies Discord calls forms.

Whoever reads a field of a `Form` says what Discord allows there. What breaks a rule is kept with
the path of its field, until `check` refuses the whole in the words that Discord uses (50035).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeVar

from bot.localdiscord.payloads import Json, JsonObject, listed, mapped, snowflake
from bot.localdiscord.refusals import Refusal

Path = tuple[str | int, ...]
E = TypeVar("E", bound=IntEnum)


@dataclass(frozen=True, slots=True)
class Problem:
    """A rule that a field breaks, by Discord's code for it."""

    path: Path
    code: str
    message: str


class Form:
    """One object of a request, read field by field; an absent field reads as empty."""

    def __init__(self, value: Json, path: Path = (), problems: list[Problem] | None = None) -> None:
        self.path = path
        self.problems: list[Problem] = [] if problems is None else problems
        self._fields = mapped(value)
        if value is not None and not isinstance(value, Mapping):
            self.problem((), "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")

    def __contains__(self, key: str) -> bool:
        return key in self._fields

    def json(self) -> JsonObject:
        """Return the object as it was sent."""
        return dict(self._fields)

    def value(self, key: str) -> Json:
        """Return a field as it was sent."""
        return self._fields.get(key)

    def problem(self, at: Path, code: str, message: str) -> None:
        """Keep a broken rule; `at` is the path of the field from here."""
        self.problems.append(Problem(self.path + at, code, message))

    def text(self, key: str, *, least: int = 0, most: int | None = None) -> str:
        """Read a string of so many characters."""
        value = self.value(key)
        if value is None:
            value = ""
        if not isinstance(value, str):
            self.problem((key,), "STRING_TYPE_CONVERT", f'Could not interpret "{value}" as string.')
            return ""
        self._measure((key,), len(value), least, most)
        return value

    def number(self, key: str) -> int:
        """Read a whole number, which may come as its digits."""
        value = self.value(key)
        if value is None:
            return 0
        if isinstance(value, int):
            return value
        if isinstance(value, str) and value.removeprefix("-").isdecimal():
            return int(value)
        self.problem((key,), "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
        return 0

    def within(self, key: str, most: int, *, least: int = 0, otherwise: int = 0) -> int:
        """Read a whole number between two bounds."""
        number = otherwise if self.value(key) is None else self.number(key)
        if not least <= number <= most:
            message = f"int value should be between {least} and {most}."
            self.problem((key,), "NUMBER_TYPE_MAX", message)
        return number

    def flag(self, key: str, *, otherwise: bool = False) -> bool:
        """Read what is true or false."""
        value = self.value(key)
        if value is None or isinstance(value, bool):
            return otherwise if value is None else value
        self.problem((key,), "BOOLEAN_TYPE_CONVERT", f'Value "{value}" is not boolean.')
        return otherwise

    def one_of(self, key: str, kinds: type[E], otherwise: E) -> E:
        """Read a number that stands for one of several kinds."""
        number = self.number(key) or int(otherwise)
        if number in list(kinds):
            return kinds(number)
        message = f"Value must be one of {tuple(int(kind) for kind in kinds)}."
        self.problem((key,), "BASE_TYPE_CHOICES", message)
        return otherwise

    def some(self, key: str, kinds: type[E]) -> tuple[E, ...]:
        """Read a list of numbers that each stand for one of several kinds."""
        numbers = listed(self.value(key))
        for index, number in enumerate(numbers):
            if number not in list(kinds):
                message = f"Value must be one of {tuple(int(kind) for kind in kinds)}."
                self.problem((key, index), "BASE_TYPE_CHOICES", message)
        return tuple(kind for kind in kinds if kind in numbers)

    def snowflake(self, key: str) -> int | None:
        """Read an id."""
        value = self.value(key)
        found = snowflake(value)
        if value is not None and found is None:
            self.problem((key,), "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return found

    def snowflakes(self, key: str, *, most: int | None = None) -> frozenset[int]:
        """Read a list of ids."""
        found = [snowflake(value) for value in listed(self.value(key))]
        self._measure((key,), len(found), 0, most)
        return frozenset(id_ for id_ in found if id_ is not None)

    def form(self, key: str) -> "Form":
        """Read an object within this one."""
        return Form(self.value(key), (*self.path, key), self.problems)

    def forms(self, key: str, *, least: int = 0, most: int | None = None) -> list["Form"]:
        """Read a list of so many objects."""
        value = self.value(key)
        self._measure((key,), len(listed(value)), least, most)
        return self.rows(value, (key,))

    def rows(self, value: Json, at: Path = ()) -> list["Form"]:
        """Read a list of objects; `at` is its path from here."""
        if value is not None and (isinstance(value, str) or not isinstance(value, Sequence)):
            self.problem(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
        here = (*self.path, *at)
        return [Form(row, (*here, index), self.problems) for index, row in enumerate(listed(value))]

    def check(self) -> None:
        """Refuse the request if any field read so far broke a rule.

        Raises:
            RefusedError: 50035, with each problem at the path of its field.
        """
        if self.problems:
            raise Refusal.INVALID_FORM.error(errors=_nested(self.problems))

    def _measure(self, at: Path, length: int, least: int, most: int | None) -> None:
        if most is not None and length > most and not least:
            message = f"Must be {most} or fewer in length."
            self.problem(at, "BASE_TYPE_MAX_LENGTH", message)
        elif length < least or (most is not None and length > most):
            message = f"Must be between {least} and {most} in length."
            self.problem(at, "BASE_TYPE_BAD_LENGTH", message)


def _nested(problems: Sequence[Problem], depth: int = 0) -> JsonObject:
    """Lay problems out as Discord does: one level for each step of the path."""
    deeper: dict[str, list[Problem]] = {}
    for problem in problems:
        if len(problem.path) > depth:
            deeper.setdefault(str(problem.path[depth]), []).append(problem)
    tree: JsonObject = {step: _nested(group, depth + 1) for step, group in deeper.items()}
    here = [problem for problem in problems if len(problem.path) == depth]
    if here:
        tree["_errors"] = [{"code": problem.code, "message": problem.message} for problem in here]
    return tree
