"""The lower end of a terminal."""

import re
from os import terminal_size

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


@given(st.lists(st.sampled_from(["ab ", "語", "\x1b[1m", "\x1b[0m", "é", "e\u0301", "xyz"])))
def test_rows_fit_and_lose_nothing(parts: list[str]) -> None:
    """A line broken into rows is the same line but for its spaces, and each row fits."""
    line = "".join(parts)
    broken = rows(line, 7)
    assert "".join(broken).replace(" ", "") == line.replace(" ", "")
    plain = [re.sub(r"\x1b\[\dm|\u0301", "", row) for row in broken]
    assert all(len(row) + row.count("語") <= 7 for row in plain)


def test_what_a_narrower_terminal_has_broken_again_is_taken_back_whole() -> None:
    """No torn copy of it stays above what is drawn next."""
    written: list[str] = []
    sizes = iter([terminal_size((10, 9)), terminal_size((10, 9)), *[terminal_size((4, 9))] * 9])
    screen = Screen(written.append, lambda: next(sizes), interactive=True)
    screen.draw("one two\nthree")
    screen.settle("so")
    assert written == ["one two\nthree\n", "\x1b[4F\x1b[Jso\n"]


def test_a_long_reply_is_drawn_from_its_end() -> None:
    """What grows beyond the terminal is drawn from its end, and written whole once it settles."""
    written: list[str] = []
    screen = Screen(written.append, lambda: terminal_size((10, 5)), interactive=True)
    screen.draw("one\ntwo\nthree\nfour")
    screen.settle("one\ntwo\nthree\nfour")
    assert written == ["two\nthree\nfour\n", "\x1b[3F\x1b[Jone\ntwo\nthree\nfour\n"]
