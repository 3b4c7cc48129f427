"""Buttons that outlive the process.

A press says what is wanted by its custom id alone, so that nothing has to be remembered for it: a
button works after a restart, and a thousand of them take no memory.
"""

from typing import NamedTuple

import discord

# What may stand under a message.
Buttons = discord.ui.View | None


class Button(NamedTuple):
    """A button: what a press of it says, and what people read on it."""

    says: str
    label: str
    style: discord.ButtonStyle = discord.ButtonStyle.secondary
    disabled: bool = False


def row(*buttons: Button) -> discord.ui.View:
    """Return buttons in a row."""
    return add(discord.ui.View(timeout=None), *buttons)


def in_row(buttons: Buttons) -> tuple[Button, ...]:
    """Return what stands in a row, as `row` takes it."""
    return tuple(
        Button(item.custom_id, item.label, item.style, item.disabled)
        for item in (buttons.children if buttons else ())
        if isinstance(item, discord.ui.Button) and item.custom_id and item.label
    )


def add(view: discord.ui.View, *buttons: Button) -> discord.ui.View:
    """Return a view with buttons at its end, such that discord.py need not remember it."""
    for button in buttons:
        view.add_item(
            discord.ui.Button(
                custom_id=button.says,
                label=button.label,
                style=button.style,
                disabled=button.disabled,
            )
        )
    # discord.py remembers every view that is not finished; presses come by `on_interaction`.
    view.stop()
    return view
