"""A sentence, what its evidence says, and what is wrong with it, as a table reads best."""

from typing import NamedTuple

import pytest

from bot.answering.support.case import SupportCase
from bot.answering.support.checks import examination
from bot.answering.support.verdict import Reason


class Row(NamedTuple):
    """What is said, what is held, and whether that is a fault."""

    said: str
    held: str
    fault: bool

    @property
    def case(self) -> SupportCase:
        """The sentence beside its evidence, with nothing around it."""
        return SupportCase(self.said, (self.held,))


def table(*rows: tuple[str, str, bool]) -> pytest.MarkDecorator:
    """Return the parameters of a test that takes a `row`."""
    return pytest.mark.parametrize("row", [Row(*row) for row in rows])


def assert_told(check: Reason, row: Row) -> None:
    """The check finds a fault, which stops the sentence, where there is one and nowhere else."""
    words = found(check, row.case)
    assert bool(words) is row.fault, words
    assert not row.fault or examination.examine(row.case)[0] is not None


def found(check: Reason, case: SupportCase) -> list[str]:
    """Return the words that a check objects to."""
    return [*examination.found(check, case)]
