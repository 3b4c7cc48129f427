"""Words that stand for whom the question before was about: "they", "their", "he", "it"."""

import re

from bot.grounding.asking.pointing import (
    BACK,
    SOMEBODY,
    THEY,
    needs_a_topic,
    without_its_frame,
)

_THEY = re.compile(rf"\b(?:{THEY})\b(?!['\u2019])", re.IGNORECASE)
_SOMEBODY = re.compile(rf"\b(?:{SOMEBODY})\b", re.IGNORECASE)
_NAME = re.compile(r"(?<=\s)[A-Z][a-z]\w*(?: [A-Z][a-z]\w*)*")


def speaks_of_before(text: str) -> bool:
    """Tell whether a text speaks of somebody or something that it does not name.

    Who asks what "they" say means whoever speaks; "it" and "that" may stand for nothing at all.
    """
    own = without_its_frame(text)
    return bool(_THEY.search(own) or _SOMEBODY.search(own)) or needs_a_topic(text)


def named_first(text: str) -> list[str]:
    """Return the names in a text before it speaks of anybody, or of anything, without one.

    "Does Hotz like it?" is about Hotz, and "does he like Hotz?" about somebody else.
    """
    back = BACK.search(text)
    return _NAME.findall(text, 0, back.start() if back else len(text))


def with_name(text: str, name: str) -> tuple[str, str]:
    """Return a text with a name in the place of its first "they", and what stood there.

    Only that may be anybody's, a person's or a company's. Beside somebody ("how did they catch
    him?") they are others.
    """
    own = without_its_frame(text)
    start = max(text.rfind(own), 0)
    if (found := _THEY.search(text, start)) and not _SOMEBODY.search(own):
        owner = f"{name}'s" if found[0].lower().startswith("their") else name
        return f"{text[: found.start()]}{owner}{text[found.end() :]}", found[0]
    return text, ""
