"""What can be wrong with the cases, or with a report that they are compared with."""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

from bot.errors import BotError

# How many notes that are not there are named.
_NAMED = 3


class EvaluationError(BotError):
    """The cases cannot be asked, or not compared; the message says why."""

    @classmethod
    def unreadable(cls, path: Path, why: str) -> Self:
        """Say which file cannot be read as cases, and why."""
        return cls(f"{path} cannot be read as cases ({why}): see docs/retrieval.md for a line.")

    @classmethod
    def elsewhere(cls, notes: Iterable[str], folder: Path) -> Self:
        """Say which notes are asked about and not there."""
        names = sorted({*notes})
        named = ", ".join(names[:_NAMED])
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return cls(
            f"No case is about a note in {folder}, but about {named}{more}: name the folder of "
            "those with --notes, or the notes as they are called there."
        )

    @classmethod
    def no_report(cls, path: Path, why: str) -> Self:
        """Say which file is no older report, and why."""
        return cls(f"{path} cannot be compared with ({why}): name what `eval --json` has printed.")
