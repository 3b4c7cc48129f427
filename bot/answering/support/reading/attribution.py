"""Who says something, told by the way: of "which, she says, keeps it young" nothing hangs on it.

Words that the notes have for no other reason than that somebody speaks there make a sentence look
more like them than it is; and a statement that names no speaker looks unlike a sentence that does.
"""

import re
from collections.abc import Set as AbstractSet

from bot.answering.support.reading.leads import without_leads
from bot.answering.support.reading.reader import read

_SAYS = re.compile(
    r"""\b (which|who|where) ,? \s (?:he|she|they) \s
    (?:says?|said|explains?|explained|mentions?|mentioned) \b ,? (?!\s*[.;:!?]|\s*$)""",
    re.IGNORECASE | re.VERBOSE,
)

_REPORTS = re.compile(
    r"""^ (?:(?:so|and|but|also|then|thus|here|well) ,? \s)?
    (?:according \s to \s (?P<source>\w[\w.'’-]*(?:\s\w[\w.'’-]*){0,3}) ,
    | (?P<speaker>\w[\w.'’-]*(?:\s\w[\w.'’-]*){0,3}?) \s (?:also \s)?
      (?:says|said|notes|noted|explains|explained|mentions|mentioned|adds|added) \s that) \s+""",
    re.IGNORECASE | re.VERBOSE,
)
_SOMEBODY = {"he", "she", "they", "him", "her", "them"}


def reported(sentence: str, names: AbstractSet[str]) -> str:
    """Return what somebody spoken of, or of these names (in stems), is reported to say, alone."""
    if found := _REPORTS.match(sentence):
        who = found["source"] or found["speaker"]
        named = read(who).stems
        if who.lower() in _SOMEBODY or (named and named <= names):
            return sentence[found.end() :]
    return sentence


def stated(sentence: str) -> str:
    """Return what a sentence states, without what leads on to it or who says so by the way."""
    return _SAYS.sub(r"\1", without_leads(sentence))
