"""Questions for advice: "give me five tips to sleep better", "how can I fall asleep?".

Whoever asks so wants the different things that can be done, and not three sentences about one.
"""

import re
from typing import NamedTuple

_TIPS = re.compile(
    r"\b(?:tips?|advice|recommendations?|suggestions?|(?:ways|steps) (?:to|of))\b", re.IGNORECASE
)
_ON = re.compile(
    r"\b(?:tips?|advice|recommendations?|suggestions?) (?:on|about|regarding|concerning|against) "
    r"(?P<what>[^?!;,.]{2,60})",
    re.IGNORECASE,
)
_HOW = re.compile(r"\bhow (?:can|could|should|do) (?:i|we)\b", re.IGNORECASE)


class Advice(NamedTuple):
    """A wish for what can be done, `on` something if it says so.

    Who asks only `how` to do something may want no more than one thing.
    """

    how: bool
    on: str = ""


def asked_advice(text: str) -> Advice | None:
    """Return the advice that a text asks for, if it does."""
    if not (tips := _TIPS.search(text)) and not _HOW.search(text):
        return None
    on = _ON.search(text)
    return Advice(how=not tips, on=on["what"] if on else "")
