"""Verbs, and what stands beside them: known by the words around them, without a parser."""

from collections.abc import Sequence

from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words import lexicon

# Behind these stands a verb: "to", and who does it.
_LEADING = frozenset(
    """
    to will would shall should can could may might must do does did not cannot who which that
    i you we they he she it
    """.split()
)
# Who or what does something alone, so that its verb ends in an "s".
_SINGULAR = frozenset("this that which who it he she".split())
HELPING = lexicon.BEING | lexicon.HAVING
_PAST_ENDINGS = ("ed", "en")
# These only end like a past.
_NO_PASTS = frozenset(
    "been between children even hundred men often open seven ten then when women".split()
)
_DETERMINERS = frozenset(
    "a an the its his her their this that these those our your my more most some many all".split()
)
_IN_BETWEEN = frozenset("not also then often never always still now soon".split())
_NO_OBJECT = _IN_BETWEEN | frozenset(["of", "and", "or"])
_BECOMING = frozenset("become becomes becoming became".split())
# Small words that may stand in the object of a verb, and how many of content do at most.
_IN_AN_OBJECT = (_DETERMINERS - {"that"}) | frozenset(
    "s no each every any both several few other another such same own only just".split()
)
_LONGEST_OBJECT = 2


@kept
def verbs(reading: Reading) -> frozenset[int]:
    """Return where a text has verbs, as far as what stands around them tells."""
    found: list[int] = []
    before = None
    for token in reading.tokens:
        if not says_how(token):
            if before and _is_verb(reading, before, token):
                found.append(token.place)
            before = token
    return frozenset(found)


def _is_verb(reading: Reading, before: Token, token: Token) -> bool:
    """Tell whether a word behind another one is a verb; what only says how or when is neither."""
    if token.number or token.word in HELPING or token.named:
        return False
    if before.word in _LEADING or token.word in _BECOMING:
        return True
    if token.word.endswith("ing"):
        return before.word in lexicon.BEING
    if is_regular_past(token) or token.word in lexicon.PASTS:
        return before.content or before.word in HELPING
    following = reading.following(token)
    return following is not None and following.joined and _is_present(before, token, following)


def _is_present(before: Token, token: Token, following: Token) -> bool:
    """Tell whether a word between two others is a verb of the present: "he cuts tape"."""
    if token.word.endswith("s") and not token.word.endswith("ss"):
        somebody = before.content or before.word in _SINGULAR
        return somebody and following.word not in _NO_OBJECT
    several = before.content and before.word.endswith("s")
    return several and following.word in _DETERMINERS


def says_how(token: Token) -> bool:
    """Tell whether a word only says how or when: "quickly", "never"."""
    return token.word.endswith("ly") or token.word in _IN_BETWEEN


def is_regular_past(token: Token) -> bool:
    """Tell whether a word ends like the past of a verb, and is one: "changed", "taken"."""
    return token.word.endswith(_PAST_ENDINGS) and token.word not in _NO_PASTS


def objects(reading: Reading, place: int) -> Sequence[int]:
    """Return where the few words stand that a verb or a preposition governs."""
    found: list[int] = []
    for token in reading.tokens[place + 1 :]:
        if _ends_an_object(token) or len(found) == _LONGEST_OBJECT:
            break
        if token.content:
            found.append(token.place)
    return found


def _ends_an_object(token: Token) -> bool:
    """Tell whether a verb's object ends before a word: a small one, unless it belongs to it."""
    small = not (token.content or token.number or token.word in _IN_AN_OBJECT)
    return small or not token.joined
