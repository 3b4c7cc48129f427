"""Names: which a sentence bears, and which of them its evidence does not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from bot.answering.support.alignment import Alignment
from bot.answering.support.reading import Reading, Token

# People, places and governments that texts call by more than one name.
_ALIASES = """
    us usa america american americans united-states washington
    uk britain british united-kingdom england english london
    china chinese beijing
    russia russian russians moscow kremlin
    germany german germans berlin
    france french paris
    eu europe european europeans brussels
    spain spanish
    italy italian
    japan japanese tokyo
    india indian indians
    mexico mexican
    canada canadian
    israel israeli
    netherlands dutch
    switzerland swiss
    greece greek
    poland polish
    turkey turkish
    ukraine ukrainian
    korea korean
    sweden swedish
    denmark danish
    fed federal reserve
    ceo chief executive officer boss
    cto chief technology officer
    cfo chief financial officer
    phd doctorate doctor
    google alphabet
    facebook meta
    twitter x
    saturday sunday saturdays sundays weekend weekends
"""
_TITLES = frozenset("mr mrs ms dr prof sir lord i ok okay".split())
# Names of one root: "Mexico" and "Mexican".
_ROOT = 5
_ENDING = 3


def names(reading: Reading) -> Iterator[Token]:
    """Yield the tokens that are written like names, but not for opening a sentence."""
    tokens = reading.tokens
    for token in tokens:
        if token.number or not token.capital or token.word in _TITLES or not token.content:
            continue
        following = tokens[token.place + 1] if token.place + 1 < len(tokens) else None
        if not token.opens or _shouts(token) or (following and _surely(following)):
            yield token


def strange_names(said: Reading, known: AbstractSet[str], lower: AbstractSet[str]) -> list[Token]:
    """Return the names that are not among `known` words and stems.

    `lower` are stems that the notes write small: a sentence that opens with one opens with no name.
    """
    spelled_out = {
        token.place
        for run in _runs(said)
        if len(run) > 1 and _initials(run) in known
        for token in run
    }
    return [
        token
        for token in names(said)
        if token.stem not in known
        and token.word not in known
        and not _aliased(token, known)
        and not (token.opens and token.stem in lower)
        and token.place not in spelled_out
    ]


def replaced_subject(
    pairs: Alignment, proper: AbstractSet[str], lower: AbstractSet[str]
) -> list[Token]:
    """Return the word that opens a sentence where its evidence has a name: "Acme has built …".

    Every first word has a capital, so only what it stands for tells: `proper` are stems that the
    notes write as names in the middle of sentences, `lower` those that they write small.
    """
    first = next((token for token in pairs.foreign if token.opens and token.capital), None)
    matched = min((p for p in pairs.pairs if first and p > first.place), default=None)
    if first is None or matched is None or first.stem in lower:
        return []
    before = [t for t in pairs.evidence.content if t.place < pairs.pairs[matched]][-1:]
    taken = set(pairs.pairs.values())
    stands_for_name = any(t.place not in taken and t.stem in proper for t in before)
    return [first] if stands_for_name else []


def initials(reading: Reading) -> set[str]:
    """Return the short forms of its names of several words: "ecb" for European Central Bank."""
    return {_initials(run) for run in _runs(reading) if len(run) > 1}


def _initials(run: Sequence[Token]) -> str:
    return "".join(token.word[0] for token in run)


def _runs(reading: Reading) -> Iterator[list[Token]]:
    """Yield the runs of words with a capital; "of" and the like may stand inside."""
    run: list[Token] = []
    for token in reading.tokens:
        if token.capital:
            run.append(token)
        elif token.content or len(run) == 0 or token.place - run[-1].place > 1:
            if run:
                yield run
            run = []
    if run:
        yield run


def _aliased(token: Token, known: AbstractSet[str]) -> bool:
    others = _aliases().get(token.word, frozenset())
    if not others.isdisjoint(known):
        return True
    root = token.word[: max(_ROOT, len(token.word) - _ENDING)]
    return len(token.word) > _ROOT and any(word.startswith(root) for word in known)


@cache
def _aliases() -> Mapping[str, AbstractSet[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for line in _ALIASES.strip().splitlines():
        for word in line.replace("-", " ").split():
            found[word] |= {*line.split()}
    return found


def _shouts(token: Token) -> bool:
    return any(map(str.isupper, token.surface[1:])) or any(map(str.isdigit, token.surface))


def _surely(token: Token) -> bool:
    return token.capital and token.joined and not token.number and token.content
