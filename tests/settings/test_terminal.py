"""What a terminal says of itself."""

import pytest

from bot.settings.terminal import TerminalSettings


def test_a_terminal_says_what_it_can_show(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dumb one no colours and nothing drawn anew; whoever sets NO_COLOR gets none anywhere."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "")
    assert (TerminalSettings().dumb, TerminalSettings().colours) == (False, True)
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setenv("NO_COLOR", "1")
    assert (TerminalSettings().dumb, TerminalSettings().colours) == (True, False)
