"""What is printed of pairs that were judged: how many, and which share of each kind is refused."""

from collections.abc import Iterable, Sequence
from itertools import chain

import numpy as np

Kind = tuple[str, str]
"""Where a pair is from, and its label: `supported`, or what is wrong with it."""


def show(judge: str, kinds: Sequence[Kind], passing: Iterable[bool]) -> None:
    """Print which share of each kind of pair is refused, source by source."""
    refused: dict[str, dict[str, list[bool]]] = {}
    for (source, label), passes in zip(kinds, passing, strict=True):
        refused.setdefault(source, {}).setdefault(label, []).append(not passes)
    for source, of in refused.items():
        wrong = [*chain.from_iterable(of[label] for label in of if label != "supported")]
        labels = sorted(of, key=lambda label: (label != "supported", label))
        shares = (f"{label} {np.mean(of[label]):.3f}" for label in labels)
        count = sum(map(len, of.values()))
        print(f"{judge:6} {source:16} {count:5}", f"caught {np.mean(wrong):.3f}", *shares, sep="  ")
