"""Questions that nothing answers but what names a thing: a date, each side of a comparison.

Much is good, and much happens: that it is near in meaning does not make it an answer to them.
"""

from collections.abc import Sequence
from itertools import chain

from bot.answering.answer import Answered, Found
from bot.answering.lookup.abstention import Standing
from bot.answering.lookup.choice import apart, beside_the_best
from bot.answering.lookup.defining import definition, looked_in
from bot.answering.lookup.search import Search
from bot.grounding.asking.comparison import compared
from bot.grounding.asking.dates import Date, asked_date
from bot.grounding.asking.definition import Definition, definitions
from bot.grounding.asking.pointing import stands_alone
from bot.grounding.asking.subject import Subject
from bot.grounding.asking.worth import Worth, weighed
from bot.grounding.headings import ITEMS_SHOWN
from bot.grounding.retrieval.naming import holding, in_its_own_words, touching
from bot.grounding.retrieval.neighbours import only_leads_in
from bot.grounding.text.words import words
from bot.notes.claim import Claim


def particular(search: Search) -> Found | None:
    """Return what is made of a question that asks for something by name; of others nothing."""
    if date := asked_date(search.text):
        return _of_then(search, date)
    if told := _of_each(search, compared(search.text) or ()):
        return told
    if told := definition(search):
        return told
    asked = search.hearing.subject(search.text, search.heard.about)
    if asked and (search.heard.about or stands_alone(search.text)):
        return _said_of(search, asked)
    worth = weighed(search.text)
    return _worth_of(search, worth) if worth else None


def _of_then(search: Search, date: Date) -> Found:
    """Return what names a date and tells something, by time."""
    judged = search.judged(search.text)
    held = (match.claim for match in judged.matches if date.held_by(match.claim))
    telling = (c for c in held if not only_leads_in(c, search.note_of(c)))
    told = sorted(telling, key=lambda claim: (claim.note, min(claim.timestamps)))
    return search.answered(told[:ITEMS_SHOWN]) if told else search.left_open(judged)


def _of_each(search: Search, sides: Sequence[str]) -> Answered | None:
    """Return what answers a comparison, what holds all its sides first.

    Where nothing holds them all, the best that names each alone does. A comparison with what the
    notes do not name is none.
    """
    named = [holding(side, (match.claim for match in search.ranked(side))) for side in sides]
    if not named or not all(named):
        return None
    whole = " ".join(sides)
    both = [claim for claim in named[0] if in_its_own_words(whole, claim)]
    each = [*zip(sides, named, strict=True)]
    if not both:
        alone = (_naming_alone(search, side, claims) for side, claims in each)
        return search.answered(apart(dict.fromkeys(alone)))
    judged = search.judged(search.text)
    near = beside_the_best(judged.matches) if judged.answered else []
    told = [claim for side, claims in each for claim in _introducing(search, side, claims)]
    first = [claim for claim in near if claim in both] or both
    return search.answered(apart(dict.fromkeys([*first, *told, *near])))


def _naming_alone(search: Search, side: str, claims: Sequence[Claim]) -> Claim:
    """Return the best of what names one side of a comparison: what introduces it, or itself."""
    itself = (claim for claim in claims if in_its_own_words(side, claim))
    return next(chain(_introducing(search, side, claims), itself), claims[0])


def _introducing(search: Search, side: str, claims: Sequence[Claim]) -> list[Claim]:
    """Return what says what one side of a comparison is, or else what its item says first."""
    asked = Definition(words(side))
    defining = definitions(asked, looked_in(search))
    if told := [claim for claim in claims if claim in defining]:
        return told
    labelled = (claim for claim in claims if set(asked.of) <= set(words(claim.label)))
    if not (best := next(chain(filter(asked.is_label_of, claims), labelled), None)):
        return []
    under = (c for c in search.note_of(best) if (c.heading, c.label) == (best.heading, best.label))
    return [claim for claim in under if claim.text != claim.label][:1]


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


def _worth_of(search: Search, asked: Worth) -> Found | None:
    """Return what answers for the worth of something; nothing, where only a search can tell.

    A search is right where it finds what has to do with the thing; what does not is left out. Else
    only what names the thing whole may answer, and never for one side: a drawback is no advantage.
    """
    judged = search.judged(search.text)
    named = {*holding(asked.of, (match.claim for match in judged.matches))}
    if judged.matches and _concerns(search, asked.of, judged.matches[0].claim):
        having = [m for m in judged.matches if touching(f"{asked.of} {asked.side}", m.claim)]
        return search.answered(beside_the_best(having)) if judged.answered else None
    if not named:
        return search.left_open(judged)
    having = [match for match in judged.matches if match.claim in named]
    if asked.side:
        return search.nearest(
            [m for m in judged.matches if m.claim in named or touching(asked.side, m.claim)]
        )
    if search.abstention.standing(search.text, having) is Standing.ANSWERED:
        return search.answered(beside_the_best(having))
    return search.nearest(having)


def _concerns(search: Search, about: str, claim: Claim) -> bool:
    """Tell whether a claim names something, or a part of it that its whole interview is not about.

    In an interview about sleep, "sleeping pills" are not named by "sleep".
    """
    told = set(words(search.voice.titles[claim.note]))
    telling = " ".join(word for word in about.split() if told.isdisjoint(words(word)))
    return bool(holding(about, [claim])) or touching(telling, claim)
