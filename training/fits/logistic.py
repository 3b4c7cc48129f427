"""A logistic regression over named measures, fitted by Newton's method."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Row = Mapping[str, float]
Kind = TypeVar("Kind", bound=Hashable)

RIDGE = 1.0
STEPS = 30
"""More than a score of measures need."""
FOLDS = 9
"""Parts in which groups are held out in turn."""
MASS = 300.0
"""What all shares add up to, beside the ridge."""


def fit(
    rows: Sequence[Mapping[str, float]],
    holds: Sequence[bool],
    shares: Sequence[float],
    names: Sequence[str],
) -> dict[str, float]:
    """Return a weight for each name, the `intercept` first; a ridge keeps them small."""
    values = np.array([[row[name] for name in names] for row in rows])
    scale = values.std(axis=0) + 1e-9
    values = np.column_stack([np.ones(len(values)), values / scale])
    share = MASS * np.array(shares) / np.sum(shares)
    penalty = RIDGE * np.eye(values.shape[1])
    penalty[0, 0] = 0.0
    weights = np.zeros(values.shape[1])
    for _ in range(STEPS):
        odds = 1 / (1 + np.exp(-values @ weights))
        slope = values.T @ (share * (odds - np.array(holds, float))) + penalty @ weights
        bend = (values * (share * odds * (1 - odds))[:, None]).T @ values + penalty
        weights -= np.linalg.solve(bend, slope)
    fitted = [weights[0], *(weights[1:] / scale)]
    return dict(zip(["intercept", *names], map(float, fitted), strict=True))


def shares(kinds: Sequence[Kind], worth: Callable[[Kind], float]) -> list[float]:
    """Return how much each row counts, by its kind: all of a kind together what it is worth."""
    counts = Counter(kinds)
    return [worth(kind) / counts[kind] for kind in kinds]


def log_odds(weights: Mapping[str, float], row: Mapping[str, float]) -> float:
    """Return what weights make of a row; what it has besides does not count."""
    names = (name for name in weights if name != "intercept")
    return weights["intercept"] + sum(weights[name] * row[name] for name in names)


def crossed(
    groups: Sequence[str],
    rows: Sequence[Row],
    fitted: Callable[[Sequence[int]], Callable[[Row], float]],
) -> Floats:
    """Return each row's log-odds, by what is fitted on the places of other groups."""
    folds = {group: n % FOLDS for n, group in enumerate(sorted(set(groups)))}
    scores = np.zeros(len(rows))
    for fold in range(FOLDS):
        judged = fitted([place for place, group in enumerate(groups) if folds[group] != fold])
        for place, group in enumerate(groups):
            if folds[group] == fold:
                scores[place] = judged(rows[place])
    return scores


def as_toml(head: str, tables: Mapping[str, Mapping[str, float]]) -> str:
    """Return fitted tables as the file that ships, behind what it says of itself."""
    return head + "".join(
        f"\n[{name}]\n" + "".join(f"{key} = {value:.4f}\n" for key, value in table.items())
        for name, table in tables.items()
    )


def area(right: Floats, wrong: Floats) -> float:
    """Return how likely a right score lies above a wrong one (AUROC); a tie counts half."""
    above, level = right[:, None] > wrong, right[:, None] == wrong
    return float(above.mean() + level.mean() / 2)
