"""Fine-tune MiniLM so that a question, or another wording, finds the statement that it means.

    python -m training.networks.train_encoder OUT.pt
        [--start EARLIER.pt] [--e5] [--steps N] [--rate R]

In each step (rows/steps.py), what is near but wrong stands in the same batch as what is right.
With `--start` it goes on from an earlier run, and takes over how near its teachers find every
statement: itself as it started and, with `--e5`, e5 as well. Together they find more than either
does. Questions that were written for a statement need no teacher.
"""

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from itertools import islice
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from training.networks.e5 import E5
from training.networks.minilm import load, vectors, wordpiece
from training.networks.network import Encoder, Trunk
from training.networks.run import Run, run_options
from training.networks.tokens import batch
from training.rows import data
from training.rows.steps import Step, Steps

LONGEST = 48
LENGTHS = 4
FEW = 10
"""Steps whose texts tell where the middle of all texts lies."""
SHARPNESS = 20.0
"""Cosines are multiplied by this before the softmax (a temperature of 0.05)."""


Teacher = Callable[[Sequence[str]], Tensor]
"""Texts to vectors of unit length."""


class Lesson:
    """What it costs to be wrong in a step."""

    def __init__(self, learner: Teacher, teachers: Sequence[Teacher]) -> None:
        self._learner, self._teachers = learner, teachers

    def cost(self, step: Step) -> Tensor:
        """Return the cost of missing the right statement, and of differing from the teachers."""
        texts = [*step.texts, *step.statements, *step.others]
        learnt = self._learner([*texts, *step.unanswered])
        learnt, unanswered = learnt[: len(texts)], learnt[len(texts) :]
        scores = _scores(step, learnt)
        right = torch.arange(len(step.texts))
        statements = learnt[len(right) : 2 * len(right)]
        back = torch.cat([scores[:, : len(right)].T, SHARPNESS * statements @ unanswered.T], dim=1)
        missed = functional.cross_entropy(scores, right)
        missed = missed + 0.5 * functional.cross_entropy(back, right)
        if step.unanswered or not self._teachers:
            return missed
        with torch.no_grad():
            taught = sum(_scores(step, teacher(texts)) for teacher in self._teachers)
        taught = (taught / len(self._teachers)).softmax(dim=1)
        return 0.5 * missed + functional.cross_entropy(scores, taught)


def _read(trunk: Trunk, encoder: Encoder, texts: Sequence[str]) -> Tensor:
    """Return the vectors of texts, read in a few lengths."""
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    size = -(-len(texts) // LENGTHS)
    found = []
    for first in range(0, len(texts), size):
        chosen = [texts[row] for row in order[first : first + size]]
        ids, mask = batch(wordpiece(), chosen, LONGEST)
        found.append(encoder(trunk(ids, mask), mask))
    return torch.cat(found)[torch.tensor(order).argsort()]


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
    teachers: list[Teacher] = []
    if options.start:
        teachers.append(partial(_read, trunk, deepcopy(encoder)))
    if options.e5:
        teachers.append(E5(few, LONGEST))
    lesson = Lesson(partial(_read, trunk, encoder), teachers)
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
