"""What an answer is worth: pure functions over cases and what the bot said to them.

The rules are those of the questions' authors: an answerable case is right when the answer cites
one of its gold seconds, and counts at 1 when the first citation does; an unanswerable one is right
when the outcome is anything but `answered`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from bot.evaluation.cases import Case
from bot.grounding.question import Outcome


@dataclass(frozen=True, slots=True)
class Result:
    """What the bot said to a case: its outcome, the seconds cited in order, its time."""

    case: Case
    outcome: Outcome
    cited: tuple[int, ...]
    elapsed_ms: float

    def hit(self, first: int) -> bool:
        """Tell whether one of the first citations is gold."""
        return not self.case.gold.isdisjoint(self.cited[:first])

    @property
    def right(self) -> bool:
        """Whether the bot did what it should."""
        if self.case.answerable:
            return self.outcome is Outcome.ANSWERED and self.hit(len(self.cited))
        return self.outcome is not Outcome.ANSWERED


class Group(NamedTuple):
    """The answerable cases or the others: those of a kind, or all."""

    answerable: bool
    kind: str | None = None

    @property
    def side(self) -> str:
        """Whether the notes answer them, in a word."""
        return "answerable" if self.answerable else "unanswerable"


@dataclass(frozen=True, slots=True)
class Score:
    """The figures of some results; shares are between 0 and 1, `None` where nothing was counted."""

    cases: int
    hit_at_1: float | None
    hit_at_3: float | None
    right: float | None
    answered: float | None
    related: float | None
    declined: float | None
    elapsed_ms: float


def score(results: Sequence[Result]) -> Score:
    """Return the figures of results."""
    answerable = [result for result in results if result.case.answerable]
    outcomes = [result.outcome for result in results]
    return Score(
        cases=len(results),
        hit_at_1=_share(result.hit(1) for result in answerable),
        hit_at_3=_share(result.hit(3) for result in answerable),
        right=_share(result.right for result in results),
        answered=_share(outcome is Outcome.ANSWERED for outcome in outcomes),
        related=_share(outcome is Outcome.RELATED for outcome in outcomes),
        declined=_share(outcome is Outcome.DECLINED for outcome in outcomes),
        elapsed_ms=median(result.elapsed_ms for result in results),
    )


def abstention_f1(results: Sequence[Result]) -> float | None:
    """Return the F1 of holding back: the unanswerable cases are those to be found."""
    held = [result for result in results if result.outcome is not Outcome.ANSWERED]
    wanted = [result for result in results if not result.case.answerable]
    both = sum(not result.case.answerable for result in held)
    return 2 * both / (len(held) + len(wanted)) if held and wanted else None


def by_kind(results: Iterable[Result]) -> Mapping[Group, Score]:
    """Return the figures of the answerable cases, then of the others, each before their kinds."""
    groups = defaultdict[Group, list[Result]](list)
    for result in results:
        for kind in (None, result.case.kind):
            groups[Group(result.case.answerable, kind)].append(result)
    return {group: score(groups[group]) for group in sorted(groups, key=_place)}


def _place(group: Group) -> tuple[bool, bool, str]:
    return not group.answerable, group.kind is not None, group.kind or ""


def _share(values: Iterable[bool]) -> float | None:
    """Return the share of true values, or `None` when there are none at all."""
    counted = list(values)
    return sum(counted) / len(counted) if counted else None
