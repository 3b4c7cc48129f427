"""Texts to vectors: the nearer two vectors, the nearer what the texts mean.

A small transformer that was taught to bring questions to the claims that they ask for, run by
onnxruntime on one thread that never spins: the bot shares its machine. Each text is read by
itself, so that its vector never depends on what else was asked for. How it was made and what it
is worth: docs/models.md.
"""

import logging
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.grounding.wordpiece import WordPiece

Floats = NDArray[np.float32]

WIDTH = 384
# Word pieces that are read of a text; what is longer loses its end.
LONGEST = 256
# Texts whose vectors are remembered: some thirty megabytes of them.
REMEMBERED = 20_000
WEIGHTS = files("bot.grounding") / "weights"

logger = logging.getLogger(__name__)


class _Session(Protocol):
    def run(self, outputs: None, inputs: Mapping[str, NDArray[np.int64]], /) -> list[Floats]: ...


class Encoder:
    """The sentence encoder of this package, which remembers what it has read.

    Opening it blocks, and so does reading: for some milliseconds a text. Threads may share it.
    Raises `ImportError`, `OSError` or `ValueError` when it cannot be opened.
    """

    def __init__(self, weights: Traversable = WEIGHTS) -> None:
        vocabulary = (weights / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._wordpiece = WordPiece(vocabulary)
        with as_file(weights / "encoder.onnx") as model:
            self._session = _session(model)
        self._vector = lru_cache(REMEMBERED)(self._read)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a vector of unit length per text, (texts, 384): dot products are cosines."""
        return np.concatenate([np.empty((0, WIDTH), np.float32), *map(self._vector, texts)])

    def _read(self, text: str) -> Floats:
        pieces = self._wordpiece.pieces(text)[: LONGEST - 2]
        ids = np.array([[self._wordpiece.first, *pieces, self._wordpiece.last]], dtype=np.int64)
        return self._session.run(None, {"ids": ids})[0]


def open_encoder(weights: Traversable = WEIGHTS) -> Encoder | None:
    """Open the encoder; where that cannot be, say so in one line. Blocks."""
    try:
        return Encoder(weights)
    except (ImportError, OSError, ValueError) as error:
        logger.warning("Claims are searched by their words alone: %s", " ".join(str(error).split()))
        return None


def _session(model: Path) -> _Session:
    runtime = import_module("onnxruntime")  # it has no types, and its import takes a while
    options = runtime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False
    try:
        session: _Session = runtime.InferenceSession(
            model, options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:  # its errors have no class in common
        raise OSError(error) from error
    return session
