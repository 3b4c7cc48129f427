"""Tokens counted with tiktoken and its real `o200k_base`, with no network at all.

tiktoken would fetch the vocabulary on first use, and block for minutes where it cannot. It ships
with this package instead: the file that OpenAI publishes (sha256 446a9538…, checked by a test),
compressed. Models of other vocabularies, and unknown ones, are counted with this one too; the
budget leaves room for the difference.
"""

import base64
import gzip
from collections.abc import Callable
from functools import cache
from importlib.resources import files

import tiktoken

TokenCount = Callable[[str], int]

VOCABULARY = files("bot.grounding.prompt") / "vocabulary" / "o200k_base.tiktoken.gz"

# How o200k_base cuts a text before it merges bytes: as much its definition as the ranks are.
_WORD = r"[^\r\n\p{L}\p{N}]?"
_UPPER = r"[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]"
_LOWER = r"[\p{Ll}\p{Lm}\p{Lo}\p{M}]"
_ENDING = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)?"
PIECES = (
    rf"{_WORD}{_UPPER}*{_LOWER}+{_ENDING}|{_WORD}{_UPPER}+{_LOWER}*{_ENDING}"
    r"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
SPECIAL = {"<|endoftext|>": 199999, "<|endofprompt|>": 200018}


@cache
def load_encoding() -> tiktoken.Encoding:
    """Build `o200k_base` from the package's own file, once.

    The first time it takes about a third of a second and blocks: call it in a thread.
    """
    with VOCABULARY.open("rb") as packed, gzip.open(packed) as lines:
        tokens = (line.split() for line in lines)
        ranks = {base64.b64decode(token): int(rank) for token, rank in tokens}
    encoding = tiktoken.Encoding(
        "o200k_base", pat_str=PIECES, mergeable_ranks=ranks, special_tokens=SPECIAL
    )
    # It counts by tables of its own; these would be another 23 MiB until the bot ends.
    ranks.clear()
    return encoding


def token_count(encoding: tiktoken.Encoding) -> TokenCount:
    """Return a counter that takes `<|endoftext|>` and its like for the plain text they are."""

    def count(text: str) -> int:
        return len(encoding.encode_ordinary(text))

    return count
