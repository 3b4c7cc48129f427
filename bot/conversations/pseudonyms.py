"""Names in the log that only the holder of a key can make.

A pseudonym is the HMAC-SHA256 (RFC 2104) of a Discord id under a secret that lies in a file beside
the database: a database that gets lost names nobody, and whoever holds the key and knows an id can
still find what is theirs.
"""

import hmac
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from bot.errors import BotError

# Bytes of a key, as many as SHA-256 gives: RFC 2104 advises against fewer.
SIZE = 32

Kind = Literal["person", "conversation", "event", "server", "key"]


class KeyFileError(BotError):
    """The key cannot be used."""

    @classmethod
    def cut_short(cls, path: Path) -> Self:
        """Say that a part of it is missing, or all of it."""
        return cls(
            f"The key {path} is cut short: put the whole one back, or remove it where nothing was "
            "logged under it yet."
        )


@dataclass(frozen=True, slots=True)
class Pseudonyms:
    """Makes pseudonyms; the same key and name give the same one for ever."""

    key: bytes

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the key in a file, made when it is missing and private to its owner.

        Raises `KeyFileError` for less than a whole one, which others could guess.
        """
        if not path.exists():
            _make(path)
        key = path.read_bytes()
        if len(key) < SIZE:
            raise KeyFileError.cut_short(path)
        return cls(key)

    @classmethod
    def passing(cls) -> Self:
        """Return pseudonyms whose key is kept nowhere."""
        return cls(secrets.token_bytes(SIZE))

    def of(self, kind: Kind, name: str) -> str:
        """Return 32 hexadecimal digits that stand for a name; one per kind, so none link."""
        message = f"{kind}:{name}".encode("utf-8", "surrogatepass")
        return hmac.digest(self.key, message, "sha256").hex()[:32]


def _make(path: Path) -> None:
    """Write a new key, whole or not at all, even when two processes do so at once."""
    whole = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
    whole.touch(mode=0o600, exist_ok=False)
    try:
        with whole.open("wb") as file:
            file.write(secrets.token_bytes(SIZE))
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileExistsError):  # another process has made one
            path.hardlink_to(whole)
    finally:
        whole.unlink()
