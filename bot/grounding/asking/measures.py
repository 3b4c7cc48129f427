"""Questions for a measure: "how large is the team?" asks for a size, and not for what is large."""

import re

_SIZE = re.compile(r"\bhow (?:large|big|huge|small|tiny)\b", re.IGNORECASE)


def measured(text: str) -> str:
    """Return a text that asks for its measure by name: "large" would find what is called large."""
    return _SIZE.sub("what size", text)
