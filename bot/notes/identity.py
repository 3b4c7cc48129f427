"""Ids for claims: short, opaque, and drawn from what the claim says.

A letter, a digit, a letter or digit, and up to two more, none of which looks like another: `k7f`
reads as no word and no number. A claim's ids come from a digest of its content alone. Among the
claims read together the lowest digest has first choice, so which claim bears which id depends on no
order of reading, and a change elsewhere moves an id only where two digests begin alike.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from bot.notes.claim import ReadNote

_LETTERS = "bcdfghjkmnpqrstvwxyz"
_DIGITS = "23456789"
_BOTH = _LETTERS + _DIGITS
_SHAPE = (_LETTERS, _DIGITS, _BOTH, _BOTH, _BOTH)
_SHORTEST = 3


def with_ids(notes: Sequence[ReadNote]) -> Iterator[ReadNote]:
    """Give every claim an id that no other claim of these notes has."""
    claims = [claim for note in notes for claim in note.claims]
    ids = iter(claim_ids([content(claim.note, claim.text) for claim in claims]))
    for note in notes:
        yield replace(note, claims=tuple(replace(c, id=next(ids)) for c in note.claims))


def content(note: str, text: str) -> str:
    """Return what a claim is known by: the note in which it stands, and what it says."""
    return f"{note}\0{text}"


def claim_ids(contents: Sequence[str], taken: Container[str] = ()) -> list[str]:
    """Return one id for each content, all of them different; equal contents are told by order.

    None of them is one of those that are `taken`.
    """
    digests = [_digest(said) for said in told_apart(contents)]
    ids = [""] * len(digests)
    given: set[str] = set()
    for index in sorted(range(len(digests)), key=digests.__getitem__):
        free = (id_ for id_ in _ids(digests[index]) if id_ not in given and id_ not in taken)
        ids[index] = next(free)
        given.add(ids[index])
    return ids


def told_apart(contents: Iterable[str]) -> Iterator[str]:
    """Yield contents, each that came before with the number of times that it did."""
    seen: dict[str, int] = {}
    for said in contents:
        seen[said] = count = seen.get(said, -1) + 1
        yield f"{said}\0{count}" if count else said


def _digest(said: str) -> bytes:
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _ids(digest: bytes) -> Iterator[str]:
    """Yield the ids that a digest may give: its first in three lengths, then others, for ever."""
    while True:
        number = int.from_bytes(digest, "big")
        id_ = ""
        for characters in _SHAPE:
            number, place = divmod(number, len(characters))
            id_ += characters[place]
        yield from (id_[:length] for length in range(_SHORTEST, len(id_) + 1))
        digest = blake2b(digest, digest_size=16).digest()
