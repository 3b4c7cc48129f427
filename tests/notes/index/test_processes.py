"""Work spread over processes."""

import os

import pytest

from bot.notes.errors import NotesError
from bot.notes.index.processes import spread


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_order(processes: int) -> None:
    """Whoever does the work."""
    assert [*spread(abs, [-3, 2, -1], processes)] == [3, 2, 1]


def test_a_process_that_is_ended_from_outside_is_told_of() -> None:
    """As where memory runs out: in a sentence that says what to do."""
    with pytest.raises(NotesError, match="memory ran out"):
        list(spread(os._exit, [1, 1], 2))
