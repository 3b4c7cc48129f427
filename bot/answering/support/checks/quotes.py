"""Quotations: what stands in quotation marks must be said so."""

import re

_QUOTED = re.compile(r"[\"“„]([^\"“”„]+)[\"”]")
_WORD = re.compile(r"[^\W_]+")


def strange_quotes(sentence: str, evidence: str) -> list[str]:
    """Return the quotations of a sentence whose words do not stand together in its evidence."""
    quotes = _QUOTED.findall(sentence)
    held = f" {_plain(evidence)} " if quotes else ""
    return [quote for quote in quotes if f" {_plain(quote)} " not in held]


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
