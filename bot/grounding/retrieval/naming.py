"""Which claims name somebody, or something."""

from collections.abc import Iterable

from bot.grounding.retrieval.ranking import searchable
from bot.grounding.text.words import words
from bot.notes.claim import Claim


def naming(person: str, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that name a person by the last name."""
    last = words(person)[-1:]
    return [claim for claim in claims if last and last[0] in words(claim.text)]


def holding(about: str, claims: Iterable[Claim]) -> list[Claim]:
    """Return the claims that hold every word of what is asked about, with their headings'."""
    asked = set(words(about))
    return [claim for claim in claims if asked and asked <= set(words(searchable(claim)))]


def in_its_own_words(about: str, claim: Claim) -> bool:
    """Tell whether a claim holds every word of something itself, or in its label."""
    return set(words(about)) <= set(words(f"{claim.label} {claim.text}"))


def touching(about: str, claim: Claim) -> bool:
    """Tell whether a claim holds any word of something, with its headings'."""
    return not set(words(about)).isdisjoint(words(searchable(claim)))
