"""Read back what ships as checkpoints, so that a run can go on from it.

    python -m training.networks.shipped ENCODER.pt JUDGE.pt

Exported again, they come out byte for byte the same.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from training.networks.export import WEIGHTS
from training.networks.minilm import load
from training.networks.network import FROZEN, LAYERS, Encoder, Judge, Layer, Layers

Weights = Iterator[Tensor]
"""The matrices and other numbers of a graph, in the order in which `graph.py` adds them."""


def main() -> None:
    """Write both checkpoints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("encoder", type=Path)
    parser.add_argument("judge", type=Path)
    options = parser.parse_args()
    torch.save(shipped_encoder().state_dict(), options.encoder)
    torch.save(shipped_judge().state_dict(), options.judge)


def shipped_encoder() -> Encoder:
    """Return the encoder that ships."""
    trunk, encoder = load()
    weights = _weights("encoder")
    for part in (trunk.places.weight, trunk.start.weight, trunk.start.bias):
        part.data = next(weights)
    for layer in (*trunk.layers, *encoder.layers):
        _fill(layer, weights)
    encoder.middle = next(weights)
    return encoder


def shipped_judge() -> Judge:
    """Return the judge that ships."""
    judge = Judge([*Layers(LAYERS - FROZEN)])
    weights = _weights("judge")
    judge.sides.data = next(weights)
    for layer in (*judge.together, *judge.onward):
        _fill(layer, weights)
    judge.odds.weight.data = next(weights).T
    judge.odds.bias.data = next(weights)
    return judge


def _weights(name: str) -> Weights:
    read = onnx.load(WEIGHTS / f"{name}.onnx").graph.initializer
    arrays = (numpy_helper.to_array(one) for one in read)
    for array in arrays:
        if array.dtype == np.int8:
            steps = next(arrays)
            yield torch.tensor((array.astype(np.float32) * steps).T)
        elif array.dtype == np.float32 and array.size > 1:
            yield torch.tensor(array)


def _fill(layer: Layer, weights: Weights) -> None:
    _matrix(layer.mix, weights)
    layer.mix.bias.data = next(weights)
    _joined(layer.join, layer.mixed, weights)
    _matrix(layer.widen, weights)
    layer.widen.bias.data = next(weights)
    _joined(layer.narrow, layer.done, weights)


def _joined(part: nn.Linear, norm: nn.LayerNorm, weights: Weights) -> None:
    _matrix(part, weights)
    norm.weight.data, norm.bias.data, part.bias.data = next(weights), next(weights), next(weights)


def _matrix(part: nn.Linear, weights: Weights) -> None:
    part.weight.data = next(weights).contiguous()


if __name__ == "__main__":
    main()
