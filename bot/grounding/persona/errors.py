"""What can be wrong with the files in `prompts/`."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

from bot.errors import BotError


class PromptsError(BotError):
    """A prompt file is missing, or lacks something that the code says or fills in."""

    @classmethod
    def unreadable(cls, path: Path, error: OSError) -> Self:
        """Say which file cannot be read, and why."""
        return cls(
            f"The prompt file {path} cannot be read ({error.strerror}): restore it, or set "
            "PROMPTS_DIR."
        )

    @classmethod
    def no_text(cls, path: Path) -> Self:
        """Say which file is in another encoding."""
        return cls(f"The prompt file {path} is not UTF-8: save it as UTF-8.")

    @classmethod
    def lacks(cls, path: Path, what: str) -> Self:
        """Say what a file should hold and does not."""
        return cls(f"The prompt file {path} lacks {what}: add it and start again.")

    @classmethod
    def malformed(cls, path: Path, why: str) -> Self:
        """Say that a file cannot be understood, and why."""
        return cls(
            f"The prompt file {path} cannot be understood ({why}): fix it, then start again."
        )

    @classmethod
    def no_persona(cls, path: Path, others: Sequence[str]) -> Self:
        """Say that nobody goes by this name, and who is there."""
        return cls(
            f"There is no persona {path}: choose one of these, in PERSONA or for `persona export`: "
            f"{', '.join(others)}."
        )

    @classmethod
    def placeholder(cls, path: Path, notice: str, error: KeyError) -> Self:
        """Say which placeholder has nothing to fill it, and in which notice if in any."""
        where = f" in {notice}" if notice else ""
        return cls(
            f"The prompt file {path} has a placeholder{where} that nothing fills ({error}): "
            "use the ones that stand there already, and write a plain brace twice."
        )

    @classmethod
    def misfit(cls, path: Path, why: str) -> Self:
        """Say which text does not fit where it is shown."""
        return cls(f"Discord would not take what {path} says: {why}. Change it, then try again.")

    @classmethod
    def no_card(cls, why: str) -> Self:
        """Say that a file is no character card."""
        return cls(f"That is no character card of version 2 or 3 ({why}): choose another file.")

    @classmethod
    def taken(cls, path: Path) -> Self:
        """Say that a persona of this name is there already."""
        return cls(f"{path} is there already: rename or delete it, then import the card again.")

    @classmethod
    def unusable(cls, path: Path, error: OSError) -> Self:
        """Say that a file cannot be read or made, and why."""
        return cls(f"{path} cannot be used ({error.strerror}): choose another file.")
