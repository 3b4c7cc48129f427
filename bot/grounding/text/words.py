"""A text as the words that carry its meaning: lower case, stemmed, without stop words."""

import re

from bot.grounding.text.stemming import stem

_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)?")

# Function words, and the words with which people ask about an interview rather than its subject.
STOP_WORDS = frozenset(
    """
    a about after again all also am an and any are aren't as at be because been before being
    between both but by can can't cannot could couldn't did didn't do does doesn't doing don't
    down during each few for from further get gets give gonna got had hadn't has hasn't have
    haven't having he he's her here hers him his how how's i i'd i'll i'm i've if in into is isn't
    it it's its itself just let's like many me more most much my no nor not now of off on once only
    or other our out over own per please same she she's should so some such than that that's the
    their them then there there's these they they're this those through to too under until up us
    very was wasn't we were weren't what what's whats when where which while who who's whom whose
    why why's will with won't would wouldn't you your yours

    anybody anyone everybody everyone somebody someone

    according ask asked asks claim claims discuss discussed discusses explain explained explains
    guest important interview interviewee know matter matters mention mentioned mentions ok said
    say saying says speak speaks talk talked talking talks tell tells think thinks thought view
    views
    """.split()
)


def words(text: str) -> list[str]:
    """Return the stems of a text's content words, in order."""
    plain = text.lower().replace("\u2019", "'")
    return [
        stem(word.removesuffix("'s")) for word in _WORD.findall(plain) if word not in STOP_WORDS
    ]
