"""How the gateway packs what it sends: one stream while a connection lasts, or not at all."""

import importlib
import sys
import zlib
from typing import Protocol

# What both zstd libraries call FLUSH_BLOCK.
ZSTD_BLOCK = 1


class Packer(Protocol):
    """Packs each message so that the other side can unpack it at once."""

    def pack(self, message: bytes) -> bytes | str:
        """Return what goes over the wire."""


class Plain:
    """Sends text as it is."""

    def pack(self, message: bytes) -> bytes | str:
        """Return what goes over the wire."""
        return message.decode()


class ZlibStream:
    """One zlib stream; each message ends in 00 00 ff ff."""

    def __init__(self) -> None:
        self._stream = zlib.compressobj()

    def pack(self, message: bytes) -> bytes | str:
        """Return what goes over the wire."""
        return self._stream.compress(message) + self._stream.flush(zlib.Z_SYNC_FLUSH)


class _ZstdCompressor(Protocol):
    def compress(self, data: bytes) -> bytes: ...

    def flush(self, mode: int) -> bytes: ...


class ZstdStream:
    """One zstd stream. A client asks for it only where it has a library, and so have we then."""

    def __init__(self) -> None:
        self._stream = _zstd_compressor()

    def pack(self, message: bytes) -> bytes | str:
        """Return what goes over the wire."""
        return self._stream.compress(message) + self._stream.flush(ZSTD_BLOCK)


def packer(name: str) -> Packer:
    """Return the packer for what a client asked for in `compress`."""
    match name:
        case "zlib-stream":
            return ZlibStream()
        case "zstd-stream":
            return ZstdStream()
        case _:
            return Plain()


def _zstd_compressor() -> _ZstdCompressor:
    compressor: _ZstdCompressor
    if sys.version_info >= (3, 14):
        compressor = importlib.import_module("compression.zstd").ZstdCompressor()
    else:
        compressor = importlib.import_module("zstandard").ZstdCompressor().compressobj()
    return compressor
