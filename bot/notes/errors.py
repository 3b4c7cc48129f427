"""Why the notes cannot be used, or hold nothing under the name or time that was asked for."""

from pathlib import Path
from typing import Self

from bot.errors import COMMAND, BotError


class NotesError(BotError):
    """Notes, or what was asked for in them, cannot be used; the message says what to do."""

    @classmethod
    def unknown(cls, name: str) -> Self:
        """Say that no note has this name."""
        return cls(f"There is no note named {name}: name a file of NOTES_DIR, without its ending.")

    @classmethod
    def no_time(cls, clock: str) -> Self:
        """Say that something is no time of a video."""
        return cls(f"{clock} is no time: write it as 31:07 or 00:31:07.")

    @classmethod
    def without_video(cls, note: str) -> Self:
        """Say that a note cannot be cited, and how to mend it."""
        return cls(
            f"The note {note}.md has no usable videoId: write `videoId:` and the 11 characters of "
            "the video's address into its front matter."
        )

    @classmethod
    def missing(cls, folder: Path) -> Self:
        """Say that the folder is not there."""
        return cls(
            f"There is no folder {folder}: name the one that holds your notes, in NOTES_DIR or on "
            "the command line."
        )

    @classmethod
    def nowhere(cls, path: Path) -> Self:
        """Say that what was to be looked at is not there."""
        return cls(f"There is nothing at {path}: name a folder of notes, or one note.")

    @classmethod
    def no_folder(cls, folder: Path) -> Self:
        """Say that something else stands where the folder should."""
        return cls(
            f"{folder} is not a folder: name the one that holds your notes, in NOTES_DIR or on the "
            "command line."
        )

    @classmethod
    def unreadable(cls, folder: Path, reason: str) -> Self:
        """Say that the folder cannot be listed."""
        return cls(f"The folder {folder} cannot be read ({reason}): make it readable.")

    @classmethod
    def empty(cls, folder: Path) -> Self:
        """Say that the folder holds no Markdown file."""
        return cls(
            f"There is no note (*.md) in {folder}: put one there, or name another folder, in "
            "NOTES_DIR or on the command line."
        )

    @classmethod
    def nothing_said(cls, folder: Path) -> Self:
        """Say that no note of the folder holds a sentence with a time."""
        return cls(
            f"No note in {folder} has a sentence with a time: `{COMMAND} check {folder}` says what "
            "is wrong with each."
        )

    @classmethod
    def reader_ended(cls) -> Self:
        """Say that a process that read notes did not live to give them back."""
        return cls(
            "A process that read the notes was ended from outside, most likely because memory ran "
            "out: free some, and start again."
        )

    @classmethod
    def no_index(cls, path: Path, reason: Exception) -> Self:
        """Say that the index of a large folder cannot be kept."""
        return cls(
            f"The index of the notes cannot be kept at {path} ({reason}): make sure that there is "
            "room and that the folder is writable, or set INDEX_DIR elsewhere."
        )

    @classmethod
    def made_anew(cls, path: Path, reason: Exception) -> Self:
        """Say that the index is damaged, and that nothing is left to do but to wait."""
        return cls(
            f"The index {path} is damaged ({reason}), and is being rebuilt from the notes: ask "
            "again in a while."
        )

    @classmethod
    def unread(cls, path: Path, reason: Exception) -> Self:
        """Say that what stands in the index cannot be read."""
        return cls(
            f"The index {path} cannot be read ({reason}): delete it, and it is rebuilt from the "
            "notes."
        )

    @classmethod
    def unsettled(cls, path: str) -> Self:
        """Say which note is not mended, lest its other times be read anew."""
        return cls(
            f"{path} stays as it is: beside its repaired times, once they are written back, others "
            "would be read as another moment. Fix by hand what is in doubt, then try again."
        )

    @classmethod
    def unwritable(cls, path: Path, reason: OSError) -> Self:
        """Say which note cannot be mended, and why."""
        return cls(
            f"{path} cannot be written ({reason.strerror}): make it writable, then try again."
        )
