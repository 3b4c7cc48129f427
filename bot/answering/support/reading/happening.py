"""What a text tells as done and as the case: "has opened", "is open", "is here"."""

from collections.abc import Iterator
from itertools import islice, takewhile

from bot.answering.support.reading.figures import SCALES
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.alternatives import any_of

# What stands between one of these and its verb: a few small words, "has not yet been".
_WORDS_TO_THE_VERB = 4
_IS = frozenset("is are was were been".split())
_WAS = frozenset("was were had did".split())
# Behind these a verb is no deed: "will be opened", "is opened every day", "to be sold".
_NO_DEED = frozenset(
    "is are am be being to will would shall should may might can could must cannot".split()
)
# Whoever says these says that it is so at this moment.
_PRESENT = any_of(
    """(?:is|are) here|(?:is|are) (?:now|already|finally|not yet|still not) here|already|now
    |there (?:is|are) (?:now|already)|there (?:is|are) an?"""
)
# These tell of what is still to come, though they end in "ed".
_AWAITED = frozenset("anticipated expected awaited planned scheduled projected".split())
_ADVERBS = frozenset("soon now finally".split())


def told_as_done(reading: Reading, *, present: bool) -> frozenset[int]:
    """Return where a text says what has happened or is so: its deeds and states, or all of it."""
    if present:
        return frozenset(token.place for token in reading.content)
    return deeds(reading) | _states(reading)


def is_present(reading: Reading) -> bool:
    """Tell whether a text says of all it names that it is so now: "is already here"."""
    return _PRESENT.search(reading.text) is not None


@kept
def deeds(reading: Reading) -> frozenset[int]:
    """Return where a text has verbs of the past: "opened", "has been sold"."""
    past = (token for token in reading.tokens if _past(token))
    return frozenset(
        token.place
        for token in past
        if _NO_DEED.isdisjoint(
            takewhile(lambda w: w not in lexicon.HAVING, _leading_to(reading, token))
        )
    )


@kept
def told_in_the_past(reading: Reading) -> frozenset[int]:
    """Return where a text tells of the past alone: "became", "was"; not "has become"."""
    done = (reading.tokens[place] for place in deeds(reading))
    became = (t.place for t in done if lexicon.HAVING.isdisjoint(_leading_to(reading, t)))
    return frozenset([*became, *(t.place for t in reading.tokens if t.word in _WAS)])


def is_adverb(token: Token) -> bool:
    """Tell whether a word may stand between a "will" or a "has" and its verb: "soon", "fully"."""
    return token.word in _ADVERBS or token.word.endswith("ly")


def _past(token: Token) -> bool:
    regular = token.word.endswith("ed") and token.stem != token.word and not token.capital
    other = token.word in _AWAITED or token.word in SCALES
    return (regular and not other) or token.word in lexicon.PASTS


def _leading_to(reading: Reading, token: Token) -> Iterator[str]:
    """Yield the small words right before a verb, the last one first: "been", "not", "has"."""
    near = reversed(reading.before(token, _WORDS_TO_THE_VERB))
    return (t.word for t in takewhile(lambda t: not t.content or is_adverb(t), near))


def _states(reading: Reading) -> frozenset[int]:
    """Return where a text says what something is, or has."""
    found: set[int] = set()
    for token in reading.tokens:
        if token.word in _IS | lexicon.HAVING:
            behind = reading.behind(token, _WORDS_TO_THE_VERB)
            words = takewhile(lambda t: t.word != "to" and not t.word.endswith("ing"), behind)
            says = (t for t in words if t.content and t.word not in lexicon.LIGHT_WORDS)
            found.update(t.place for t in islice(says, 1))
    return frozenset(found)
