"""Quotations: what stands in quotation marks must be said so."""

import re
from collections.abc import Iterator

from bot.answering.support.case import SupportCase, joined

_QUOTED = re.compile(r"[\"“„]([^\"“”„]+)[\"”]")
_WORD = re.compile(r"[^\W_]+")


def strange_quotes(case: SupportCase) -> Iterator[str]:
    """Yield the quotations of a sentence whose words do not stand together in its evidence."""
    quotes = _QUOTED.findall(case.sentence)
    held = f" {_plain(joined(case.evidence))} " if quotes else ""
    return (quote for quote in quotes if f" {_plain(quote)} " not in held)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))
