"""The page about the place says what there is."""

from pathlib import Path

from bot.localdiscord import LocalDiscord
from bot.localdiscord.breakages import BREAKAGES
from bot.localdiscord.rest.api import ROOMS
from bot.localdiscord.terminal.modal import CLOSE
from bot.localdiscord.terminal.usages import USAGES

PAGE = (Path(__file__).parents[2] / "docs/local-discord.md").read_text(encoding="utf-8")


def test_every_fault_is_told() -> None:
    """Each fault of the terminal stands in the table, in the words that it is shown with."""
    for name, breakage in BREAKAGES.items():
        told = breakage.about[0].lower() + breakage.about[1:].rstrip(".")
        assert f"| `faults {name}` | {told} |" in PAGE


def test_it_is_told_how_a_form_is_left() -> None:
    """By the very word that the terminal takes."""
    assert f"`{CLOSE}` leaves it" in PAGE


def test_every_usage_is_told() -> None:
    """Whatever the terminal takes begins with a word that the page has."""
    for usage in USAGES:
        word = usage.form.split(" ")[0].replace("#name", "#channel")
        assert f"`{word}" in PAGE


def test_every_request_that_a_bot_can_make_is_told() -> None:
    """By its path, with all that can be done there."""
    methods: dict[str, list[str]] = {}
    for room in ROOMS:
        for route in room(LocalDiscord().world).routes():
            methods.setdefault(route.template, []).append(route.method)
    for template, known in methods.items():
        assert f"`{' '.join(known)} {template}`" in PAGE
