"""MiniLM as plain modules, so that its layers can be frozen and its word table packed.

The word table and the lowest layers are never trained: the layers above learn to live with exactly
what ships. The middle of all texts is taken off every vector.
"""

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from bot.grounding.retrieval.encoder import Task
from training.networks.rounding import Matrix

WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
FROZEN = 2
"""The lowest layers, which are never trained."""
TOGETHER = 1
"""The judge's layers in which a claim's words see the question's; after them only these go on."""
POSITIONS = 256
"""Word pieces that are read of a text; MiniLM itself has places for 512."""
BLOCK = 32
"""Values of a word's row that share one 4-bit scale."""


Read = tuple[Tensor, Tensor]
"""The states of texts, (texts, length, 384), and what of them is no padding, (texts, length)."""


class WordTable(nn.Module):
    """Word vectors of two 4-bit levels a byte, the first half of a vector in the high bits."""

    packed: Tensor
    scale: Tensor

    def __init__(self, words: Tensor) -> None:
        super().__init__()
        blocks = words.reshape(len(words), -1, BLOCK)
        scale = _best_scale(blocks).half()
        levels = (blocks / scale.float().unsqueeze(-1)).round().clamp(-8, 7) + 8
        levels = levels.to(torch.uint8).reshape(len(words), -1)
        self.register_buffer("packed", levels[:, : WIDTH // 2] * 16 + levels[:, WIDTH // 2 :])
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vectors of ids, their levels unpacked and scaled."""
        packed, scale = self.packed[ids], self.scale[ids].float()
        levels = torch.cat((packed // 16, packed % 16), dim=-1).float() - 8
        return levels * scale.repeat_interleave(BLOCK, dim=-1)


def _best_scale(blocks: Tensor) -> Tensor:
    """Return, per block, the scale with the smallest squared error of sixteen tried."""
    largest = blocks.abs().amax(dim=-1).clamp_min(1e-6)
    best, least = largest / 7, torch.full_like(largest, torch.inf)
    for share in torch.linspace(0.55, 1.0, 16):
        scale = largest * share / 7
        levels = (blocks / scale.unsqueeze(-1)).round().clamp(-8, 7)
        error = (levels * scale.unsqueeze(-1) - blocks).square().sum(dim=-1)
        best = torch.where(error < least, scale, best)
        least = torch.minimum(error, least)
    return best


class Layer(nn.Module):
    """One transformer layer: attention, then the feed-forward part, each normalised after it."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = Matrix(WIDTH, 3 * WIDTH)
        self.join = Matrix(WIDTH, WIDTH)
        self.mixed = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = Matrix(WIDTH, INNER)
        self.narrow = Matrix(INNER, WIDTH)
        self.done = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, hidden: Tensor, first: int | None = None) -> Tensor:
        """Return the states after the layer: all, or those of the first words, which see all."""
        query, key, value = (
            part.unflatten(-1, (HEADS, -1)).transpose(1, 2)
            for part in self.mix(states).chunk(3, dim=-1)
        )
        query = query[:, :, :first]
        seen = functional.scaled_dot_product_attention(query, key, value, hidden)
        seen = seen.transpose(1, 2).flatten(2)
        states = self.mixed(states[:, :first] + self.join(seen))
        return self.done(states + self.narrow(functional.gelu(self.widen(states))))


class Layers(nn.ModuleList):
    """Layers one after the other."""

    def __init__(self, count: int) -> None:
        super().__init__(Layer() for _ in range(count))

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the states after the last layer; nothing looks at what is masked."""
        for layer in self:
            states = layer(states, hiding(mask))
        return states


def hiding(mask: Tensor) -> Tensor:
    """Return what is added to attention so that nothing looks at what is masked."""
    return (1.0 - mask)[:, None, None, :] * -10_000.0


class Trunk(nn.Module):
    """Ids to states, through MiniLM's own first layers: never trained."""

    def __init__(self, words: Tensor) -> None:
        super().__init__()
        self.words = WordTable(words)
        self.places = nn.Embedding(POSITIONS, WIDTH)
        self.start = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = Layers(FROZEN)

    @torch.no_grad()
    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return the states of ids."""
        states = self.start(self.words(ids) + self.places.weight[: ids.shape[1]])
        return self.layers(states, mask)


class Encoder(nn.Module):
    """States to one vector of unit length per text: the mean over its words, less the middle."""

    middle: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.layers = Layers(LAYERS - FROZEN)
        self.register_buffer("middle", torch.zeros(WIDTH))

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return one vector of unit length per row."""
        found = functional.normalize(mean(self.layers(states, mask), mask), dim=-1)
        return functional.normalize(found - self.middle, dim=-1)


class Judge(nn.Module):
    """The states of two texts to the log-odds that the second answers, or bears out, the first.

    Lower layers that read the two apart cost little (MacAvaney et al. 2020, "Efficient document
    re-ranking for transformers by precomputing term representations"), and are read already. The
    upper ones go on with the first text's words alone, which are few, and which see the second's.
    What is asked shows in what is added to the states of either, and in what is read off at last.
    """

    def __init__(self, layers: Sequence[Layer]) -> None:
        super().__init__()
        self.together = nn.ModuleList(layers[:TOGETHER])
        self.onward = nn.ModuleList(layers[TOGETHER:])
        self.sides = nn.Parameter(torch.zeros(len(Task), 2, WIDTH))
        self.odds = nn.Linear(WIDTH, len(Task))
        nn.init.normal_(self.odds.weight, std=0.02)
        nn.init.zeros_(self.odds.bias)

    def forward(self, asked: Read, told: Read, asks: int) -> Tensor:
        """Return log-odds, one a row, of the states and masks of first and of second texts."""
        sides = zip((asked, told), self.sides[asks], strict=True)
        states = torch.cat([states + side for (states, _), side in sides], dim=1)
        hidden = hiding(torch.cat([asked[1], told[1]], dim=1))
        words = asked[1].shape[1]
        for layer in self.together:
            states = layer(states, hidden)
        claim = states[:, words:]
        for layer in self.onward:
            states = torch.cat([layer(states, hidden, words), claim], dim=1)
        return self.odds(mean(states[:, :words], asked[1]))[:, asks]


def mean(states: Tensor, mask: Tensor) -> Tensor:
    """Return the mean over the words of each row."""
    weights = mask.unsqueeze(-1)
    return (states * weights).sum(dim=1) / weights.sum(dim=1)
