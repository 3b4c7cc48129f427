"""Questions for a measure: "how large is the team?" asks for a size, and not for what is large."""

import re

_SIZE = re.compile(r"\bhow (?:large|big|huge|small|tiny)\b", re.IGNORECASE)
# What such a text asks for then; `wanted` knows it by this.
MEASURE = "what size"


def measured(text: str) -> str:
    """Return a text that asks for its measure by name: "large" would find what is called large."""
    return _SIZE.sub(MEASURE, text)


def unmeasured(text: str) -> str:
    """Return what such a text speaks of besides: "how big is it?" says nothing by itself."""
    return text.replace(MEASURE, "how")
