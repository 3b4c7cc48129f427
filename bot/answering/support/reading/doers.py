"""Who does something and to whom it is done, as named beside a word: "managed by agents"."""

from bot.answering.support.reading.passives import passives
from bot.answering.support.reading.tokens import Reading, Token
from bot.answering.support.reading.verbs import objects, verbs

# Whoever does it: "managers of agents" manage them.
_DOING = ("er", "ers", "or", "ors")


def done_by(reading: Reading, token: Token) -> frozenset[int]:
    """Return where a text names who does something: "managed by agents", "a song by Anna"."""
    passive = passives(reading).get(token.place)
    by = passive.by if passive else _next_by(reading, token)
    return frozenset() if by is None else frozenset(objects(reading, by))


def _next_by(reading: Reading, token: Token) -> int | None:
    """Return where the "by" behind a noun stands; behind an active verb it says how or when."""
    following = reading.following(token)
    if following is None or following.word != "by" or token.place in verbs(reading):
        return None
    return following.place


def done_to(reading: Reading, token: Token) -> frozenset[int]:
    """Return where a text names, right behind a word, to whom it is done: "managers of agents"."""
    following = reading.following(token)
    if following and following.word == "of" and token.word.endswith(_DOING):
        return frozenset(objects(reading, following.place))
    passes = token.place in passives(reading) or token.place not in verbs(reading)
    return frozenset() if passes else frozenset(objects(reading, token.place))
