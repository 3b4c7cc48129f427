"""What can be said of a sentence and its evidence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from bot.notes.claim import Claim


class Reason(StrEnum):
    """Why a sentence is not supported, in the order in which it is looked for.

    Ids, and who may say "I", are the gate's to know; the checks of support find the rest.
    """

    ID = "id"
    PERSON = "person"
    QUOTE = "quote"
    NUMBER = "number"
    NAME = "name"
    POLARITY = "polarity"
    AWAITED = "awaited"
    MODALITY = "modality"
    QUANTIFIER = "quantifier"
    RELATION = "relation"
    MINGLED = "mingled"
    COVERAGE = "coverage"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Supported:
    """The claims say what the sentence says; `score` are the log-odds that they do."""

    verdict: ClassVar[str] = "supported"
    reason: ClassVar[str] = ""
    words: ClassVar[tuple[str, ...]] = ()
    claims: tuple[Claim, ...]
    score: float

    @property
    def nearest(self) -> Claim | None:
        """The first of the claims, where there are such."""
        return self.claims[0] if self.claims else None


@dataclass(frozen=True, slots=True)
class Contradicted:
    """The nearest claim says something else; `words` are those that it turns on."""

    verdict: ClassVar[str] = "contradicted"
    reason: Reason
    words: tuple[str, ...]
    nearest: Claim | None
    score: float


@dataclass(frozen=True, slots=True)
class Unsupported:
    """The claims do not say so, or not all of it, or not so surely; `nearest` comes closest."""

    verdict: ClassVar[str] = "unsupported"
    reason: Reason
    words: tuple[str, ...]
    nearest: Claim | None
    score: float


Verdict = Supported | Contradicted | Unsupported
