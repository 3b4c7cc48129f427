"""Questions for a measure: "how large is the team?" asks for a size, and not for what is large."""

import re

_MEASURES = {"large": "size", "big": "size", "huge": "size", "small": "size", "tiny": "size"}
_ASKED = re.compile(rf"\bhow ({'|'.join(_MEASURES)})\b", re.IGNORECASE)


def measured(text: str) -> str:
    """Return a text that asks for a measure by its name, so that no claim has what was not asked.

    "How large" would find whatever is called large.
    """
    return _ASKED.sub(lambda found: f"what {_MEASURES[found[1].lower()]}", text)
