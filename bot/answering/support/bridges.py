"""Sentences that state nothing: a greeting, a bridge, the persona's warmth.

Only these may be shown without a claim. They are known by what they are made of: the words below
and function words, nothing about anybody and nothing affirmed or denied.
"""

from bot.answering.support import lexicon
from bot.answering.support.reading import read

_WARMTH = frozenset(
    """
    hello hi hey welcome thanks thank glad happy sorry great good nice lovely wonderful fair
    interesting fascinating excellent fun question sure course let know ask asking feel free
    anything else more hope helps help enjoy curious dive look see tell share
    """.split()
)
_BRIDGES = frozenset(
    """
    following follows below above list point points reason reasons moment moments note notes
    interview conversation summary short brief briefly few several main key thing things part parts
    overview say says said speaks talks mention mentions gives come comes first next finally answer
    """.split()
)
_STATING = frozenset("yes no yep nope true false right wrong indeed exactly correct".split())
_ABOUT_SOMEBODY = frozenset("am i'm me my mine myself him his himself".split())
_FEELING = frozenset("glad happy sorry hope let".split())


def brings_nothing(sentence: str) -> bool:
    """Tell whether a sentence could stand under any answer, whatever the notes say."""
    reading = read(sentence)
    words = {*reading.words}
    content = {token.word for token in reading.tokens if token.content}
    if not words & (_WARMTH | _BRIDGES) or content - _WARMTH - _BRIDGES:
        return False
    if words & (_STATING | lexicon.DENIALS) or any(token.number for token in reading.tokens):
        return False
    return not words & _ABOUT_SOMEBODY or bool(words & _FEELING)
