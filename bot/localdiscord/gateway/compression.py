"""How the gateway packs what it sends: one stream while a connection lasts, or not at all."""

import importlib
import sys
import zlib
from collections.abc import Callable
from typing import Protocol

# Packs a message so that the other side can unpack it at once.
Packer = Callable[[bytes], bytes | str]

# What both zstd libraries call FLUSH_BLOCK.
ZSTD_BLOCK = 1


class _Compressor(Protocol):
    def compress(self, data: bytes, /) -> bytes: ...

    def flush(self, mode: int, /) -> bytes: ...


def packer(name: str) -> Packer:
    """Return the packer for what a client asked for in `compress`."""
    match name:
        case "zlib-stream":  # each message ends in 00 00 ff ff
            return _stream(zlib.compressobj(), zlib.Z_SYNC_FLUSH)
        case "zstd-stream":  # a client asks for it only where it has a library, and so have we then
            return _stream(_zstd_compressor(), ZSTD_BLOCK)
        case _:
            return bytes.decode


def _stream(compressor: _Compressor, flush: int) -> Packer:
    return lambda message: compressor.compress(message) + compressor.flush(flush)


def _zstd_compressor() -> _Compressor:
    compressor: _Compressor
    if sys.version_info >= (3, 14):
        compressor = importlib.import_module("compression.zstd").ZstdCompressor()
    else:
        compressor = importlib.import_module("zstandard").ZstdCompressor().compressobj()
    return compressor
