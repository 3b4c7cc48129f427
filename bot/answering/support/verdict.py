"""What can be said of a sentence and its evidence."""

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


EXACT = (
    Reason.QUOTE,
    Reason.NUMBER,
    Reason.NAME,
    Reason.POLARITY,
    Reason.AWAITED,
    Reason.MODALITY,
    Reason.QUANTIFIER,
    Reason.RELATION,
)
"""What is told by words in any text; one that is no claim may be cut from two, so none mingles."""

DEBATABLE = (Reason.POLARITY, Reason.MODALITY, Reason.QUANTIFIER, Reason.RELATION)
"""What can be found, and the sentence be right: no matter of a single word."""

ARGUABLE = frozenset({*DEBATABLE, Reason.COVERAGE})
"""Where the judge is asked, whose word is only weighed with what the checks found."""

OF_OPINION = ARGUABLE - {Reason.POLARITY}
"""Where a model may be asked, whose yes is enough: what is denied is no matter of opinion."""

DENYING = frozenset({Reason.POLARITY, Reason.AWAITED, Reason.RELATION})
"""What says the contrary of a text that is about the same."""

REPLACING = frozenset({Reason.NUMBER, Reason.NAME})
"""What says the contrary where it stands for something in the text, and else only adds to it."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What a check found, and the words that give it away."""

    reason: Reason
    words: tuple[str, ...]


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
class _Refused:
    """Why the claims do not bear a sentence out, and in which words; `nearest` comes closest."""

    reason: Reason
    words: tuple[str, ...]
    nearest: Claim | None
    score: float


class Contradicted(_Refused):
    """The nearest claim says something else; `words` are those that it turns on."""

    __slots__ = ()
    verdict: ClassVar[str] = "contradicted"


class Unsupported(_Refused):
    """The claims do not say so, or not all of it, or not so surely."""

    __slots__ = ()
    verdict: ClassVar[str] = "unsupported"


Verdict = Supported | Contradicted | Unsupported
