"""Fine-tune MiniLM so that a question, or another wording, finds the statement that it means.

    python -m training.train_encoder OUT.pt [--steps N] [--minutes M] [--rate R] [--seed S]

In each step (training/steps.py), what is near but wrong stands in the same batch as what is right.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training import data
from training.minilm import load, vectors, wordpiece
from training.run import Run, run_options
from training.steps import Step, Steps
from training.tokens import batch

LONGEST = 48
SHARPNESS = 20.0
"""Cosines are multiplied by this before the softmax (a temperature of 0.05)."""


def loss(step: Step, encode: _Encode) -> Tensor:
    """Return the cross-entropy of finding the right statement among all of the step, both ways."""
    found = encode([*step.texts, *step.statements, *step.others])
    texts, statements = found[: len(step.texts)], found[len(step.texts) :]
    scores = SHARPNESS * texts @ statements.T
    numbers = {place: number for number, place in enumerate(dict.fromkeys(step.places))}
    place = torch.tensor([numbers[place] for place in step.places])
    right = torch.arange(len(texts))
    same = place[: len(texts), None] == place[None, :]
    same[right, right] = False
    scores = scores.masked_fill(same, -1e4)
    back = scores[:, : len(texts)].T
    return functional.cross_entropy(scores, right) + 0.5 * functional.cross_entropy(back, right)


class _Encode:
    """Texts to vectors with gradients, in a few lengths so that little is padded."""

    def __init__(self, trunk: nn.Module, encoder: nn.Module, chunks: int = 4) -> None:
        self._trunk, self._encoder, self._chunks = trunk, encoder, chunks

    def __call__(self, texts: Sequence[str]) -> Tensor:
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        size = -(-len(texts) // self._chunks)
        parts = []
        for start in range(0, len(texts), size):
            chosen = [texts[row] for row in order[start : start + size]]
            ids, kinds, mask = batch(wordpiece(), chosen, LONGEST)
            parts.append(self._encoder(self._trunk(ids, kinds, mask), mask))
        back = torch.empty(len(texts), dtype=torch.long)
        back[torch.tensor(order)] = torch.arange(len(texts))
        return torch.cat(parts)[back]


def main() -> None:
    """Train, print a line now and then, and write the layers."""
    options = run_options(__doc__)
    trunk, encoder = load()
    encode = _Encode(trunk, encoder)
    run = Run(encoder, options)
    for step in Steps(Random(options.seed)):
        done = run.step(loss(step, encode))
        if run.number % 100 == 0 or done:
            _report(lambda texts: vectors(trunk, encoder, texts))
        if done:
            return


def _report(encode: Callable[[Sequence[str]], np.ndarray]) -> None:
    held = [pair for pair in data.pairs(held=True) if pair.channel != "officialflagrant"][:300]
    left, right = encode([pair.a for pair in held]), encode([pair.b for pair in held])
    order = np.argsort(-(left @ right.T), axis=1)
    first = (order[:, 0] == np.arange(len(held))).mean()
    print(f"held paraphrases hit@1 {first:.3f}", flush=True)


if __name__ == "__main__":
    main()
