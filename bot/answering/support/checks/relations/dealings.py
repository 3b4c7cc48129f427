"""Who does what to whom, told beside one verb: "the host met the band", "managed by agents".

Unlike the sides of a relation at large, what stands right beside a verb may stand elsewhere too:
"AI companies become software companies".
"""

from collections.abc import Iterator

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.relations.sides import (
    EQUATING,
    LISTING,
    PASSED_OVER,
    changed_sides,
)
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.doers import done_by, done_to
from bot.answering.support.reading.passives import in_another_voice, passives
from bot.answering.support.reading.tokens import Reading, Token, kept, one_form
from bot.answering.support.reading.verbs import verbs
from bot.answering.support.words import lexicon

_PRONOUNS = {
    form: forms.split()[0]
    for forms in ("he him himself", "she herself", "they them themselves", "it", "we us", "i me")
    for form in forms.split()
}
_FRAMES = (
    lexicon.GOVERNING | {"to", "up", "out", "off", "down", "than", "away", "back"}
) - PASSED_OVER
# So many words on either side of a verb are beside it, and so far behind it its sentence reaches.
_WORDS_BESIDE = 4
_SENTENCE = 20


def misdealt(pairs: Pairs) -> Iterator[str]:
    """Yield the verbs beside which two words changed places."""
    said, evidence = pairs.said, pairs.evidence
    for token in (said.tokens[place] for place in verbs(said)):
        if token.word in EQUATING:
            continue
        for other in (evidence.tokens[place] for place in evidence.places.get(token.stem, ())):
            if other.place in verbs(evidence) and _is_misdealt(pairs, token, other):
                yield token.word


def _is_misdealt(pairs: Pairs, token: Token, other: Token) -> bool:
    said, evidence = pairs.said, pairs.evidence
    if _frame(said, token) != _frame(evidence, other):
        return False
    if in_another_voice(said, token, evidence, other):
        return _cross(said, token, evidence, other, turned=True)
    return _told_alike(said, token, evidence, other) and (
        _cross(said, token, evidence, other, turned=False) or _other_subject(pairs, token, other)
    )


def _told_alike(said: Reading, token: Token, evidence: Reading, other: Token) -> bool:
    """Tell whether two verbs have one form, and both happen to somebody or neither does."""
    return one_form(token, other) and (
        (token.place in passives(said)) == (other.place in passives(evidence))
    )


def _frame(reading: Reading, token: Token) -> str:
    """Return the preposition that follows, but for the "by" of a passive."""
    following = reading.following(token)
    return following.word if following and following.word in _FRAMES else ""


def _cross(said: Reading, token: Token, evidence: Reading, other: Token, *, turned: bool) -> bool:
    """Tell whether more of what stands beside a verb changed its side than kept it."""
    left, right = _parties(said, token.place)
    their_left, their_right = _parties(evidence, other.place)
    if turned:
        their_left, their_right = their_right, their_left
    return changed_sides(left, right, their_left, their_right)


@kept
def _parties(reading: Reading, place: int) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems and persons that stand on one side of a word only, up to a pause."""
    verb = reading.tokens[place]
    before, after = _dealing(reading.from_pause(verb)), _dealing(reading.to_pause(verb))
    return before - after, after - before


def _dealing(tokens: Iterator[Token]) -> frozenset[str]:
    """Return the first few that deal with each other, up to a list's next."""
    found: list[str] = []
    for token in tokens:
        if token.word in LISTING or len(found) == _WORDS_BESIDE:
            break
        if token.content or token.word in _PRONOUNS:
            found.append(token.stem if token.content else _PRONOUNS[token.word])
    return frozenset(found)


def _other_subject(pairs: Pairs, token: Token, other: Token) -> bool:
    """Tell whether each text has the other's subject behind the verb."""
    if pairs.in_order:
        return False
    mine, theirs = _doer(pairs.said, token), _doer(pairs.evidence, other)
    if mine is None or theirs is None:
        return False
    there = pairs.shared.get(mine.place, -1)
    here = next((p for p, counterpart in pairs.shared.items() if counterpart == theirs.place), -1)
    return (
        other.place < there < other.place + _SENTENCE
        and token.place < here
        and pairs.evidence.tokens[there].clause == other.clause
        and pairs.said.tokens[here].clause == token.clause
    )


def _doer(reading: Reading, verb: Token) -> Token | None:
    """Return the word of content before a verb, when no pause parts them."""
    if not verb.joined:
        return None
    for token in reversed(reading.tokens[: verb.place]):
        if token.clause != verb.clause or (token.content and not token.word.endswith("ly")):
            return token if token.clause == verb.clause else None
        if not token.joined:
            return None
    return None


def done_by_the_other(case: SupportCase) -> Iterator[str]:
    """Yield what is done to somebody in one text and by them in the other.

    What says when or where stands beside somebody else in either: "founded by the firm today".
    """
    pairs = case.closest
    if "by" not in pairs.said.words and "by" not in pairs.evidence.words:
        return
    for place, counterpart in pairs.exact.items():
        mine, theirs = pairs.said.tokens[place], pairs.evidence.tokens[counterpart]
        for here, there in ((done_by, done_to), (done_to, done_by)):
            found, others = {*pairs.facing(here(pairs.said, mine))}, there(pairs.evidence, theirs)
            both = found & others
            if both and both in (found, others):
                yield mine.word
                return
