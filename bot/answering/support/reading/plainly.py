"""The order in which a text would say the same plainly: no passive, nothing put in front.

"In 2005, it was bought by Acme" and "Acme bought it in 2005" say one thing; whoever compares who
does what to whom compares them in one order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.answering.support.reading.passives import naming_a_doer, passives
from bot.answering.support.reading.tokens import Reading, Token, kept

# A phrase that is put in front has so many words at most.
_WORDS_IN_FRONT = 14
# So near a sentence's beginning stands what tells a time.
_WORDS_TO_A_TIME = 3
# What a phrase begins with that may as well stand at a sentence's end, and what tells a time.
_FRONTING = frozenset(
    """
    in on at by to from for with without within into during after before since until as of about
    through throughout across among between under over against despite along behind beyond
    if when while because although though unless once
    """.split()
)
_WHEN = frozenset("after before later ago earlier".split())
_TO = frozenset(["to", "and"])
_JOINING = frozenset("that which who because if when while although though and or but".split())


@kept
def plainly(reading: Reading) -> Reading:
    """Return a text with each sentence in the order in which it would be said plainly."""
    told = _told_passively(reading)
    ordered = [token for part in reading.sentences for token in _actively(_unfronted(part), told)]
    if ordered == [*reading.tokens]:
        return reading
    return Reading(tuple(replace(token, place=place) for place, token in enumerate(ordered)))


def _unfronted(tokens: Sequence[Token]) -> list[Token]:
    """Move what stands before the subject, up to a comma, to the end."""
    end = _front(tokens)
    return [*tokens[end:], *_joined(tokens[:end])]


def _joined(tokens: Sequence[Token]) -> list[Token]:
    """Let words follow what they are put behind without a pause."""
    return [replace(token, joined=True) for token in tokens[:1]] + [*tokens[1:]]


def _front(tokens: Sequence[Token]) -> int:
    """Return how many words stand in front: "In 2005", "If it is cheap," or "A year later,"."""
    if tokens[0].word not in _FRONTING and not _tells_when(tokens):
        return 0
    figures = 1
    while figures < len(tokens) and (tokens[figures].number or tokens[figures].word in _TO):
        figures += 1
    parted = (n for n in range(1, min(_WORDS_IN_FRONT, len(tokens))) if not tokens[n].joined)
    pause = next((n for n in parted if not tokens[n].number), 0)
    return pause or (figures if figures > 1 else 0)


def _tells_when(tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence begins with a time: "Four months after the murder,"."""
    return any(token.word in _WHEN for token in tokens[1:_WORDS_TO_A_TIME])


def _told_passively(reading: Reading) -> Mapping[int, int]:
    """Return where each "by" stands whose verb has a "was", and where that stands."""
    both = (passives(reading)[verb] for verb in naming_a_doer(reading))
    return {by: was for was, by in both if was is not None and by is not None}


def _actively(tokens: Sequence[Token], told: Mapping[int, int]) -> list[Token]:
    """Let whoever does something stand before it: "Acme bought it" for "it was bought by Acme"."""
    at = {token.place: n for n, token in enumerate(tokens)} if told else {}
    for by, token in enumerate(tokens):
        was = at.get(told.get(token.place, -1), 0)
        if not 0 < was < by:
            continue
        end = _phrase_end(tokens, by + 1)
        if end and _is_one_phrase(tokens[:was]):
            doer, deed, done_to = tokens[by + 1 : end], tokens[was + 1 : by], tokens[:was]
            return [*doer, *deed, *_joined(done_to), *tokens[end:]]
    return [*tokens]


def _is_one_phrase(tokens: Sequence[Token]) -> bool:
    words = {token.word for token in tokens}
    return all(token.joined for token in tokens[1:]) and words.isdisjoint(_JOINING)


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    """Return the place behind whoever is named at `start`, or 0 where that cannot be told."""
    for place in range(start + 1, len(tokens)):
        token = tokens[place]
        if not token.content and (not token.joined or token.word in _FRONTING | _JOINING):
            return place
        if not token.joined:
            return 0
    return len(tokens)
