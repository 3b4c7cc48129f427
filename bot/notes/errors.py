"""What can be wrong with the notes as a whole, so that the bot cannot start on them."""

from typing import Self

from bot.errors import BotError


class NotesError(BotError):
    """There are no notes that the bot could speak from; the message says what to do."""

    @classmethod
    def unknown(cls, name: str) -> Self:
        """Say that no note has this name."""
        return cls(f"There is no note named {name}: name a file of NOTES_DIR, without its ending.")

    @classmethod
    def without_video(cls, note: str) -> Self:
        """Say that a note cannot be cited, and how to mend it."""
        return cls(
            f"The note {note}.md has no usable videoId: write `videoId:` and the 11 characters of "
            "the video's address into its front matter."
        )
