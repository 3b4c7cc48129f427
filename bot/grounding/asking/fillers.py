"""What people say around a question that asks nothing: "nice. whats it cost btw"."""

import re

from bot.grounding.text.small_words import ASKING, HELPING
from bot.grounding.text.words import words

# Said to the answer before, or to begin at all.
_SAID = """
ah aha alright also and anyway anyways awesome basically btw bro but cool damn dude fair gotcha
great interesting k kk lmao lol nice now oh ok okay omg right so then thanks thx ty uh um wait well
wow yeah yep yes
""".split()
_PHRASES = (
    "all right|by the way|fair enough|good to know|got it|h+m+|(?:ha){2,}h?|hold on|i get it|i see|"
    "makes sense|(?:just )?(?:an? )?(?:another|dumb|honest|last|noob|quick|random|serious|stupid) "
    "(?:question|q|one)|one more (?:question|thing)|question"
)
_ASKS = "|".join(
    [*(rf"{word}(?:'?s)?" for word in ASKING), *(rf"{word}(?:n'?t)?" for word in HELPING)]
)
_BEFORE = re.compile(
    rf"\A\W*+(?:(?:{'|'.join(_SAID)}|{_PHRASES})\b[\s,.!:;\u2026-]++)+"
    rf"(?=(?:{_ASKS}|am|explain|tell me)\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"[\s,]+(?:again|anyway|bro|btw|by the way|dude|(?:ha){2,}h?|lmao|lol|man|mate|tho|though)"
    r"(?=[\s?!.]*\Z)",
    re.IGNORECASE,
)
# A question that begins with these alone is read well as it is: the networks were taught such.
_LEADING_ON = frozenset("also and but now okay ok so then".split())


def without_fillers(text: str) -> str:
    """Return a text from where it asks to where it has asked, if anything is left of it."""
    asked = _BEHIND.sub("", text)
    before = _BEFORE.match(asked)
    if before and not _LEADING_ON.issuperset(re.findall(r"\w+", before[0].lower())):
        asked = asked[before.end() :]
    return asked if words(asked) else text
