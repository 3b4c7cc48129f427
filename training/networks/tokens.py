"""Texts to padded tensors of word ids."""

from collections.abc import Sequence

import torch
from torch import Tensor

from bot.grounding.retrieval.wordpiece import WordPiece

LONGEST = 96


def batch(
    wordpiece: WordPiece, texts: Sequence[str], longest: int = LONGEST
) -> tuple[Tensor, Tensor]:
    """Return the ids and the mask of texts, padded to one length."""
    read = [
        [wordpiece.first, *wordpiece.pieces(text)[: longest - 2], wordpiece.last] for text in texts
    ]
    ids = torch.full((len(read), max(map(len, read))), wordpiece.pad)
    mask = torch.zeros(ids.shape)
    for row, pieces in enumerate(read):
        ids[row, : len(pieces)] = torch.tensor(pieces)
        mask[row, : len(pieces)] = 1.0
    return ids, mask
