"""Matrices that are multiplied as they ship, so that training sees what rounding does.

A row of weights becomes integers of seven bits with one scale, a text's states integers of eight
bits with one range: eight bits on both sides would overflow the 16-bit sums of processors without
VNNI. Gradients pass rounding as if it were not there (Bengio et al. 2013, the straight-through
estimator).
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

LARGEST = 63
_STEPS = 255


def scales(weights: Tensor) -> Tensor:
    """Return what one integer step is worth in each row of a matrix."""
    return weights.abs().amax(dim=1, keepdim=True).clamp_min(1e-8) / LARGEST


class Matrix(nn.Linear):
    """A linear layer in whole numbers."""

    def forward(self, states: Tensor) -> Tensor:
        """Return the states multiplied, as onnxruntime's dynamic quantisation does it."""
        step = scales(self.weight.detach())
        weight = _rounded(self.weight, (self.weight.detach() / step).round() * step)
        with torch.no_grad():
            low = states.amin(dim=(1, 2), keepdim=True).clamp_max(0)
            high = states.amax(dim=(1, 2), keepdim=True).clamp_min(1e-8)
            span = (high - low) / _STEPS
            zero = (-low / span).round()
            levels = ((states / span).round() + zero).clamp(0, _STEPS)
            near = (levels - zero) * span
        return functional.linear(_rounded(states, near), weight, self.bias)


def _rounded(values: Tensor, near: Tensor) -> Tensor:
    return values + (near - values).detach() if values.requires_grad else near
