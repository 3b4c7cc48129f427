"""Questions that nothing answers but what names a thing: a date, a topic, what something is worth.

Much is good, and much happens: that it is near in meaning does not make it an answer to them.
"""

from collections.abc import Set as AbstractSet

from bot.answering.answer import Found
from bot.answering.lookup.abstention import Standing
from bot.answering.lookup.by_title import interview_about
from bot.answering.lookup.comparing import comparison
from bot.answering.lookup.defining import definition
from bot.answering.lookup.search import Search
from bot.grounding.asking.dates import Date, asked_date
from bot.grounding.asking.subject import Frame, Subject
from bot.grounding.asking.worth import Worth, asked_worth
from bot.grounding.picking.dated import is_of
from bot.grounding.retrieval.naming import holding, touching
from bot.grounding.retrieval.neighbours import only_leads_in
from bot.grounding.shown import ITEMS_SHOWN
from bot.grounding.text.words import words
from bot.notes.claim import Claim


def particular(search: Search) -> Found | None:
    """Return what is made of a question that asks for something by name; of others nothing."""
    if date := asked_date(search.text):
        return _of_then(search, date)
    if told := comparison(search) or definition(search):
        return told
    asked = search.hearing.asked_subject(search.text, search.heard.about)
    if asked and (search.heard.about or search.heard.own_words.stand_alone):
        return _said_of(search, asked)
    worth = asked_worth(search.text)
    return _worth_of(search, worth) if worth else None


def _of_then(search: Search, date: Date) -> Found:
    """Return what names a date and tells something, by time."""
    held = (match.claim for match in search.hits.matches if is_of(date, match.claim))
    telling = (c for c in held if not only_leads_in(c, search.note_of(c)))
    told = sorted(telling, key=lambda claim: (claim.note, min(claim.timestamps)))
    return search.replies.answered(told[:ITEMS_SHOWN]) if told else search.left_open(search.hits)


def _said_of(search: Search, asked: Subject) -> Found:
    """Return what answers a question for whatever is said of something, or else what names it.

    Whether it is spoken of at all, only a claim that names it tells. A speaker who is named said
    nothing of it in somebody else's interview.
    """
    if search.hits.answered and not asked.in_doubt:
        return search.replies.best(search.hits.matches)
    near = search.ranked(asked.about)
    found = {match.claim.note for match in near}
    speaks = search.hearing.speaks
    theirs = {n for n in found if n in search.within or not asked.named or speaks(n)}
    told = search.naming(asked.about, [match for match in near if match.claim.note in theirs])
    if asked.frame is Frame.WHICH and not told:
        told = interview_about(search, asked.about)
    return told or search.left_open(search.hits)


def _worth_of(search: Search, asked: Worth) -> Found | None:
    """Return what answers for the worth of something; nothing, where only a search can tell.

    A search is right where it finds what has to do with the thing; what does not is left out.
    """
    hits = search.hits
    if hits.matches and _concerns(search, asked.of, hits.matches[0].claim):
        having = [m for m in hits.matches if touching(f"{asked.of} {asked.side}", m.claim)]
        return search.replies.best(having) if hits.answered else None
    named = {*holding(asked.of, (match.claim for match in hits.matches))}
    return _worth_in(search, asked, named) if named else search.left_open(hits)


def _worth_in(search: Search, asked: Worth, named: AbstractSet[Claim]) -> Found:
    """Return what answers for the worth of something, of what names it whole, or is nearest.

    Nothing answers for one side alone: a drawback is no advantage.
    """
    matches = search.hits.matches
    if side := asked.side:
        near = [m for m in matches if m.claim in named or touching(side, m.claim)]
        return search.replies.nearest(near)
    naming = [match for match in matches if match.claim in named]
    if search.abstention.standing(search.text, naming) is Standing.ANSWERED:
        return search.replies.best(naming)
    return search.replies.nearest(naming)


def _concerns(search: Search, about: str, claim: Claim) -> bool:
    """Tell whether a claim names something, or a part of it that its whole interview is not about.

    In an interview about sleep, "sleeping pills" are not named by "sleep".
    """
    told = set(words(search.grounds.voice.titles[claim.note]))
    telling = " ".join(word for word in about.split() if told.isdisjoint(words(word)))
    return bool(holding(about, [claim])) or touching(telling, claim)
