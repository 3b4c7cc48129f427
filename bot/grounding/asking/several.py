"""The questions of a text, told from what is said around them."""

import re
from itertools import chain

from bot.grounding.asking.comparison import asked_comparison
from bot.grounding.asking.own_words import OwnWords
from bot.grounding.asking.plain import ASIDE
from bot.grounding.asking.pointing import BACK
from bot.grounding.asking.subject import asked_subject
from bot.grounding.asking.whether import asks_whether
from bot.grounding.text.sentences import sentences
from bot.grounding.text.small_words import ASKING
from bot.grounding.text.words import words

# More questions than this in one text are not answered at once.
QUESTIONS_AT_ONCE = 3
_END = re.compile(r"(?<=\?)\s+(?=\w)")
# "What are the challenges and who is the CEO?"
_AND = re.compile(
    r"(?<!\s)\s+and\s+(?=(?:what|who|when|where|why|how)(?:'s|\s(?:is|are|was|were|do|does|did|has|have|"
    r"can|could|will|would|should|much|many|long|old))\b)",
    re.IGNORECASE,
)
# Behind these a question may begin: "Quick one: what does he say?", "so... what does he say?"
_LEADS_ON = re.compile(r"(?<=[:…])\s+|(?<=\.\.\.)\s+")
# Behind "does it help?": it asks more of the same.
_MORE_OF_IT = re.compile(rf"{ASIDE}(?:how|why)(?: (?:not|so))?\W*", re.IGNORECASE)
# "Who speaks?", "when?": what it asks for it need not name.
_OPEN = re.compile(rf"{ASIDE}(?:{'|'.join(ASKING)})\b", re.IGNORECASE)


def questions_in(text: str) -> list[str]:
    """Return the questions that a text asks one after the other: itself, when none can be told.

    What is said before a question is left out where the question stands by itself. What asks
    nothing by itself goes with a question beside it: "And the test? What did he get out of that?"
    is one. One that names nothing ("who speaks?") is a question where another names something; but
    "does it help? How?" asks one thing.
    """
    found: list[str] = []
    before: list[str] = []
    for part in chain.from_iterable(map(_halves, _END.split(text))):
        *said, last = chain.from_iterable(map(_LEADS_ON.split, sentences(part)))
        if _asks(last) and words(last):
            alone = OwnWords.of(last).stand_alone
            found.append(last if alone else " ".join([*before, *said, last]))
            before = []
        elif _names_nothing(last) and not (found and _goes_with(found[-1], last)):
            found.append(last)
        elif found:
            found[-1] += f" {part}"
        else:
            before.append(part)
    return [text] if all(map(_names_nothing, found)) else found


def _asks(text: str) -> bool:
    """Tell whether a text begins as questions do."""
    return bool(_OPEN.match(text)) or asks_whether(text)


def _names_nothing(question: str) -> bool:
    """Tell whether a question names nothing that it asks about, and points to nothing either."""
    return bool(_OPEN.match(question)) and not (words(question) or BACK.search(question))


def _goes_with(question: str, last: str) -> bool:
    """Tell whether a question only asks how, or why, what another asks is so.

    Whether something is spoken of, or is more than another, only a whole question asks: with "why?"
    in it, it would ask for whatever lies near.
    """
    more_of_it = asks_whether(question) and _MORE_OF_IT.fullmatch(last)
    return bool(more_of_it) and not (asked_subject(question) or asked_comparison(question))


def _halves(text: str) -> list[str]:
    """Return the questions that an "and" joins, where each asks of something of its own."""
    halves = _AND.split(text)
    whole = all(_asks(half) and words(half) and not BACK.search(half) for half in halves)
    return halves if len(halves) > 1 and whole else [text]
