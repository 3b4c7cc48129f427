"""What the notes say that something is, or who somebody is, first of all that they say of it."""

from collections.abc import Sequence
from itertools import chain

from bot.answering.answer import Answered
from bot.answering.grounds import READ_AS_ONE
from bot.answering.lookup.choice import apart
from bot.answering.lookup.search import Search
from bot.grounding.asking.definition import asked_definition
from bot.grounding.picking.definitions import definitions, first_of_item, named_so
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim


def definition(search: Search) -> Answered | None:
    """Return what a question gets that asks what something is, where the notes say that.

    What an item says first need not tell what its label is: it comes first in an answer only, and
    makes none.
    """
    if not (asked := asked_definition(search.text)):
        return None
    claims = looked_in(search)
    direct, named = definitions(asked, claims), named_so(asked, claims)
    item = first_of_item(asked, claims)
    if not (direct or named or item):
        return None
    if not (direct or named or search.hits.answered):
        return None
    order = {match.claim.id: place for place, match in enumerate(search.hits.matches)}
    direct.sort(key=lambda claim: order.get(claim.id, len(order)))
    begun = [*direct, *named] or item
    return search.replies.answered(apart(dict.fromkeys([*begun, *search.answering])))


def looked_in(search: Search) -> Sequence[Claim]:
    """Return the claims of the notes in which a question is looked up; of too many, those found."""
    claims = search.grounds.claims
    if search.within:
        return [*chain.from_iterable(claims_of(claims, note) for note in search.within)]
    if len(claims) <= READ_AS_ONE:
        return claims
    return [match.claim for match in search.ranked(search.text)]
