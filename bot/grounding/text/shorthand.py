"""A text with its shorthand written out: "ppl" as "people", "rn" as "right now"."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"(?<![\w'\u2019])\w+(?![\w'\u2019])")


def spelled_out(text: str) -> str:
    """Return a text with its abbreviations written out, in small letters if it has no others.

    Beside small letters, a word with a capital may be a name and is left alone ("EM").
    """
    text = text.lower() if text.isupper() else text
    return _WORD.sub(lambda word: word[0] if word[0].isupper() else _full(word[0]), text)


def _full(word: str) -> str:
    return _table().get(word.lower(), word)


@cache
def _table() -> Mapping[str, str]:
    text = (files("bot.grounding.text") / "shorthand.toml").read_text("utf-8")
    table: Mapping[str, str] = tomllib.loads(text)
    return table
