"""Teach a judge whether a claim answers a question, or bears out a sentence, read together with it.

    python -m training.networks.train_judge OUT.pt [--start EARLIER.pt] [--steps N] [--rate R]

It goes on from the encoder's frozen lower layers. In each step it is given questions with a claim
that answers them and some that come near, and questions that nothing answers with what comes
nearest, some beside a twin that is answered; and sentences that were written beside the statements
they cite, true ones and false ones,
with some that were made of paraphrases.
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.grounding.retrieval.encoder import Encoder, Task
from bot.grounding.retrieval.ranking import searchable
from bot.notes.claim import Claim
from training.networks.minilm import load, wordpiece
from training.networks.network import Judge, Trunk
from training.networks.run import Run, run_options
from training.networks.tokens import batch
from training.rows import candidates
from training.rows.candidates import Candidates
from training.rows.stated import Stated, Statements

WRITTEN, TWINS, SQUAD = 6, 4, 1
"""Questions of each kind in a step; of twins, pairs."""
BESIDE = 3
"""Claims that come near, beside what a question is given."""
NEAREST = 8
ASKED_COUNTS = 0.7
"""How much the questions of a step count beside its sentences."""
HEADED = 0.8
"""The share of questions whose claims are read with their headings and labels."""
RIGHT = 1.8
"""How much a claim that answers counts beside one that does not."""
FIRST = 0.3
"""How much it counts that the right claim comes before the others."""
ASKED, TOLD = 48, 72
"""Word pieces that are read of a question, and of a claim."""
LENGTHS = 3

T = TypeVar("T")
Group = tuple[str, list[str], list[str]]
"""A question, the text that answers it (or none), and texts that do not."""


class Groups:
    """An endless, seeded stream of what a step is made of."""

    def __init__(self, random: Random) -> None:
        self._random = random
        encoder = Encoder()
        self._written = self._endless([*candidates.of_written(encoder)])
        self._twins = self._endless([*candidates.of_twins(encoder)])
        self._squad = self._endless([*candidates.of_squad(encoder)])

    def __iter__(self) -> Iterator[list[Group]]:
        while True:
            yield [
                *(self._asked(next(self._written)) for _ in range(WRITTEN)),
                *(self._asked(one) for _ in range(TWINS) for one in next(self._twins)),
                *(self._asked(next(self._squad)) for _ in range(SQUAD)),
            ]

    def _endless(self, all_of: Sequence[T]) -> Iterator[T]:
        while True:
            yield from self._random.sample(all_of, len(all_of))

    def _asked(self, one: Candidates) -> Group:
        headed = self._random.random() < HEADED

        def shown(claims: Sequence[Claim]) -> list[str]:
            return [searchable(claim) if headed else claim.text for claim in claims]

        right = [self._random.choice(one.answering)] if one.answering else []
        nearest = [] if right else one.near[:1]  # what would be taken for the answer
        others = one.near[len(nearest) : NEAREST]
        beside = self._random.sample(others, min(BESIDE - len(nearest), len(others)))
        return one.question, shown(right), shown([*nearest, *beside])


class TextStates:
    """What the trunk makes of texts; it is not trained, so each is read once."""

    def __init__(self, trunk: Trunk, longest: int) -> None:
        self._trunk, self._longest = trunk, longest
        self._read: dict[str, Tensor] = {}

    def read(self, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Return the states of texts, padded to one length, and what of them is no padding."""
        if new := [text for text in dict.fromkeys(texts) if text not in self._read]:
            ids, mask = batch(wordpiece(), new, self._longest)
            lengths = map(int, mask.sum(dim=1))
            for text, states, length in zip(new, self._trunk(ids, mask), lengths, strict=True):
                self._read[text] = states[:length].clone()
        found = [self._read[text] for text in texts]
        states = nn.utils.rnn.pad_sequence(found, batch_first=True)
        lengths = torch.tensor([[len(one)] for one in found])
        return states, (torch.arange(states.shape[1]) < lengths).float()


class PairJudging:
    """Pairs of a question and a claim, judged a few lengths at a time."""

    def __init__(self, trunk: Trunk) -> None:
        self._asked, self._told = TextStates(trunk, ASKED), TextStates(trunk, TOLD)

    def odds(self, judge: Judge, asks: Task, pairs: Sequence[tuple[str, str]]) -> Tensor:
        """Return the log-odds of what is asked about each pair of texts."""
        order = sorted(range(len(pairs)), key=lambda row: sum(map(len, pairs[row])))
        size = -(-len(pairs) // LENGTHS)
        found = []
        for start in range(0, len(pairs), size):
            asked, told = zip(*(pairs[row] for row in order[start : start + size]), strict=True)
            found.append(judge(self._asked.read(asked), self._told.read(told), asks))
        return torch.cat(found)[torch.tensor(order).argsort()]


def cost(groups: Sequence[Group], odds: Tensor) -> Tensor:
    """Return the cost of misjudging a claim, and of another coming before the right one."""
    judged = odds.split([len(right) + len(wrong) for _, right, wrong in groups])
    missed, counted, behind = [], 0.0, []
    for (_, right, wrong), found in zip(groups, judged, strict=True):
        holds = torch.tensor([1.0] * len(right) + [0.0] * len(wrong))
        counts = 1 + (RIGHT - 1) * holds
        loss = functional.binary_cross_entropy_with_logits(found, holds, counts, reduction="sum")
        missed.append(loss)
        counted += float(counts.sum())
        if right and wrong:
            behind.append(functional.cross_entropy(found, torch.tensor(0)))
    missing = torch.stack(missed).sum() / counted
    return missing + FIRST * torch.stack(behind).mean() if behind else missing


def misjudged(sentences: Sequence[Stated], odds: Tensor) -> Tensor:
    """Return the cost of taking true sentences for false ones and false ones for true."""
    holds = torch.tensor([float(one.holds) for one in sentences])
    counts = torch.tensor([one.counts for one in sentences])
    loss = functional.binary_cross_entropy_with_logits(odds, holds, counts, reduction="sum")
    return loss / counts.sum()


def main() -> None:
    """Train, print a line now and then, and write the judge."""
    options = run_options(__doc__)
    trunk, encoder = load()
    judge = Judge([*encoder.layers])
    if options.start:
        judge.load_state_dict(torch.load(options.start, weights_only=True))
    run, judging = Run(judge, options), PairJudging(trunk)
    random = Random(options.seed)
    for groups, sentences in zip(Groups(random), Statements(random), strict=True):
        asked = [(question, text) for question, right, wrong in groups for text in right + wrong]
        answers = cost(groups, judging.odds(judge, Task.ANSWERS, asked))
        said = [(one.said, one.told) for one in sentences]
        supports = misjudged(sentences, judging.odds(judge, Task.SUPPORTS, said))
        if run.step(supports + ASKED_COUNTS * answers):
            return


if __name__ == "__main__":
    main()
