"""`persona`: personas as the character cards of other chat tools."""

import argparse
from contextlib import suppress
from pathlib import Path

from bot.cli.cards import exported, imported
from bot.cli.output import write
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.persona import Persona
from bot.settings import Settings


def persona(options: argparse.Namespace) -> int:
    """Write a persona's card to standard output, or a card's persona into `prompts/personas/`."""
    folder = Settings.read().prompts_dir / "personas"
    if options.action == "export":
        card = exported(Persona.named(folder, options.source), options.version)
        write(f"{card}\n")
        return 0
    newcomer = Persona.read(folder.parent / "newcomer.md")
    new = imported(_content(Path(options.source)), folder, newcomer)
    _keep(new)
    write(f"{new.path} is ready: read it through, then set PERSONA={new.path.stem}.\n")
    return 0


def _content(card: Path) -> bytes:
    try:
        return card.read_bytes()
    except OSError as error:
        raise PromptsError.unusable(card, error) from error


def _keep(new: Persona) -> None:
    """Write a persona's file, whole or not at all."""
    try:
        file = new.path.open("x", encoding="utf-8")
    except FileExistsError as error:
        raise PromptsError.taken(new.path) from error
    except OSError as error:
        raise PromptsError.unusable(new.path, error) from error
    try:
        with file:
            file.write(str(new))
    except OSError as error:
        with suppress(OSError):  # the disk may be gone
            new.path.unlink()
        raise PromptsError.unusable(new.path, error) from error
