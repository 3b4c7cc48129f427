"""Lists of words and phrases as patterns over the words of a reading."""

import re


def phrases(listed: str) -> re.Pattern[str]:
    """Return a pattern for any of the phrases between bars; `*` stands for any ending."""
    alternatives = "|".join(" ".join(one.split()) for one in listed.split("|"))
    return re.compile(rf"\b(?:{alternatives.replace('*', '[a-z]*')})\b")
