"""Which claims name somebody."""

from collections.abc import Iterable

from bot.grounding.words import words
from bot.notes.claim import Claim


def naming(person: str, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that name a person by the last name."""
    last = words(person)[-1:]
    return [claim for claim in claims if last and last[0] in words(claim.text)]
