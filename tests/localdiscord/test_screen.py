"""The lower end of a terminal."""

from os import terminal_size

import pytest

from bot.localdiscord.terminal.screen import Screen, rows

LINK = "\x1b]8;;https://youtu.be/x?t=1\x1b\\"


@pytest.mark.parametrize(
    ("line", "broken"),
    [
        ("", [""]),
        ("the price falls", ["the price", "falls"]),
        ("the prices fall", ["the prices", "fall"]),
        ("incomprehensible", ["incomprehe", "nsible"]),
        (f"{LINK}the price falls", [f"{LINK}the price", "falls"]),
        ("価格は一年で半分", ["価格は一年", "で半分"]),
    ],
)
def test_lines_are_broken_between_words(line: str, broken: list[str]) -> None:
    """A word that is too long for a row is cut, and what cannot be seen takes up no room."""
    assert rows(line, 10) == broken


@pytest.mark.parametrize(
    ("interactive", "written"), [(True, "one two\nthree\n"), (False, "one two three\n")]
)
def test_what_stays_is_broken_for_a_terminal_alone(interactive: bool, written: str) -> None:
    """A pipe gets each line whole."""
    out: list[str] = []
    screen = Screen(out.append, lambda: terminal_size((10, 5)), interactive=interactive)
    screen.settle("one two three")
    assert out == [written]
