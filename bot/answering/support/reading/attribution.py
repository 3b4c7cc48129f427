"""Who says something, told by the way: of "which, she says, keeps it young" nothing hangs on it.

Words that the notes have for no other reason than that somebody speaks there make a sentence look
more like them than it is.
"""

import re

_SAYS = re.compile(
    r"""\b (which|who|where) ,? \s (?:he|she|they) \s
    (?:says?|said|explains?|explained|mentions?|mentioned) \b ,? (?!\s*[.;:!?]|\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)


def unattributed(sentence: str) -> str:
    """Return a sentence without the "she says" in a clause of its own that goes on behind it."""
    return _SAYS.sub(r"\1", sentence)
