"""Fine-tune MiniLM so that a question, or another wording, finds the statement that it means.

    python -m training.train_encoder OUT.pt [--start FIRST.pt] [--steps N] [--minutes M] [--rate R]

In each step (training/steps.py), what is near but wrong stands in the same batch as what is right.
With `--start` it goes on from an earlier run, and takes over how near two teachers find every
statement: itself as it started, and e5. Together they find more than either does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from itertools import islice
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training import data
from training.e5 import E5
from training.minilm import load, vectors, wordpiece
from training.network import Encoder, Trunk
from training.run import Run, run_options
from training.steps import Step, Steps
from training.tokens import batch

LONGEST = 48
LENGTHS = 4
FEW = 10
"""Steps whose texts tell where the middle of all texts lies."""
SHARPNESS = 20.0
"""Cosines are multiplied by this before the softmax (a temperature of 0.05)."""


class Lesson:
    """What it costs to be wrong in a step."""

    def __init__(self, trunk: Trunk, encoder: Encoder, teacher: E5 | None) -> None:
        self._trunk, self._encoder, self._teacher = trunk, encoder, teacher
        self._start = deepcopy(encoder).requires_grad_(requires_grad=False)

    def cost(self, step: Step) -> Tensor:
        """Return the cost of missing the right statement, and of differing from the teachers."""
        texts = [*step.texts, *step.statements, *step.others]
        learnt, start = self._vectors(texts)
        scores = _scores(step, learnt)
        right = torch.arange(len(step.texts))
        back = scores[:, : len(right)].T
        missed = functional.cross_entropy(scores, right)
        missed = missed + 0.5 * functional.cross_entropy(back, right)
        if self._teacher is None:
            return missed
        taught = (_scores(step, start) + _scores(step, self._teacher(texts))) / 2
        return 0.5 * missed + functional.cross_entropy(scores, taught.softmax(dim=1))

    def _vectors(self, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Return vectors with gradients and those of the start, read in a few lengths."""
        order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
        size = -(-len(texts) // LENGTHS)
        learnt, start = [], []
        for first in range(0, len(texts), size):
            chosen = [texts[row] for row in order[first : first + size]]
            ids, mask = batch(wordpiece(), chosen, LONGEST)
            states = self._trunk(ids, mask)
            learnt.append(self._encoder(states, mask))
            start.append(self._start(states, mask))
        back = torch.tensor(order).argsort()
        return torch.cat(learnt)[back], torch.cat(start)[back]


def _scores(step: Step, vectors: Tensor) -> Tensor:
    """Return how near each text is to each statement; another of the right moment is far."""
    texts, statements = vectors[: len(step.texts)], vectors[len(step.texts) :]
    numbers = {place: number for number, place in enumerate(dict.fromkeys(step.places))}
    place = torch.tensor([numbers[place] for place in step.places])
    right = torch.arange(len(texts))
    same = place[: len(texts), None] == place[None, :]
    same[right, right] = False
    return (SHARPNESS * texts @ statements.T).masked_fill(same, -1e4)


def main() -> None:
    """Train, print a line now and then, and write the layers."""
    options = run_options(__doc__)
    trunk, encoder = load(options.start)
    few = [*_few_texts(options.seed)]
    encoder.middle = torch.zeros_like(encoder.middle)
    encoder.middle = torch.tensor(vectors(trunk, encoder, few).mean(axis=0))
    lesson = Lesson(trunk, encoder, E5(few, LONGEST) if options.start else None)
    run = Run(encoder, options)
    for step in Steps(Random(options.seed)):
        done = run.step(lesson.cost(step))
        if run.number % 100 == 0 or done:
            _report(lambda texts: vectors(trunk, encoder, texts))
        if done:
            return


def _few_texts(seed: int) -> Iterator[str]:
    """Yield the texts and statements of a few steps: their mean is the middle of all."""
    for step in islice(Steps(Random(seed)), FEW):
        yield from (*step.texts, *step.statements)


def _report(encode: Callable[[Sequence[str]], np.ndarray]) -> None:
    held = [pair for pair in data.pairs(held=True) if pair.channel != "officialflagrant"][:300]
    left, right = encode([pair.a for pair in held]), encode([pair.b for pair in held])
    order = np.argsort(-(left @ right.T), axis=1)
    first = (order[:, 0] == np.arange(len(held))).mean()
    print(f"held paraphrases hit@1 {first:.3f}", flush=True)


if __name__ == "__main__":
    main()
