"""The passive: a verb that is told of whom it happens to, and perhaps by whom.

"The band was taught by Anna" has a "was" and a "by", "the band was taught" and "a band taught by
Anna" have one of them. A "band taught in Rome" has neither, and may have taught others there.
"""

from collections.abc import Mapping
from typing import NamedTuple

from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.reading.verbs import HELPING, is_regular_past, says_how
from bot.answering.support.words import lexicon

# A "was" stands so near before its verb, and a "by" so near behind it.
_WORDS_TO_THE_VERB = 5
# Behind a "was" these are participles, which elsewhere may be said of now, or be a noun.
_UNCHANGED = frozenset(
    """
    beat bred cut done dug hit hung hurt let misunderstood offset outdone outrun overcome put read
    run set shut split spread thought torn undone upheld upset
    """.split()
)
_PARTICIPLES = (lexicon.PASTS - lexicon.ONLY_PASTS) | _UNCHANGED
# These say how too, besides what ends in "ly": "was further improved by".
_HOW = frozenset("better best first further later".split())
_ARTICLES = lexicon.INDEFINITE | {"the"}
# Other than the verb of a "was" stands behind these: "is a written one", "is who taught".
_PARTING = lexicon.PRONOUNS | _ARTICLES | {"who", "which", "that", "what"}
# Whom or what a verb is done to begins with these, where no name or noun does.
_OBJECTS = _ARTICLES | frozenset(
    """
    it him her them us me you himself herself itself themselves his its their our your my this that
    these those
    """.split()
)
# What stands behind these is what somebody is called and no object: "considered illegal by".
_CALLING = frozenset("called considered declared deemed named rendered".split())
# Behind these a "by" is another's.
_OTHERS = lexicon.BEING | frozenset("who which but".split())


class Passive(NamedTuple):
    """Where the "was" and the "by" of a verb stand, of which it has one at least."""

    was: int | None
    by: int | None


@kept
def passives(reading: Reading) -> Mapping[int, Passive]:
    """Return the verbs of a text that are told of whom they happen to, by where they stand."""
    found: dict[int, Passive] = {}
    if lexicon.BEING.isdisjoint(reading.words) and "by" not in reading.words:
        return found
    for verb in filter(_may_be_passive, reading.tokens):
        helping = _helping(reading, verb)
        was = helping.place if helping and helping.word in lexicon.BEING else None
        if (helping or verb.word in _UNCHANGED) and was is None:
            continue
        by = _by(reading, verb, has_was=was is not None)
        if was is not None or by is not None:
            found[verb.place] = Passive(was, by)
    return found


@kept
def naming_a_doer(reading: Reading) -> frozenset[int]:
    """Return where a text has passives that name who does it: "taught by Anna"."""
    if "by" not in reading.words:
        return frozenset()
    return frozenset(verb for verb, passive in passives(reading).items() if passive.by is not None)


def in_another_voice(said: Reading, verb: Token, evidence: Reading, other: Token) -> bool:
    """Tell whether one of two verbs is passive, naming who does it, and the other is active."""
    if verb.place in naming_a_doer(said):
        return other.place not in passives(evidence)
    return other.place in naming_a_doer(evidence) and verb.place not in passives(said)


def _may_be_passive(token: Token) -> bool:
    """Tell whether a word has the form of a participle: "taught" has, "wrote" has not."""
    return is_regular_past(token) or token.word in _PARTICIPLES


def _helping(reading: Reading, verb: Token) -> Token | None:
    """Return the "was" or the "has" of a verb; only what says how stands between."""
    behind = verb
    for token in reversed(reading.before(verb, _WORDS_TO_THE_VERB)):
        if behind.opens or token.word in _PARTING:
            break
        if token.word in HELPING:
            return token
        if token.content and not _only_says_how(token):
            break
        behind = token
    return None


def _by(reading: Reading, verb: Token, *, has_was: bool) -> int | None:
    """Return where the "by" of a verb stands, or of two: "led and guided by".

    Without a "was" what has an object is active: "Anna changed the show by leaving".
    """
    behind = reading.behind(verb, _WORDS_TO_THE_VERB)
    near = next((n for n, token in enumerate(behind) if token.word == "by"), None)
    if near is None or behind[near].opens:
        return None
    between = [token for token in behind[:near] if not _only_says_how(token)]
    if between[1:] and between[0].word in lexicon.COUPLING and _may_be_passive(between[1]):
        between = between[2:]
    if any(_ends(token) for token in between):
        return None
    if between and not has_was and verb.word not in _CALLING and _is_object(between[0]):
        return None
    return behind[near].place


def _only_says_how(token: Token) -> bool:
    """Tell whether a word stands between a verb and what belongs to it, and says how or when."""
    return says_how(token) or token.word in _HOW


def _ends(token: Token) -> bool:
    """Tell whether a "by" behind a word is no more that of a verb before it."""
    return not token.joined or token.word in _OTHERS or _may_be_passive(token)


def _is_object(token: Token) -> bool:
    """Tell whether a word behind a verb begins whom or what it is done to."""
    return token.content or token.number or token.word in _OBJECTS
