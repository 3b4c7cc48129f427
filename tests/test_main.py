"""`python -m bot`, before any command runs."""

import runpy
import sys
from types import ModuleType

import pytest


class _GivenUp(ModuleType):
    """A module in whose import somebody presses Ctrl-C."""

    def __getattr__(self, name: str) -> object:
        """Interrupt whoever imports from it."""
        raise KeyboardInterrupt(name)


def test_what_is_given_up_while_it_is_loaded_ends_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As what is given up later does."""
    monkeypatch.setitem(sys.modules, "bot.cli.main", _GivenUp("bot.cli.main"))
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("bot", run_name="__main__")
    assert ended.value.code == 130
