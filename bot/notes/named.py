"""A note by the name that somebody types."""

from bot.notes.claim import Note
from bot.notes.errors import NotesError
from bot.notes.shelf import AnyLibrary


def named(library: AnyLibrary, typed: str) -> Note:
    """Return the note of this name, which may have its file's ending.

    Raises:
        NotesError: There is no such note.
    """
    for name in (typed, typed.removesuffix(".md")):
        if note := library.note(name):
            return note
    raise NotesError.unknown(typed)
