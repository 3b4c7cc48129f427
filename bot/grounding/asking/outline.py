"""Questions about the whole: "topics?", "what is this about?", "what should I remember?".

They are answered by the headings, with the moment at which each begins. What people say stands in
`outline.toml`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from bot.grounding.asking.plain import ASIDE
from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.interviews import CALLED, INTERVIEW_OR_NOTES
from bot.grounding.text.patterns import filled
from bot.grounding.text.small_words import CARDINALS
from bot.grounding.text.words import words

# The words of questions about the whole.
ASKING = frozenset(
    "topics topic themes outline overview summary summarise summarize summarised recap tldr "
    "tl;dr contents agenda sections chapters subjects structure gist bullet points cover "
    "covers covered about main key short brief quick whole entire everything notes list "
    "sentence sentences paragraph takeaway takeaways highlight highlights idea "
    "ideas insight insights lesson lessons table toc".split()
).union(CALLED)
# What is said with them, and asks for nothing in particular either.
_WITH_THEM = f"""
{" ".join(CARDINALS)}
write make need want gimme full detailed english sum structured organised organized
divided minute minutes word words timestamps pls plz thing things please debate discussion
"""
NOTHING_ELSE = frozenset(words(f"{' '.join(ASKING)} {_WITH_THEM}"))
# What is said by those who ask for the point of it all.
_THE_POINT = """
argument arguments message moral story fact facts quote quotes part parts moment moments stamp
stamps time top biggest best fun interesting surprising memorable learn learned learnt remember take
away worth listen listening watch watching hear hearing knowing know long anything something else
everything i'm im view views opinion opinions conclusion conclude
"""
_NOTHING_IN_PARTICULAR = NOTHING_ELSE.union(words(_THE_POINT))
# Nobody asks it of the whole why, or how to.
_WHY = re.compile(rf"\W*{ASIDE}(?:why|how to)\b", re.IGNORECASE)


def asks_for_outline(text: str, speaker: str = "") -> bool:
    """Tell whether a question asks what the interview is about, and for nothing in particular.

    "Does he mention structure?" asks whether he does. What the speaker of it all says is no part.
    """
    typed = text.replace("\u2019", "'")
    means_the_point = _asks("point").search(typed) and not _asks("something_else").search(typed)
    if not (sums_up(typed) or means_the_point) or _WHY.match(text):
        return False
    nothing = _NOTHING_IN_PARTICULAR.union(words(speaker))
    if not all(word in nothing or word.isdecimal() for word in words(text)):
        return False
    asked = asked_subject(text)
    return asked is None or not asked.in_doubt


def asks_for_statements(text: str) -> bool:
    """Tell whether who asks for the whole wants what is said there: "three facts", "best quote"."""
    return bool(_asks("statements").search(text))


def sums_up(text: str) -> bool:
    """Tell whether a text asks to have something summed up, be it the whole or a part."""
    return bool(_asks("whole").search(text))


def without_summing_up(text: str) -> str:
    """Return a text without the words that ask to have something summed up."""
    return _asks("whole").sub(" ", text)


def _asks(what: str) -> re.Pattern[str]:
    return _patterns()[what]


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    read = tomllib.loads((files("bot.grounding.asking") / "outline.toml").read_text("utf-8"))
    parts = {**read["parts"], "interview": f"({INTERVIEW_OR_NOTES})"}
    return {
        what: re.compile(filled(rf"\b({'|'.join(says)})\b", parts), re.IGNORECASE)
        for what, says in read["asks"].items()
    }
