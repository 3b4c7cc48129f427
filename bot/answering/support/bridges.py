"""Sentences that state nothing: a greeting, a bridge, the persona's warmth.

Only these may be shown without a claim. They are known by what they are made of: the words below
and function words, nothing about anybody and nothing affirmed or denied.
"""

from bot.answering.support import lexicon
from bot.answering.support.phrases import phrases
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
    leave leaves open rest interview conversation summary short brief briefly few several main key
    thing things part parts
    overview say says said speaks talks mention mentions gives come comes first next finally answer
    """.split()
)
_STATING = frozenset("so yes no yep nope true false right wrong indeed exactly correct".split())
# Who is named in a statement, but for these courtesies of the one who speaks.
_SPEAKERS = frozenset("i we am me my mine myself our us you your".split())
_OTHERS = frozenset("he she they him her them his their himself herself".split())
_SAYING = frozenset("say says said speaks talks mention mentions".split())
_COURTESIES = phrases(
    """i am glad|i am happy|i am sorry|i am curious|i am so glad|i am so happy|i am very happy
    |i am always happy|i hope|i can help|i could help|i can share|let me share|let me|let us|ask me
    |tell me|you asked|you want|you like|sure|of course|thanks|thank you|for you|to you|help you
    |helps you|hello|hi|hey"""
)


def brings_nothing(sentence: str) -> bool:
    """Tell whether a sentence could stand under any answer, whatever the notes say."""
    said = read(sentence).text
    words = {*said.split()}
    rest = {*_COURTESIES.sub(" ", said).split()}
    content = rest - lexicon.FUNCTION_WORDS
    if not words & (_WARMTH | _BRIDGES) or content - _WARMTH - _BRIDGES:
        return False
    if rest & _OTHERS and (content - _BRIDGES or not content & _SAYING):
        return False
    return not rest & (_STATING | lexicon.DENIALS | _SPEAKERS)
