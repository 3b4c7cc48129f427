"""What can be wrong with the files in `prompts/`."""

from pathlib import Path
from typing import Self

from bot.errors import BotError


class PromptsError(BotError):
    """A prompt file is missing, or lacks something that the code says or fills in."""

    @classmethod
    def unreadable(cls, path: Path) -> Self:
        """Say which file cannot be read."""
        return cls(f"The prompt file {path} cannot be read: restore it, or set PROMPTS_DIR.")

    @classmethod
    def lacks(cls, path: Path, what: str) -> Self:
        """Say what a file should hold and does not."""
        return cls(f"The prompt file {path} lacks {what}: add it and start again.")

    @classmethod
    def malformed(cls, path: Path, error: Exception) -> Self:
        """Say that a file cannot be understood, and where."""
        where = " ".join(str(error).split())
        return cls(f"The prompt file {path} cannot be understood ({where}): mend it, start again.")

    @classmethod
    def placeholder(cls, path: Path, error: Exception) -> Self:
        """Say which placeholder has nothing to fill it."""
        return cls(
            f"The prompt file {path} has a placeholder that nothing fills ({error}): "
            "use the ones that stand there already, and write a plain brace twice."
        )

    @classmethod
    def misfit(cls, path: Path, why: str) -> Self:
        """Say which text does not fit where it is shown."""
        return cls(f"Discord would not take what {path} says: {why}. Change it, then try again.")

    @classmethod
    def no_card(cls, error: Exception) -> Self:
        """Say that a file is no character card."""
        where = " ".join(str(error).split())
        return cls(f"That is no character card of version 2 or 3 ({where}): choose another file.")

    @classmethod
    def unusable(cls, path: Path, error: OSError) -> Self:
        """Say that a file cannot be read or made, and why."""
        return cls(f"{path} cannot be used ({error.strerror}): choose another file.")
