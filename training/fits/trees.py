"""Trees that vote on named measures, grown one on the faults of those before."""

import json
from collections.abc import Mapping, Sequence
from typing import TypedDict

import numpy as np

from bot.answering.support.trees import Tree, Trees

COUNT = 60
GROWTH = {
    "objective": "binary",
    "num_leaves": 16,
    "learning_rate": 0.15,
    "min_data_in_leaf": 30,
    "lambda_l2": 2.0,
    "monotone_constraints_method": "advanced",
    "deterministic": True,
    "force_col_wise": True,
    "num_threads": 1,
    "seed": 1,
    "verbosity": -1,
}
FALLING = -1


def grow(
    rows: Sequence[Mapping[str, float]],
    holds: Sequence[bool],
    shares: Sequence[float],
    directions: Mapping[str, int],
) -> Trees:
    """Return trees for rows that hold or not, each counting its share.

    `directions` names the measures, and which of them may only raise or only lower the odds.
    """
    import lightgbm  # noqa: PLC0415  part of the `train` extra, which those who only judge lack

    values = np.array([[row[name] for name in directions] for row in rows])
    weights = len(rows) * np.array(shares) / np.sum(shares)
    taught = lightgbm.Dataset(values, np.array(holds, int), weight=weights)
    options = {**GROWTH, "monotone_constraints": [*directions.values()]}
    model = lightgbm.train(options, taught, COUNT).dump_model()
    return Trees([*directions], [_tree(one["tree_structure"]) for one in model["tree_info"]])


def as_json(trees: Trees) -> str:
    """Return trees as the file that ships, one a line."""
    lines = ",\n".join(json.dumps(tree) for tree in trees.trees)
    return f'{{"measures": {json.dumps(trees.measures)},\n"trees": [\n{lines}\n]}}\n'


class _Node(TypedDict, total=False):
    """What LightGBM tells of a leaf, or of a place where a tree parts."""

    leaf_value: float
    split_feature: int
    threshold: float
    left_child: "_Node"
    right_child: "_Node"


def _tree(node: _Node) -> Tree:
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    low, high = _tree(node["left_child"]), _tree(node["right_child"])
    return node["split_feature"], float(f"{node['threshold']:.4g}"), low, high
