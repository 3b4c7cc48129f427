"""Texts to vectors, and a question or a sentence with a claim to a judgement.

The nearer two vectors, the nearer what the texts mean: a small transformer was taught to bring
questions to the claims that they ask for. A second one, which goes on from the first one's lower
layers, reads two texts together and says whether a claim answers a question, or bears a sentence
out. Both are run by onnxruntime on one thread that never spins: the bot shares its machine. Nothing
ever depends on what else was asked for. How they were made: docs/models.md.
"""

import logging
import os
from collections.abc import Mapping, Sequence
from enum import IntEnum
from functools import lru_cache
from importlib import import_module
from importlib.resources import as_file, files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.grounding.retrieval.wordpiece import WordPiece

Floats = NDArray[np.float32]

WIDTH = 384
# Word pieces that are read of a text; what is longer loses its end.
_LONGEST = 256
# Texts whose vectors are remembered: some thirty megabytes of them.
_REMEMBERED = 20_000
# Texts from which the judge can go on without reading them again, which takes longer than to judge:
# twelve megabytes, or a hundred when all of them are as long as can be.
_AT_HAND = 256
WEIGHTS = files("bot.grounding") / "weights"

logger = logging.getLogger(__name__)


class Task(IntEnum):
    """What the judge is asked of two texts."""

    ANSWERS = 0
    SUPPORTS = 1


class _Session(Protocol):
    def run(
        self, outputs: None, inputs: Mapping[str, NDArray[np.int64] | Floats], /
    ) -> list[Floats]: ...


class Encoder:
    """The sentence encoder and the judge of this package; what was read is remembered.

    Opening it blocks, and so does reading: for some milliseconds a text. Threads may share it.
    Raises `ImportError`, `OSError` or `ValueError` when it cannot be opened.
    """

    def __init__(self, weights: Traversable = WEIGHTS) -> None:
        vocabulary = (weights / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self._wordpiece = WordPiece(vocabulary)
        with as_file(weights / "encoder.onnx") as model:
            self._encoder = _session(model)
        with as_file(weights / "judge.onnx") as model:
            self._judge = _session(model)
        self._read = lru_cache(_AT_HAND)(self._read_anew)
        self._vector = lru_cache(_REMEMBERED)(self._vector_anew)
        # The gate looks at one sentence from several sides.
        self._odds = lru_cache(_AT_HAND)(self._odds_anew)

    def encode(self, texts: Sequence[str]) -> Floats:
        """Return a vector of unit length per text, (texts, 384): dot products are cosines."""
        return np.concatenate([np.empty((0, WIDTH), np.float32), *map(self._vector, texts)])

    def answers(self, question: str, texts: Sequence[str]) -> Floats:
        """Return the log-odds that each text answers the question, (texts,)."""
        return self._judged(Task.ANSWERS, question, texts)

    def support(self, sentence: str, texts: Sequence[str]) -> Floats:
        """Return the log-odds that each text bears the sentence out, (texts,)."""
        return self._judged(Task.SUPPORTS, sentence, texts)

    def _judged(self, task: Task, said: str, texts: Sequence[str]) -> Floats:
        odds = (self._odds(task, said, text) for text in texts)
        return np.concatenate([np.empty(0, np.float32), *odds])

    def _odds_anew(self, task: Task, said: str, text: str) -> Floats:
        (asked, _), (told, _) = self._read(said), self._read(text)
        asks = np.array([task], dtype=np.int64)
        return self._judge.run(None, {"asked": asked, "told": told, "asks": asks})[0]

    def _vector_anew(self, text: str) -> Floats:
        return self._read(text)[1]

    def _read_anew(self, text: str) -> tuple[Floats, Floats]:
        """Return the states of a text after the lower layers, and its vector."""
        pieces = self._wordpiece.pieces(text)[: _LONGEST - 2]
        ids = np.array([[self._wordpiece.first, *pieces, self._wordpiece.last]], dtype=np.int64)
        states, vector = self._encoder.run(None, {"ids": ids})
        return states, vector


def open_encoder(weights: Traversable = WEIGHTS) -> Encoder | None:
    """Open the encoder; where that cannot be, say so in one line. Blocks."""
    try:
        return Encoder(weights)
    except (ImportError, OSError, ValueError) as error:
        logger.warning(
            "Claims are searched, and sentences checked, by their words alone: %s",
            " ".join(str(error).split()),
        )
        return None


def _session(model: Path) -> _Session:
    # It would tell its maker of every process, and leave an id of the machine in the home folder.
    os.putenv("ORT_DISABLE_TELEMETRY", "1")
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
