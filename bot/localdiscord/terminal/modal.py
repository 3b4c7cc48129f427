"""A modal in the terminal, where people know it as a form: filled in line by line, or left."""

from collections.abc import Iterator, Mapping

from bot.localdiscord.payloads import JsonObject
from bot.localdiscord.people.components import MANY, Filling, kinds, labels
from bot.localdiscord.people.names import Names, chosen
from bot.localdiscord.terminal.inputs import Go, Input, Nothing, Say
from bot.localdiscord.terminal.markdown import Markdown
from bot.localdiscord.terminal.screen import Screen
from bot.localdiscord.terminal.typists import Typist
from bot.localdiscord.terminal.usages import read_input
from bot.localdiscord.world.components import ComponentType, components_of

CLOSE = "close"
WAY_OUT = "(an empty line leaves a field as it is; `close`, or a command, closes the form)"


async def fill_in(
    modal: JsonObject, typist: Typist, screen: Screen, markdown: Markdown, names: Names
) -> Mapping[str, Filling] | Input:
    """Return what was filled in; an input if that was typed instead, or the form was closed."""
    title = markdown.text(str(modal.get("title", "")))
    screen.settle(f"{markdown.bold(title)} {markdown.dim(WAY_OUT)}")
    fillings: dict[str, Filling] = {}
    for label, field in _fields(modal):
        there = str(field.get("value") or "")
        asks = f"{label} [{there}]" if there else label
        line = await typist.line(f"{markdown.text(asks)}: ", form=True)
        if _leaves(wish := read_input(line), field):
            return wish
        typed = (line or "").strip() or there
        if typed == CLOSE or (not typed and field.get("required", True)):
            return Nothing()
        if filling := _filling(field, typed, names):
            fillings[str(field["custom_id"])] = filling
    return fillings


def _fields(modal: JsonObject) -> Iterator[tuple[str, JsonObject]]:
    """Yield each field of a form with its label, which may stand on it or around it."""
    label = ""
    for part in components_of(modal.get("components")):
        label = str(part.get("label") or label)
        if "custom_id" in part:
            offered = labels(part)
            yield f"{label} ({', '.join(offered)})" if offered else label, part


def _leaves(wish: Input, field: JsonObject) -> bool:
    """Tell whether what was typed at a field of a form is no value of it, but a command."""
    if isinstance(wish, Go) and field["type"] == ComponentType.CHANNEL_SELECT:
        return False
    return not isinstance(wish, Say | Nothing)


def _filling(field: JsonObject, line: str, names: Names) -> Filling:
    """Read what was typed into a field: yes or no, several values, or a text."""
    if field["type"] == ComponentType.CHECKBOX:
        return line.casefold() in ("yes", "y", "x", "true")
    if field["type"] in MANY:
        values = [value.strip() for value in line.split(",") if value.strip()]
        return chosen(names, values, kinds(field))
    return line
