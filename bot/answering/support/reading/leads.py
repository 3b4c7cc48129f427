"""What leads on to a statement and says nothing of it: "Yes, …", "According to the notes, …".

It makes the statement no truer and no surer: an "according" is no hedge there, and "specifically"
no word that the notes would have to hold. Whoever reads the answer sees it nevertheless.
"""

import re

from bot.grounding.text.interviews import INTERVIEW_OR_NOTES

_SOURCE = rf"""(?:the|this|these|his|her|their) \s (?:provided \s)?
    (?:{INTERVIEW_OR_NOTES}|transcript|claims?)"""
_STATED = "mentioned|noted|stated|explained"
_LEADS = re.compile(
    rf"""(?:
      (?: yes | indeed | specifically | notably | overall | additionally | furthermore | moreover
        | in \s (?:short|summary|addition) | to \s (?:summarize|sum \s up)
        | (?: according \s to | based \s on | in | as \s (?:{_STATED}) \s in ) \s {_SOURCE}
      ) , \s+
      | it \s is \s (?:{_STATED}) \s that \s+
      | {_SOURCE} \s (?:also \s)? (?:says?|states?|mentions?|notes?|explains?) \s that \s+
    )++ (?=\S)""",
    re.IGNORECASE | re.VERBOSE,
)


def without_leads(sentence: str) -> str:
    """Return a sentence without what leads on to it, as if it began behind that."""
    leads = _LEADS.match(sentence)
    return _begun(sentence[leads.end() :]) if leads else sentence


def _begun(statement: str) -> str:
    """Return a statement with the capital of a beginning, but an "iPhone" as it is."""
    first, *_ = statement.split(maxsplit=1)
    return statement[0].upper() + statement[1:] if first.islower() else statement
