"""What can be wrong with what a command is given."""

from pathlib import Path
from typing import Self

from pydantic import ValidationError

from bot.errors import BotError
from bot.misread import misread, why


class ChatError(BotError):
    """A chat cannot begin; the message says what to choose otherwise."""

    @classmethod
    def no_port(cls, port: int, error: OSError) -> Self:
        """Say that the page cannot be served there, and why."""
        return cls(f"Port {port} cannot be used: {error.strerror}.")

    @classmethod
    def no_script(cls, path: Path, error: OSError | UnicodeDecodeError) -> Self:
        """Say which script cannot be read, and why."""
        return cls(f"{path} cannot be read: {why(error)}.")


class OutputError(BotError):
    """What is printed does not get out; the message says why."""

    @classmethod
    def unwritten(cls, error: OSError) -> Self:
        """Say why it cannot be written."""
        return cls(f"What is to be printed cannot be written ({why(error)}): see to where it goes.")

    @classmethod
    def without_letters(cls, error: UnicodeEncodeError) -> Self:
        """Say which encoding lacks letters of it."""
        return cls(
            f"Not all that is to be printed can be written in {error.encoding}: "
            "set PYTHONIOENCODING=utf-8."
        )

    @classmethod
    def closed(cls) -> Self:
        """Say that there is nowhere to print it."""
        return cls("Standard output is closed: leave it open, or name a file.")


class LineError(BotError):
    """What was written to be asked or checked cannot be read; the message says why."""

    @classmethod
    def no_question(cls, error: ValidationError) -> Self:
        """Name the first thing that is wrong with a question."""
        return cls(
            "A question is a line of words, or a JSON object with `q` and, if wanted, `note` "
            f"({misread(error)})."
        )

    @classmethod
    def no_statement(cls, error: ValidationError) -> Self:
        """Name the first thing that is wrong with a statement."""
        return cls(
            "A statement is a JSON object with `sentence` and, if wanted, `note`, `cite` or "
            f"`evidence` ({misread(error)})."
        )

    @classmethod
    def empty(cls) -> Self:
        """Say that there is nothing to check."""
        return cls("There is no sentence to check: write one, in quotes.")
