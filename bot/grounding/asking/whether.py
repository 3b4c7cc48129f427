"""Questions that a yes or a no answers: "did they lose ships?"."""

import re

from bot.grounding.asking.plain import ASIDE
from bot.grounding.text.small_words import HELPING

_HELPING = rf"(?:{'|'.join(HELPING)})(?:n?['\u2019]t)?|won['\u2019]t"
_WHETHER = re.compile(rf"{ASIDE}(?:{_HELPING})\b", re.IGNORECASE)


def asks_whether(text: str) -> bool:
    """Tell whether a text asks if something is so."""
    return bool(_WHETHER.match(text))
