"""The port to what owners read of a log, whichever engine keeps it."""

from collections.abc import Iterator
from typing import Protocol

from bot.conversations.owners.logged import Logged
from bot.conversations.owners.stats import Stats
from bot.conversations.owners.transcripts import Transcript


class Reader(Protocol):
    """What a log tells its owners; direct messages only with their person's consent."""

    def stats(self) -> Stats:
        """Return figures over all that owners may know."""
        ...

    def search(self, text: str, limit: int) -> list[Transcript]:
        """Return the newest exchanges in whose question or answer all words of a text stand."""
        ...

    def transcripts(self) -> Iterator[Transcript]:
        """Yield every exchange that owners may read, oldest first."""
        ...

    def transcript(self, number: int) -> Transcript | None:
        """Return the exchange of this number, if owners may read it."""
        ...

    def newest(self, limit: int) -> list[Transcript]:
        """Return the newest exchanges that owners may read, oldest first."""
        ...

    def logged(self, limit: int) -> list[Logged]:
        """Return the newest answered questions that owners may read, oldest first."""
        ...

    def problems(self) -> list[str]:
        """Return what is wrong with the database; nothing, for a sound one."""
        ...
