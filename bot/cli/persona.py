"""`persona`: personas as the character cards of other chat tools."""

import argparse
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
    source = Path(options.source)
    try:
        newcomer = Persona.read(folder.parent / "newcomer.md")
        new = imported(source.read_bytes(), folder, newcomer)
        with new.path.open("x", encoding="utf-8") as file:
            file.write(str(new))
    except FileExistsError as error:
        raise PromptsError.taken(Path(error.filename)) from error
    except OSError as error:
        raise PromptsError.unusable(Path(error.filename), error) from error
    write(f"{new.path} is ready: read it through, then set PERSONA={new.path.stem}.\n")
    return 0
