"""How much of a sentence its evidence must hold: measures, weighed as they were fitted.

The weights are those of logistic regressions over the measures below, cross-validated by
`training/fits/fit_support.py`, which writes `weights.toml`. A sentence in quite other words and one
with a detail added differ in how the foreign words lie, so these count once for every sentence and
once more for one that repeats its evidence otherwise.
"""

import math
import tomllib
from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from bot.answering.support.pairs import Pairs

# From this coverage on a sentence begins to repeat its evidence, and so much further it does.
_REPEATS = 0.6
_FULLY = 0.2
_HEAVIEST = 4.0

Weights = Mapping[str, float]


def weigh(table: str, measured: Mapping[str, float]) -> float:
    """Return the log-odds that the evidence holds the sentence, less the table's threshold."""
    return log_odds(fitted()[table], measured)


def log_odds(weights: Weights, measured: Mapping[str, float]) -> float:
    """Return what weights make of measures, less their threshold; what has no weight is nothing."""
    weighed = sum(weights.get(name, 0.0) * value for name, value in measured.items())
    return weighed + weights["intercept"] - weights["threshold"]


def pair_measures(pairs: Pairs) -> dict[str, float]:
    """Return what is weighed of a sentence beside its evidence; all but `length` are 0 to 4."""
    repeats = min(1.0, max(0.0, (pairs.coverage - _REPEATS) / _FULLY))
    added, longest = min(_HEAVIEST, pairs.added), min(_HEAVIEST, pairs.longest)
    return {
        "coverage": pairs.coverage,
        "verbatim": pairs.verbatim,
        "used": pairs.used,
        "added": added,
        "longest": longest,
        "foreign": len(pairs.foreign) / max(1, len(pairs.said.content)),
        "length": math.log1p(len(pairs.said.content)),
        "repeats": repeats,
        "added_repeating": added * repeats,
        "longest_repeating": longest * repeats,
        "added_verbatim": added * pairs.verbatim,
        "longest_verbatim": longest * pairs.verbatim,
    }


def sequence(pairs: Pairs) -> dict[str, float]:
    """Return how far a sentence's words stand in its evidence as they are, and in one order.

    `words` and `ordered` are shares of the sentence, `absent` and `run` numbers of its words, of
    which the last is how many at most stand there side by side.
    """
    said, held = pairs.said.tokens, pairs.evidence
    stems = [token.stem for token in said]
    matcher = SequenceMatcher(None, stems, [token.stem for token in held.tokens], autojunk=False)
    blocks = [block.size for block in matcher.get_matching_blocks()]
    absent = sum(stem not in held.stems for stem in stems)
    count = max(1, len(said))
    return {
        "words": 1 - absent / count,
        "absent": float(absent),
        "ordered": sum(blocks) / count,
        "run": float(max(blocks)),
    }


@cache
def fitted() -> Mapping[str, Weights]:
    """Return the tables of `weights.toml`: a weight for each measure, and what goes with them."""
    return read_tables(files("bot.answering.support") / "weights.toml")


def read_tables(file: Traversable) -> Mapping[str, Weights]:
    """Return the tables of a file that a training has written; blocking."""
    tables: Mapping[str, Weights] = tomllib.loads(file.read_text("utf-8"))
    return tables
