"""What an answer is worth: pure functions over cases and what the bot said to them.

The rules are those of the questions' authors: an answerable case is right when the answer cites
one of its gold seconds, and counts at 1 when the first citation does; an unanswerable one is right
when the outcome is anything but `answered`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

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
        """Tell whether the bot did what it should."""
        if self.case.answerable:
            return self.outcome is Outcome.ANSWERED and self.hit(len(self.cited))
        return self.outcome is not Outcome.ANSWERED


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
    milliseconds: float


def score(results: Sequence[Result]) -> Score:
    """Return the figures of results."""
    answerable = [result for result in results if result.case.answerable]
    outcomes = [result.outcome for result in results]
    return Score(
        cases=len(results),
        hit_at_1=share(result.hit(1) for result in answerable),
        hit_at_3=share(result.hit(3) for result in answerable),
        right=share(result.right for result in results),
        answered=share(outcome is Outcome.ANSWERED for outcome in outcomes),
        related=share(outcome is Outcome.RELATED for outcome in outcomes),
        declined=share(outcome is Outcome.DECLINED for outcome in outcomes),
        milliseconds=median(result.elapsed_ms for result in results),
    )


def abstention_f1(results: Sequence[Result]) -> float | None:
    """Return the F1 of holding back: the unanswerable cases are those to be found."""
    held = [result for result in results if result.outcome is not Outcome.ANSWERED]
    wanted = [result for result in results if not result.case.answerable]
    both = sum(not result.case.answerable for result in held)
    return 2 * both / (len(held) + len(wanted)) if held and wanted else None


def by_kind(results: Sequence[Result]) -> Mapping[str, Score]:
    """Return the figures of the answerable and the unanswerable cases, and of each kind."""
    groups: dict[str, list[Result]] = {}
    for result in results:
        group = "answerable" if result.case.answerable else "unanswerable"
        groups.setdefault(group, []).append(result)
        groups.setdefault(f"  {result.case.kind}", []).append(result)
    order = sorted(groups.items(), key=lambda group: _place(group[1][0], group[0]))
    return {name: score(members) for name, members in order}


def _place(first: Result, name: str) -> tuple[bool, bool, str]:
    return (not first.case.answerable, name.startswith(" "), name)


def share(values: Iterable[bool]) -> float | None:
    """Return the share of true values, or `None` when there are none at all."""
    counted = list(values)
    return sum(counted) / len(counted) if counted else None
