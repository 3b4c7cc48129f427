"""What a text has as still to come: awaited, planned, or behind a "before" or "towards"."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import accumulate, islice, takewhile

from bot.answering.support.reading.happening import deeds, is_adverb, told_in_the_past
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.alternatives import any_of

# All that is said beside these is still to come: "the ability, anticipated soon, to fly".
_AROUND = any_of(
    r"""(?<!than )(?<!as )(?<!(?:can|may) be )(?:anticipated|expected|planned
    |scheduled|projected)(?! to\b)
    |awaited|(?<!as )soon(?! after)|upcoming|forthcoming|imminent|in the works
    |still to come|yet to come|(?:years|months|weeks|days|far|long way) (?:away|off)
    |due (?:in|on|by|next|this|for|soon)(?! part| large)"""
)
# The verb behind these is.
_VERB = any_of(
    """will|shall|would|must|should|ought to|needs? to|(?:has|have) to|going to|yet to|about to
    |set to|on track to|(?:anticipated|expected|planned|scheduled|projected) to
    |due to (?=be|take|begin|start|open|close|arrive|end|come|go|leave|return|launch|finish|become
    |enter|join|play|face|receive|get|have|meet|move|follow)"""
)
# Nobody knows whether the verb behind these is, or was.
_WISHED = any_of(
    "(?:plans?|hop(?:es?|ing)|aims?|intends?|wants?|wish(?:es)?|seeks?|tries|trying|try) to"
)
# And whatever follows these.
_AHEAD = any_of(
    r"""(?<!\bgo )(?<!goes )(?<!going )(?<!gone )(?<!went )towards?
    |before|until|till|awaits?|awaiting
    |(?:close to|nearing|approaching)(?! (?:[$€£]|\d|zero|half))|ahead of
    |(?:on|along) (?:the|its|his|her|their) (?:way|road|path) to|on course for|en route to
    |wait(?:s|ed|ing)? for (?:[a-z]+ for )?"""
)
# So many words at most follow a mark that it speaks of.
_WORDS_AWAITED = 20
# Where something has happened, it happened "soon", and so did what it happened "before".
_TOLD_IN_THE_PAST = frozenset(["soon", "before", "until", "till"])
_JOINING = frozenset("and or so given because when where if that as".split())


@kept
def awaited(reading: Reading, *, widely: bool = False) -> Mapping[int, Token]:
    """Return where a text tells what is still to come, and the word that tells it of each.

    A "will" makes its verb so, and `widely` all that follows: "it will bring news, say of us".
    """
    verb = _behind if widely else _verb
    kinds = ((_AROUND, _around), (_VERB, verb), (_AHEAD, _ahead))
    return {place: mark for kind in kinds for place, mark in _marked(reading, *kind)}


@kept
def wished(reading: Reading) -> Mapping[int, Token]:
    """Return the verbs of what somebody plans or hopes to do, each with the word that tells it."""
    return dict(_marked(reading, _WISHED, _verb))


def _marked(
    reading: Reading, kind: re.Pattern[str], reach: Callable[[Reading, int, int], Iterator[int]]
) -> Iterator[tuple[int, Token]]:
    """Yield the places that marks of a kind speak of, each with its mark."""
    for first, end in _marks(reading, kind):
        mark = reading.tokens[first]
        if not _is_past(reading, mark):
            yield from ((place, mark) for place in reach(reading, first, end))


def _marks(reading: Reading, kind: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the places where each mark begins and ends."""
    for mark in kind.finditer(reading.text):
        first = reading.text.count(" ", 0, mark.start())
        yield first, first + len(mark[0].split())


def _is_past(reading: Reading, mark: Token) -> bool:
    """Tell whether a mark stands in a story: "he soon became king", "they ran until they fell"."""
    if mark.word not in _TOLD_IN_THE_PAST:
        return False
    end = len(reading.tokens) if mark.word == "soon" else mark.place
    part = _parts(reading)
    return any(
        part[place] == part[mark.place] for place in told_in_the_past(reading) if place < end
    )


@kept
def _parts(reading: Reading) -> Sequence[tuple[int, int]]:
    """Return for each word which part of a clause it is in: between one ", and" and the next."""
    tokens = reading.tokens
    starts = (t.place > 0 and not t.joined and t.word in _JOINING for t in tokens)
    return [*zip((token.clause for token in tokens), accumulate(starts), strict=True)]


def _around(reading: Reading, first: int, _end: int) -> Iterator[int]:
    """Yield what is said beside a mark, but for what has happened."""
    part, done = _parts(reading), deeds(reading)
    return (place for place, one in enumerate(part) if one == part[first] and place not in done)


def _behind(reading: Reading, first: int, end: int) -> Iterator[int]:
    """Yield what follows a mark in its part of the clause."""
    return (place for place in _around(reading, first, end) if place >= end)


def _verb(reading: Reading, _first: int, end: int) -> Iterator[int]:
    """Yield the verb behind a mark: up to the first word that says more than "take" or "get"."""
    for place in _ahead(reading, end - 1, end):
        token = reading.tokens[place]
        if token.content and not is_adverb(token):
            yield place
            if token.word not in lexicon.LIGHT_WORDS:
                return


def _ahead(reading: Reading, first: int, end: int) -> Iterator[int]:
    """Yield what follows a mark without a pause, not too far away."""
    clause = reading.tokens[first].clause
    behind = islice(reading.to_pause(reading.tokens[end - 1]), _WORDS_AWAITED)
    return (t.place for t in takewhile(lambda t: t.clause == clause, behind))
