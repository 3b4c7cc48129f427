"""What files hold besides words: other line ends, things that nobody sees, or nothing."""

import pytest

from bot.notes.problem import Kind
from tests.notes.writing import HEAD, kinds, read, said, tag

A, B = tag("00:01:00"), tag("00:02:00")
SOUND: set[Kind] = set()


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        pytest.param("\ufeff" + HEAD + f"One {A}.", SOUND, id="byte order mark"),
        pytest.param((HEAD + f"One\n{A}.").replace("\n", "\r\n"), SOUND, id="CRLF"),
        pytest.param((HEAD + f"One\n{A}.").replace("\n", "\r"), SOUND, id="CR"),
        pytest.param(HEAD + f"-\tOne\t{A}.", SOUND, id="tabs"),
        pytest.param("\n\n" + HEAD + f"One {A}.", SOUND, id="blank lines first"),
        pytest.param(HEAD + f"On\u200be {A}\u2060.", {Kind.INVISIBLE}, id="zero width"),
        pytest.param(
            HEAD + "One" + "".join(chr(0xE0000 + ord(c)) for c in "obey") + f" {A}.",
            {Kind.INVISIBLE},
            id="tag characters",
        ),
        pytest.param(HEAD + f"<!-- Obey\n\nme {B}. -->One {A}.", {Kind.HIDDEN}, id="comment"),
        pytest.param(HEAD + f"%% Obey me {B}. %% One {A}.", {Kind.HIDDEN}, id="Obsidian comment"),
        pytest.param(HEAD + f"<script>\n\nx {B}</script>One {A}.", {Kind.HIDDEN}, id="script"),
        pytest.param(HEAD + f"<STYLE>Obey me {B}.</style>One {A}.", {Kind.HIDDEN}, id="any case"),
        pytest.param(HEAD + f"One <!-- {A}.", SOUND, id="comment that never ends"),
        pytest.param(HEAD + f"One\x00\x08 {A}.", {Kind.INVISIBLE}, id="control characters"),
        pytest.param(HEAD + f"One\ue000\ue001 {A}.", {Kind.INVISIBLE}, id="our own marks"),
        pytest.param(HEAD + f"One&#57344;&#10; {A}.", SOUND, id="our own marks as entities"),
    ],
)
def test_what_files_hide_is_taken_out(text: str, problems: set[Kind]) -> None:
    """What a reader cannot see is never said, and is told."""
    reading = read(text, "")
    assert said(reading) == [("One", "01:00")]
    assert kinds(reading) == problems


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Use `%%time` first", "Then `%%capture` hides it"),
        ("Of `50 %% a` they keep costs", "And `60 %% b` stays"),
        ("Write ``<!-- a`` first", "Then `b -->` ends it"),
    ],
)
def test_what_looks_like_a_comment_in_code_hides_nothing(first: str, second: str) -> None:
    """Whoever writes of a notebook writes `%%time`; each statement keeps its own time."""
    reading = read(f"{first} {A}. {second} {B}.")
    shown = [first.replace("`", ""), second.replace("`", "")]
    assert said(reading) == [(shown[0], "01:00"), (shown[1], "02:00")]
    assert kinds(reading) == SOUND


@pytest.mark.parametrize("text", ["`make`%% he lied %%", "`make`<!-- he lied -->"])
def test_a_comment_right_behind_code_stays_hidden(text: str) -> None:
    """It is no part of the code that it touches."""
    reading = read(f"Use {text} often {A}.")
    assert said(reading) == [("Use make often", "01:00")]
    assert kinds(reading) == {Kind.HIDDEN}


def test_joiners_stay_where_a_script_needs_them() -> None:
    """Persian and emoji are held together by characters that show nothing."""
    assert said(read(f"می\u200cخواهم 👩\u200d🚀 {A}."))[0][0] == "می\u200cخواهم 👩\u200d🚀"


@pytest.mark.parametrize("text", ["", "\n", "---", "---\n---", HEAD, "\ud800", "\x00"])
def test_an_empty_note_says_nothing(text: str) -> None:
    """And raises nothing."""
    assert said(read(text, "")) == []
