"""Forms that people fill in; what they wrote comes by `on_interaction`, as a press does."""

from collections.abc import Iterator, Mapping, Sequence

import discord

# Characters of a paragraph.
LONGEST = 1000

Label = discord.ui.Label[discord.ui.Modal]


def field(
    name: str, label: str, hint: str = "", value: str = "", *, longest: int | None = None
) -> Label:
    """Return a field that may be left empty: a line of so many characters, or else a paragraph."""
    text: discord.ui.TextInput[discord.ui.Modal] = discord.ui.TextInput(
        custom_id=name,
        style=discord.TextStyle.short if longest else discord.TextStyle.paragraph,
        placeholder=hint or None,
        default=value or None,
        required=False,
        max_length=longest or LONGEST,
    )
    return discord.ui.Label(text=label, component=text)


def filled(data: object) -> Iterator[str]:
    """Yield what stands in the fields of a form, in their order."""
    match data:
        case {"value": str(value)}:
            yield value
        case Mapping():
            yield from filled([*data.values()])
        case Sequence() if not isinstance(data, str):
            for part in data:
                yield from filled(part)
        case _:
            pass
