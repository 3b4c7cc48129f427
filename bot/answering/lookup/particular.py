"""Questions that nothing answers but what names a thing: a date, each side of a comparison.

Much is good, and much happens: that it is near in meaning does not make it an answer to them.
"""

from collections.abc import Collection, Sequence
from functools import partial

from bot.answering.answer import Answered
from bot.answering.lookup.abstention import Standing
from bot.answering.lookup.choice import apart, beside_the_best
from bot.answering.lookup.search import Found, Search
from bot.grounding.asking import outline
from bot.grounding.asking.comparison import compared
from bot.grounding.asking.dates import Date, asked_date
from bot.grounding.asking.subject import Subject
from bot.grounding.asking.thread import stands_alone
from bot.grounding.asking.worth import weighed
from bot.grounding.retrieval.naming import holding, in_its_own_words
from bot.notes.claim import Claim


def particular(search: Search) -> Found | None:
    """Return what is made of a question that asks for something by name; of others nothing."""
    if date := asked_date(search.text):
        return _of_then(search, date)
    if told := _of_each(search, compared(search.text) or ()):
        return told
    asked = search.hearing.subject(search.text, search.heard.about)
    if asked and (search.heard.about or stands_alone(search.text)):
        return _said_of(search, asked)
    if about := weighed(search.text):
        return _worth_of(search, about)
    return None


def _of_then(search: Search, date: Date) -> Found:
    """Return what names a date, by time."""
    judged = search.judged(search.text)
    held = (match.claim for match in judged.matches if date.held_by(match.claim))
    told = sorted(held, key=lambda claim: (claim.note, min(claim.timestamps)))
    return search.answered(told[: outline.MOST]) if told else search.left_open(judged)


def _of_each(search: Search, sides: Sequence[str]) -> Answered | None:
    """Return what holds all sides of a comparison, and the best that names each alone.

    A comparison with what the notes do not name is none.
    """
    named = [holding(side, (match.claim for match in search.ranked(side))) for side in sides]
    if not named or not all(named):
        return None
    both = [claim for claim in named[0] if in_its_own_words(" ".join(sides), claim)]
    each = map(partial(_naming_alone, both=both), sides, named)
    return search.answered(apart(dict.fromkeys([*both[:1], *each])))


def _naming_alone(side: str, claims: Sequence[Claim], both: Collection[Claim]) -> Claim:
    """Return the best of what names one side of a comparison, and if any does, by itself."""
    alone = (claim for claim in claims if claim not in both and in_its_own_words(side, claim))
    return next(alone, claims[0])


def _said_of(search: Search, asked: Subject) -> Found:
    """Return what answers a question for whatever is said of something, or else what names it.

    Whether it is spoken of at all, only a claim that names it tells. A speaker who is named said
    nothing of it in somebody else's interview.
    """
    judged = search.judged(search.text)
    if judged.answered and not asked.whether:
        return search.answered(beside_the_best(judged.matches))
    near = search.ranked(asked.about)
    found = {match.claim.note for match in near}
    speaks = search.hearing.speaks
    theirs = {n for n in found if n in search.within or not asked.named or speaks(n)}
    told = search.naming(asked.about, [match for match in near if match.claim.note in theirs])
    return told or search.left_open(judged)


def _worth_of(search: Search, about: str) -> Found:
    """Return what answers for the worth of something and names it, or else what is nearest."""
    judged = search.judged(search.text)
    named = {*holding(about, (match.claim for match in judged.matches))}
    having = [match for match in judged.matches if match.claim in named]
    if not having:
        return search.left_open(judged)
    if search.abstention.standing(search.text, having) is Standing.ANSWERED:
        return search.answered(beside_the_best(having))
    return search.nearest(having)
