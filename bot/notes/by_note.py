"""The claims of one note among those of many."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from bot.notes.claim import Claim


@runtime_checkable
class ByNote(Protocol):
    """Claims that know which note each of them stands in, and need not be searched for it."""

    def of_note(self, name: str) -> Sequence[Claim]:
        """Return the claims of one note."""
        ...


def claims_of(claims: Sequence[Claim], note: str | None) -> Sequence[Claim]:
    """Return those of some claims that stand in a note, or all when none is named."""
    if note is None:
        return claims
    if isinstance(claims, ByNote):
        return claims.of_note(note)
    return [claim for claim in claims if claim.note == note]
