"""What kind of thing a question asks for, and whether a text has one: a sum, someone, a reason.

A text that has it may still not answer; one that has none hardly does. Any other question asks for
nothing that could be told by its kind.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from bot.grounding.asking.counting import MORE_THAN_ONE, ORDINAL_ENDING
from bot.grounding.asking.measures import MEASURE
from bot.grounding.asking.plain import ASIDE
from bot.grounding.text.small_words import DAYS, HELPING, MONTHS
from bot.grounding.text.words import words

# So many words at most stand between a number and what it counts.
_NEAR = 4

_PRICED = re.compile(
    r"\bhow much (?:money|cash|funding|capital)\b|\bhow much (?:\w+ ){0,4}?(?:cost|costs|raised?|"
    r"pays?|paid|earns?|earned|worth|spends?|spent|charges?|charged)\b|\b(?:what|which) price\b",
    re.IGNORECASE,
)
_SUM = re.compile(
    r"[$\u20ac\u00a3\u00a5\u20b9%]|\b\d[\d.,]{0,30}[kmb]\b|\b(?:dollars?|euros?|pounds?|cents?|bucks|"
    r"hundreds?|thousands?|millions?|billions?|trillions?|percent|half|quarter|twice|double[sd]?|"
    r"free|nothing)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:how (?:many|much|long|old|often)|(?:what|which) (?:share|percent\w*|"
    r"fraction|portion|amount|number|date|age|rate|figure))\b",
    re.IGNORECASE,
)
# "How many new cars?" wants cars counted: a plural, behind two words at most that are none.
_NO_NOUN = "|".join(HELPING)
_WHICH = rf"(?!(?:{_NO_NOUN}|people|\w*s)\b)\w+"
_PLURAL = rf"(?!(?:{_NO_NOUN}|this|its)\b)\w+s\b(?<!ss)"
_MANY = re.compile(
    rf"\bhow many (?:(?:{_WHICH} ){{1,2}}(?={_PLURAL}))?(?P<counted>\w+)", re.IGNORECASE
)
_SIZED = re.compile(rf"\b{MEASURE}\b", re.IGNORECASE)
_DATED = re.compile(r"\b(?:what|which) year\b", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:1[0-9]|20)\d\ds?\b|\b(?:in|since|by|until) \d{3}\b|\b(?:this|last|next) year\b",
    re.IGNORECASE,
)
_TIMED = re.compile(
    rf"^\W*{ASIDE}(?:(?:since|until) )*when\b|\bhow (?:long (?:until|till|before)|soon)\b|"
    r"\bwhen (?:is|was|are|were|did|does|do|will|has|have|had)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"\d|\b(?:{MORE_THAN_ONE}|dozens?|hundreds?|"
    r"thousands?|millions?|billions?|half|third|quarter|twice|double[sd]?|several|couple|"
    r"decades?|century)\b",
    re.IGNORECASE,
)
_LARGE = re.compile(
    rf"{_NUMBER.pattern}|\b(?:small|little|tiny|large|big|huge|vast|medium)\b",
    re.IGNORECASE,
)
# A number in a name counts nothing: GPT-4 and H100, 3D, Gen 3 and Gemini 1.5. A quarter of a year,
# and a day of a month, are no names.
_MODEL = r"\b(?!Q\d)[A-Z][A-Za-z]*-?\d{1,3}\b"
_DIMENSIONS = r"\b[23]D\b"
_OF_A_MONTH = rf"(?:{'|'.join(month[:3] for month in MONTHS)})[a-z]* "
_VERSION = rf"(?<=[a-z,] )(?!{_OF_A_MONTH})[A-Z][\w.-]* \d{{1,2}}(?:\.\d)?\b"
_NAME = re.compile(f"{_MODEL}|{_DIMENSIONS}|{_VERSION}")
_CLOCK = rf"\d{{1,2}}(?:{ORDINAL_ENDING}|:\d\d|\s?[ap]\.?m)|[Qq]\d|'?\d0s"
# "March" and "May" in small letters are other words.
_MONTH = "|".join(f"(?-i:{month})" if month in ("March", "May") else month for month in MONTHS)
_SEASON = r"spring|summer|autumn|(?:the|this|last|next|early|late) fall|winter"
_THEN = r"today|tomorrow|yesterday|soon|later|after|before|during|until|once"
_AGE = r"(?<!-)(?:years?|days?)|decades?|century|months?|weeks?|nights?|mornings?|evenings?"
_TIME = re.compile(
    rf"{_YEAR.pattern}|\b(?:{_CLOCK}|{_MONTH}|{'|'.join(DAYS)}|{_SEASON}|{_THEN}|{_AGE})\b",
    re.IGNORECASE,
)
_COUNTING = (_NUMBER, _TIME, _SUM, _LARGE)
_PERSON = re.compile(r"\b(?:who|whom|whose)\b", re.IGNORECASE)
_SOMEONE = re.compile(r"^[A-Z]|(?<=[a-z,] )[A-Z]\w|\b(?:he|she|they|people)\b")
_WHY = re.compile(r"\b(?:why|how come|reasons?|what (?:makes|made))\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:because|if|since|so that|in order|due|thus|therefore|reason\w*|cause[sd]?|driven|means?|"
    r"allow\w*|enabl\w*|lead\w*|led|result\w*|ensur\w*|given|prevent\w*|crucial|essential|"
    r"(?:dis)?incentiv\w*|without|otherwise)\b",
    re.IGNORECASE,
)
_Kinds = tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
_FIGURES: _Kinds = (
    (_PRICED, _SUM),
    (_DATED, _YEAR),
    (_SIZED, _LARGE),
    (_TIMED, _TIME),
    (_COUNTED, _NUMBER),
)
_KINDS: _Kinds = (*_FIGURES, (_PERSON, _SOMEONE), (_WHY, _REASON))


def gives_reason(text: str) -> bool:
    """Tell whether a text has a reason in it."""
    return bool(_REASON.search(text))


def kind_wanted(question: str) -> Callable[[str], bool]:
    """Return what tells whether a text has the kind of thing that a question asks for, if any."""
    return _asked(question, _KINDS)


def figure_wanted(question: str) -> Callable[[str], bool]:
    """Return what tells whether a text has the number or the time that a question asks for."""
    return _asked(question, _FIGURES)


def counted(question: str) -> str:
    """Return the word for what a question wants counted, or nothing."""
    many = _MANY.search(question)
    return many["counted"] if many else ""


def _asked(question: str, kinds: _Kinds) -> Callable[[str], bool]:
    having = next((having for asking, having in kinds if asking.search(question)), None)
    stem = "".join(words(counted(question)))
    return lambda text: having is None or (_has(having, text) and _counts(stem, text))


def _counts(stem: str, text: str) -> bool:
    """Tell whether a number stands beside what is counted, in a text that speaks of it at all.

    "Eleven fake cries, until the detective saw through them" does not say how many detectives.
    """
    said = text.split()
    places = [place for place, word in enumerate(said) if stem and stem in words(word)]
    beside = (said[max(place - _NEAR, 0) : place + _NEAR + 1] for place in places)
    return not places or any(_has(_NUMBER, " ".join(near)) for near in beside)


# The same claims are looked through for every question.
@lru_cache(maxsize=16_384)
def _has(having: re.Pattern[str], text: str) -> bool:
    return bool(having.search(_NAME.sub("", text) if having in _COUNTING else text))
