"""Figures as a table for people, as JSON for programs, and case by case against an older run."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, astuple, fields
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ValidationError

from bot.evaluation.errors import EvaluationError
from bot.evaluation.scoring import Group, Result, Score, abstention_f1, by_kind
from bot.misread import why

# What heads the fields of a score that are not headed by their own names.
_HEADINGS = {"hit_at_1": "hit@1", "hit_at_3": "hit@3", "elapsed_ms": "ms"}


class ReportedResult(BaseModel):
    """What the bot said to one case, as a report keeps it."""

    note: str
    q: str
    kind: str
    outcome: str
    cited: list[int]
    right: bool


class OlderReport(BaseModel):
    """The part of a report that a later run is compared with."""

    results: list[ReportedResult]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read an older report; blocks, and raises `EvaluationError` for what is none."""
        try:
            return cls.model_validate_json(path.read_bytes())
        except (OSError, ValidationError) as error:
            raise EvaluationError.no_report(path, why(error)) from error


def table(results: Sequence[Result]) -> str:
    """Return the figures as lines of text, one for each kind."""
    rows = [(_name(group), score) for group, score in by_kind(results).items()]
    width = max(len(name) for name, _ in rows)
    headings = [_HEADINGS.get(field.name, field.name) for field in fields(Score)]
    lines = [" ".join([" " * width, *(f"{heading:>8}" for heading in headings)])]
    lines += [" ".join([name.ljust(width), *map(_cell, astuple(score))]) for name, score in rows]
    f1 = abstention_f1(results)
    return "\n".join([*lines, *([f"abstention F1 {f1:.3f}"] if f1 is not None else [])])


def as_json(results: Sequence[Result]) -> str:
    """Return figures and results as one JSON object."""
    scores = by_kind(results)
    return json.dumps(
        {
            "figures": {
                group.side: asdict(score) | {"kinds": _kinds(scores, group)}
                for group, score in scores.items()
                if group.kind is None
            },
            "abstention_f1": abstention_f1(results),
            "results": [_reported(result).model_dump() for result in results],
        },
        ensure_ascii=False,
        indent=1,
    )


def changes(old: OlderReport, results: Sequence[Result]) -> str:
    """Return, a line each, the cases that came out otherwise than in an older report."""
    before = {(result.note, result.q): result for result in old.results}
    lines = []
    for now in map(_reported, results):
        then = before.get((now.note, now.q))
        if then and (then.outcome, then.cited) != (now.outcome, now.cited):
            mark = {(True, False): "worse ", (False, True): "better"}.get((then.right, now.right))
            lines.append(
                f"{mark or 'other '}  {now.q}  ({now.kind}: {then.outcome} {then.cited} "
                f"→ {now.outcome} {now.cited})"
            )
    return "\n".join(sorted(lines)) or "Nothing came out otherwise."


def _kinds(scores: Mapping[Group, Score], of: Group) -> dict[str, dict[str, float | None]]:
    return {
        group.kind: asdict(score)
        for group, score in scores.items()
        if group.kind is not None and group.answerable == of.answerable
    }


def _reported(result: Result) -> ReportedResult:
    return ReportedResult(
        note=result.case.note,
        q=result.case.q,
        kind=result.case.kind,
        outcome=result.outcome,
        cited=list(result.cited),
        right=result.right,
    )


def _name(group: Group) -> str:
    return group.side if group.kind is None else f"  {group.kind}"


def _cell(value: float | None) -> str:
    if value is None:
        return f"{'–':>8}"
    return f"{value:>8}" if isinstance(value, int) else f"{value:>8.3f}"
