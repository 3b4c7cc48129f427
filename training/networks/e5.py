"""The teacher: multilingual-e5-small as it comes, from the package that carries it.

Texts are read in small letters and without the words that e5 wants before questions and passages;
the mean of all vectors is taken off, since e5 leaves them in one narrow cone. So it finds more here
than with those words (docs/models.md).
"""

from collections.abc import Sequence

import numpy as np
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from torch import Tensor, nn
from torch.nn import functional

from training.networks.network import INNER, WIDTH, Layer, Layers, mean
from training.networks.packed import Packed, read_packed

LAYERS = 12
POSITIONS = 512
_FIRST, _PAD, _LAST, _UNKNOWN = range(4)  # the first pieces of the vocabulary


class E5(nn.Module):
    """Texts to vectors of unit length, never trained."""

    words: Tensor
    places: Tensor
    middle: Tensor

    def __init__(self, middle_of: Sequence[str], longest: int) -> None:
        super().__init__()
        source = read_packed()
        self._tokenizer = _tokenizer(source, longest)
        places = source.floats("emb.pos", POSITIONS, WIDTH) + source.floats("emb.type", 1, WIDTH)
        words = source.matrix("emb.word", len(source.pieces), WIDTH)
        self.register_buffer("words", torch.tensor(words))
        self.register_buffer("places", torch.tensor(places))
        self.register_buffer("middle", torch.zeros(WIDTH))
        self.start = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = Layers(LAYERS)
        _fill(self.start, source.floats("emb.ln.w", WIDTH), source.floats("emb.ln.b", WIDTH))
        for number, layer in enumerate(self.layers):
            _fill_layer(layer, source, f"l{number}")
        self.middle = self(middle_of).mean(dim=0)

    @torch.no_grad()
    def forward(self, texts: Sequence[str]) -> Tensor:
        """Return one vector of unit length per text."""
        read = self._tokenizer.encode_batch(list(texts))
        ids = torch.tensor([one.ids for one in read])
        mask = torch.tensor([one.attention_mask for one in read]).float()
        states = self.start(self.words[ids] + self.places[: ids.shape[1]])
        found = functional.normalize(mean(self.layers(states, mask), mask), dim=-1)
        return functional.normalize(found - self.middle, dim=-1)


def _tokenizer(source: Packed, longest: int) -> Tokenizer:
    pieces = list(zip(source.pieces, source.scores, strict=True))
    made = Tokenizer(models.Unigram(pieces, _UNKNOWN, byte_fallback=False))
    made.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase()])
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", _FIRST), ("</s>", _LAST)]
    )
    made.enable_truncation(longest)
    made.enable_padding(pad_id=_PAD, pad_token="<pad>")  # noqa: S106  no password
    return made


def _fill_layer(layer: Layer, source: Packed, name: str) -> None:
    mixed = [source.matrix(f"{name}.{part}.w", WIDTH, WIDTH) for part in "qkv"]
    bias = [source.floats(f"{name}.{part}.b", WIDTH) for part in "qkv"]
    _fill(layer.mix, np.concatenate(mixed), np.concatenate(bias))
    for part, place, rows, columns in (
        (layer.join, "ao", WIDTH, WIDTH),
        (layer.widen, "fi", INNER, WIDTH),
        (layer.narrow, "fo", WIDTH, INNER),
    ):
        matrix = source.matrix(f"{name}.{place}.w", rows, columns)
        _fill(part, matrix, source.floats(f"{name}.{place}.b", rows))
    for norm, place in ((layer.mixed, "aln"), (layer.done, "oln")):
        _fill(norm, *(source.floats(f"{name}.{place}.{part}", WIDTH) for part in "wb"))


def _fill(part: nn.Linear | nn.LayerNorm, weight: np.ndarray, bias: np.ndarray) -> None:
    part.weight.data, part.bias.data = torch.tensor(weight), torch.tensor(bias)
