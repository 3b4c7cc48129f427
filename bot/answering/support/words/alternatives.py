"""Lists of words and phrases as patterns over the words of a reading."""

import re


def any_of(listed: str) -> re.Pattern[str]:
    """Return a pattern for any of the phrases between bars; `*` stands for any ending."""
    phrases = "|".join(" ".join(phrase.split()) for phrase in listed.split("|"))
    return re.compile(rf"\b(?:{phrases.replace('*', '[a-z]*')})\b")
