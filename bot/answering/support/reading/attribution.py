"""Who says something, told by the way: of "which, she says, keeps it young" nothing hangs on it.

Words that the notes have for no other reason than that somebody speaks there make a sentence look
more like them than it is; and a statement that names no speaker looks unlike a sentence that does.
"""

import re

_SAYS = re.compile(
    r"""\b (which|who|where) ,? \s (?:he|she|they) \s
    (?:says?|said|explains?|explained|mentions?|mentioned) \b ,? (?!\s*[.;:!?]|\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)

_REPORTS = re.compile(
    r"""^ (?:(?:so|and|but|also|then|thus|here|well) ,? \s)?
    (?:according \s to \s [^,.;:]{2,40} ,
    | (?:he|she|they|(?!no|few|many|some|most|all|every|any|none|neither|hardly)(?-i:[A-Z])[\w.'’-]*
        (?:\s (?-i:[A-Z])[\w.'’-]*){0,3})
      \s (?:also \s)? (?:says|said|notes|noted|explains|explained|mentions|mentioned|adds|added)
      \s that) \s+""",
    re.IGNORECASE | re.VERBOSE,
)


def reported(sentence: str) -> str:
    """Return what somebody is reported to say, without who says it; whether they do, others see."""
    return _REPORTS.sub("", sentence)


def unattributed(sentence: str) -> str:
    """Return a sentence without the "she says" in a clause of its own that goes on behind it."""
    return _SAYS.sub(r"\1", sentence)
