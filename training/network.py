"""MiniLM as plain modules, so that its layers can be frozen and its word table packed.

The word table (quantised to 4 bits) and the lowest layers are never trained: the layers above learn
to live with exactly what ships.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
FROZEN = 2
"""MiniLM's lowest layers, which are never trained."""
POSITIONS = 256
"""Word pieces that are read of a text; MiniLM itself has places for 512."""
GROUP = 64
"""Values of a word's row that share one 4-bit scale."""


class WordTable(nn.Module):
    """Word vectors as two 4-bit values a byte, with one half-precision scale per group."""

    packed: Tensor
    scale: Tensor

    def __init__(self, words: Tensor) -> None:
        super().__init__()
        groups = words.reshape(len(words), -1, GROUP)
        scale = _best_scale(groups).half()
        levels = (groups / scale.float().unsqueeze(-1)).round().clamp(-8, 7) + 8
        levels = levels.to(torch.uint8).reshape(len(words), -1)
        self.register_buffer("packed", levels[:, ::2] * 16 + levels[:, 1::2])
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vectors of word ids, their levels unpacked and scaled."""
        packed = functional.embedding(ids, self.packed).float()
        high = torch.floor(packed / 16)
        levels = torch.stack((high, packed - high * 16), dim=-1).flatten(-2) - 8
        groups = levels.reshape(*ids.shape, WIDTH // GROUP, GROUP)
        return (groups * functional.embedding(ids, self.scale).float().unsqueeze(-1)).flatten(-2)


def _best_scale(groups: Tensor) -> Tensor:
    """Return, per group, the scale with the smallest squared error of sixteen tried."""
    largest = groups.abs().amax(dim=-1).clamp_min(1e-6)
    best, least = largest / 7, torch.full_like(largest, torch.inf)
    for share in torch.linspace(0.55, 1.0, 16):
        scale = largest * share / 7
        levels = (groups / scale.unsqueeze(-1)).round().clamp(-8, 7)
        error = (levels * scale.unsqueeze(-1) - groups).square().sum(dim=-1)
        best = torch.where(error < least, scale, best)
        least = torch.minimum(error, least)
    return best


class Layer(nn.Module):
    """One transformer layer: attention, then the feed-forward part, each normalised after it."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)
        self.join = nn.Linear(WIDTH, WIDTH)
        self.mixed = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, hidden: Tensor | None) -> Tensor:
        """Return the states after the layer."""
        rows, length, _ = states.shape
        query, key, value = (
            part.reshape(rows, length, HEADS, -1).transpose(1, 2)
            for part in self.mix(states).chunk(3, dim=-1)
        )
        seen = functional.scaled_dot_product_attention(query, key, value, hidden)
        seen = seen.transpose(1, 2).reshape(rows, length, WIDTH)
        states = self.mixed(states + self.join(seen))
        return self.done(states + self.narrow(functional.gelu(self.widen(states))))


class _Layers(nn.ModuleList):
    def __init__(self, count: int) -> None:
        super().__init__(Layer() for _ in range(count))

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        hidden = None if mask is None else (1.0 - mask)[:, None, None, :] * -10_000.0
        for layer in self:
            states = layer(states, hidden)
        return states


class Trunk(nn.Module):
    """Word ids to states, through MiniLM's own first layers: never trained."""

    def __init__(self, words: Tensor) -> None:
        super().__init__()
        self.words = WordTable(words)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.start = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = _Layers(FROZEN)

    @torch.no_grad()
    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor | None) -> Tensor:
        """Return the states of word ids."""
        places = self.places.weight[: ids.shape[1]]
        states = self.start(self.words(ids) + places + self.kinds(kinds))
        return self.layers(states, mask)


class Encoder(nn.Module):
    """States to one vector of unit length per text: the mean over its words."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = _Layers(LAYERS - FROZEN)

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Return one vector of unit length per row."""
        states = self.layers(states, mask)
        mean = _mean(states, mask)
        return mean / mean.square().sum(dim=-1, keepdim=True).sqrt()


def _mean(states: Tensor, mask: Tensor | None) -> Tensor:
    if mask is None:
        return states.mean(dim=1)
    weights = mask.unsqueeze(-1)
    return (states * weights).sum(dim=1) / weights.sum(dim=1)


def load_minilm(weights: Path) -> tuple[Trunk, Encoder]:
    """Return MiniLM's trunk and the layers above it, read from a `model.safetensors`."""
    source = load_file(weights)
    trunk, encoder = Trunk(source["embeddings.word_embeddings.weight"]), Encoder()
    trunk.places.weight.data = source["embeddings.position_embeddings.weight"][:POSITIONS]
    trunk.kinds.weight.data = source["embeddings.token_type_embeddings.weight"]
    _fill(trunk.start, source, "embeddings.LayerNorm")
    for number, layer in enumerate((*trunk.layers, *encoder.layers)):
        _fill_layer(layer, source, f"encoder.layer.{number}")
    return trunk, encoder


def _fill_layer(layer: Layer, source: dict[str, Tensor], name: str) -> None:
    attention = [f"{name}.attention.self.{part}" for part in ("query", "key", "value")]
    layer.mix.weight.data = torch.cat([source[f"{part}.weight"] for part in attention])
    layer.mix.bias.data = torch.cat([source[f"{part}.bias"] for part in attention])
    _fill(layer.join, source, f"{name}.attention.output.dense")
    _fill(layer.mixed, source, f"{name}.attention.output.LayerNorm")
    _fill(layer.widen, source, f"{name}.intermediate.dense")
    _fill(layer.narrow, source, f"{name}.output.dense")
    _fill(layer.done, source, f"{name}.output.LayerNorm")


def _fill(part: nn.Linear | nn.LayerNorm, source: dict[str, Tensor], name: str) -> None:
    part.weight.data = source[f"{name}.weight"]
    part.bias.data = source[f"{name}.bias"]
