"""A sentence before its times are judged."""

from dataclasses import dataclass

from bot.notes.markdown.marks import Citation


@dataclass(slots=True)
class DraftSentence:
    """One sentence as it stands: its words, the times written beside it, and its surroundings."""

    text: str
    citations: tuple[Citation, ...]
    line: int
    section: tuple[str, ...] = ()
    label: str = ""
    before: str = ""
