"""Sentences that state nothing: a greeting, a bridge, the persona's warmth.

Only these may be shown without a claim. They are known by what they are made of: the words below
and function words, nothing about anybody and nothing affirmed or denied. A bridge in front of a
statement may name what the statement is about, and no more.
"""

import re
from collections.abc import Sequence

from bot.answering.support.reading.reader import read
from bot.answering.support.words import lexicon
from bot.answering.support.words.alternatives import any_of
from bot.answering.support.words.likeness import related
from bot.notes.claim import Claim

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
# Whoever names these states something of them; the courtesies below are taken out before.
_SPEAKERS = frozenset("i we am me my mine myself our us you your".split())
_OTHERS = frozenset("he she they him her them his their himself herself".split())
_SAYING = frozenset("say says said speaks talks mention mentions".split())
_SUBJECTS = frozenset(
    """
    ask asked asking speak speaking talk talking turn turning regard regarding concerning come terms
    subject topic matter
    """.split()
)
_LEADS = _BRIDGES | _SUBJECTS | {"here"}
# What speaks of more things than a label, and leads on to nothing, is a statement of its own.
_LABEL = 3
# What stands before a colon; or before a comma, where it only tells what is spoken of.
_LEADING = re.compile(
    rf"""[^:]*(?=:\s) | (?:(?:when|if|being|with|in|on|the|it)\s)*
    (?:about|as\s(?:for|to)|comes\sto|{"|".join(sorted(_SUBJECTS))})\b [^,:]*(?=,)""",
    re.IGNORECASE | re.VERBOSE,
)
_COURTESIES = any_of(
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


def introduces(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether what leads on to a statement brings in what neither claims nor headings have.

    Names and figures are a matter for the checks of the whole.
    """
    leading = _LEADING.match(text)
    said = read(leading[0]) if leading else None
    if said is None or (said.matters > _LABEL and _LEADS.isdisjoint(said.words)):
        return False
    around = (part for c in claims for part in (c.text, c.label, c.before, *c.section))
    held = read(" . ".join(around)).stems
    return any(
        token.stem not in held and not any(related(token.stem, stem) for stem in held)
        for token in said.content
        if token.word not in _WARMTH | _LEADS | lexicon.LIGHT_WORDS
        and not token.number
        and not token.named
    )
