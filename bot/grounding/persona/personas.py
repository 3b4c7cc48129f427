"""Every persona of a folder of prompts, of which some may be broken."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.prompts import Prompts

T = TypeVar("T")


def read_each(
    folder: Path, usual: str, made: Callable[[Prompts], T], needed: Collection[str] = ()
) -> tuple[dict[str, T], dict[str, PromptsError]]:
    """Return what is made of each persona's prompts, by its name, and who is broken; blocking.

    Raises `PromptsError` when the usual persona, or another that is needed, cannot be used.
    """
    files = (folder / "personas").glob("*.md")
    names = {path.stem for path in files if not path.name.startswith(".")}
    read: dict[str, T] = {}
    broken: dict[str, PromptsError] = {}
    for name in sorted({*names, usual}):
        try:
            read[name] = made(Prompts.read(folder, name))
        except PromptsError as error:
            if name in {usual, *needed}:
                raise
            broken[name] = error
    return read, broken
