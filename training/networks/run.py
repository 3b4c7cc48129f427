"""A training run: the optimiser, its schedule, its log and its checkpoints."""

import argparse
import time
from pathlib import Path

import torch
from torch import Tensor, nn

from training.rows.data import needed

_WARM, _CALM = 0.05, 0.5
"""The rate rises over the first share of a run and falls to nothing after the second."""


class Run:
    """A model under training, towards a number of steps or a number of minutes.

    The rate depends on the share of the run that is done, in steps or in minutes, whichever is
    further on: a run cut by the clock ends as calmly as a full one.
    """

    def __init__(self, model: nn.Module, options: argparse.Namespace) -> None:
        torch.manual_seed(options.seed)
        torch.set_num_threads(options.threads)
        self._model, self._options = model, options
        self._optimiser = torch.optim.AdamW(model.parameters(), lr=0.0, weight_decay=0.01)
        self._begun, self._seen = time.monotonic(), 0.0
        self.number = 0

    def step(self, cost: Tensor) -> bool:
        """Learn from one cost; return whether the run is over, its result written."""
        done = self._done()
        for group in self._optimiser.param_groups:
            group["lr"] = self._options.rate * min(1.0, done / _WARM, (1 - done) / (1 - _CALM))
        self._optimiser.zero_grad()
        cost.backward()
        nn.utils.clip_grad_norm_(self._model.parameters(), 1.0)
        self._optimiser.step()
        self.number += 1
        self._log(cost.item())
        over = self._done() >= 1.0
        if over or self.number % 50 == 0:
            torch.save(self._model.state_dict(), self._options.out)
        return over

    def _done(self) -> float:
        minutes = (time.monotonic() - self._begun) / 60
        return min(1.0, max(self.number / self._options.steps, minutes / self._options.minutes))

    def _log(self, cost: float) -> None:
        fresh = 1 / min(self.number, 30)
        self._seen += fresh * (cost - self._seen)
        if self.number % 10 == 0:
            seconds = time.monotonic() - self._begun
            print(f"{self.number} {self._seen:.4f} {seconds:.0f} s {self._done():.2f}", flush=True)


def run_options(text: str | None) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(description=text)
    parser.add_argument("out", type=Path)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--e5", action="store_true")
    parser.add_argument("--steps", type=int, default=700)
    parser.add_argument("--minutes", type=float, default=1e9)
    parser.add_argument("--rate", type=float, default=5e-5)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--threads", type=int, default=2)
    options = parser.parse_args()
    needed()
    return options
