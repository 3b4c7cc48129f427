"""Trees that vote on measures: each asks a few of them for a threshold and ends in log-odds.

What they look like, from `trees.json`: a number is a leaf; a list is a place among the measures, a
limit, and the trees on for values up to it and above.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Tree = float | tuple[int, float, "Tree", "Tree"]


@dataclass(frozen=True, slots=True)
class Trees:
    """What trees were grown on, in their order, and the trees."""

    measures: Sequence[str]
    trees: Sequence[Tree]

    def vote(self, measured: Mapping[str, float]) -> float:
        """Return the log-odds that all trees come to."""
        values = [measured[name] for name in self.measures]
        return sum(_leaf(tree, values) for tree in self.trees)


def _leaf(tree: Tree, values: Sequence[float]) -> float:
    while not isinstance(tree, float):
        place, limit, low, high = tree
        tree = low if values[place] <= limit else high
    return tree


@cache
def grown() -> Trees:
    """Return the trees that ship; blocking, the first time."""
    found = json.loads((files("bot.answering.support") / "trees.json").read_text("utf-8"))
    return Trees(found["measures"], found["trees"])
