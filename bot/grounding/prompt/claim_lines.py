"""The claims as a model reads them: a line each, below the title of their interview."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby

from bot.grounding.prompt.tokens import TokenCount
from bot.notes.claim import Claim

# Lines whose size is remembered.
_COUNTED = 16_384


class ClaimLines:
    """How claims are written and counted.

    `interviews` holds the title of each note, and nothing where there is but one to speak of.
    """

    def __init__(self, interviews: Mapping[str, str], count: TokenCount) -> None:
        self._interviews, self._count = interviews, count
        self._counted = lru_cache(_COUNTED)(self._counted_anew)

    def written(self, claims: Iterable[Claim]) -> Iterator[str]:
        """Yield the lines of claims that stand in the notes' order."""
        for note, told in groupby(claims, lambda claim: claim.note):
            yield from self._titles([note])
            yield from map(line, told)

    def size(self, claims: Sequence[Claim]) -> int:
        """Return how many tokens their lines hold."""
        titles = self._titles({claim.note for claim in claims})
        return sum(map(self._counted, map(line, claims))) + sum(map(self._counted, titles))

    def fitting(self, claims: Iterable[Claim], room: int) -> list[Claim]:
        """Return the first of some claims, as many as `room` tokens hold."""
        kept: list[Claim] = []
        titled: set[str] = set()
        for claim in claims:
            room -= self.size([claim]) if claim.note not in titled else self._counted(line(claim))
            if room < 0:
                break
            kept.append(claim)
            titled.add(claim.note)
        return kept

    def _titles(self, notes: Iterable[str]) -> list[str]:
        return [f"# {self._interviews[note]}" for note in notes if note in self._interviews]

    def _counted_anew(self, text: str) -> int:
        """Return the size of a line, its end included."""
        return self._count(text) + 1


def line(claim: Claim) -> str:
    """Return a claim as a model reads it: its id, what it is about, its words."""
    label = f"{claim.label}: " if claim.label else ""
    return f"[{claim.id}] {label}{claim.text}"
