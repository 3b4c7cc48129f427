"""The list that a question asks for, as the notes have it.

They have one where several items follow one sentence ("Key challenges include:"), or under the
heading that says what they are; one whose parts have headings of their own is those headings.
"""

import re
from collections.abc import Sequence
from itertools import chain

from bot.grounding.asking.definition import asked_definition
from bot.grounding.asking.listing import OF_A_LIST, AskedList, listed_words
from bot.grounding.picking.definitions import definitions, first_of_item, is_label_of
from bot.grounding.picking.headings import Listing, directly, headings, parts
from bot.grounding.shown import ITEMS_SHOWN
from bot.grounding.text.words import words
from bot.notes.claim import Claim, Heading

# "What are the enemies?" asks which there are.
_WHICH = re.compile(r"\b(?:are|were) the\b", re.IGNORECASE)


def listing(text: str, claims: Sequence[Claim]) -> Listing:
    """Return the one list, or what stands under the one heading, that a question asks for.

    Who asks for the gist of what has no items gets what is said there. Empty when it asks for
    neither, or the notes have no list of all that it names.
    """
    asked = AskedList.of(text)
    if not asked.words or not (asked.bare or asked.wishes) or _defines(text, claims):
        return Listing([])
    if opened := _opened(asked, claims):
        return Listing(opened[:ITEMS_SHOWN])
    return _under(asked, claims)


def _defines(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether a text asks what some things are ("what are bees?"), and the notes say it.

    What stands under a heading that begins with the name is more than an item of that name.
    """
    which = _WHICH.search(text) or OF_A_LIST.search(text)
    if which or not (asked := asked_definition(text)):
        return False
    told = (*definitions(asked, claims), *first_of_item(asked, claims))
    named = len(asked.of)
    headed = any(listed_words(heading[-1])[:named] == asked.of for heading in headings(claims))
    return any(not (headed and is_label_of(asked, claim)) for claim in told)


def _opened(asked: AskedList, claims: Sequence[Claim]) -> list[Claim]:
    """Return the items behind the first sentence that opens the list which is asked for."""
    if not asked.plurals:
        return []
    lists: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.before:
            lists.setdefault((*claim.heading, claim.before), []).append(claim)
    opened = (
        _items(items, claims)
        for (_, *heading, opening), items in lists.items()
        if len({item.line for item in items}) > 1 and asked.opens(opening, heading)
    )
    return next(opened, [])


def opened_by(opening: Claim, claims: Sequence[Claim]) -> list[Claim]:
    """Return the items of the list that a claim opens, if it opens one."""
    items = [claim for claim in directly(opening.heading, claims) if claim.before == opening.text]
    return _items(items, claims)[:ITEMS_SHOWN] if len({item.line for item in items}) > 1 else []


def _items(known: Sequence[Claim], claims: Sequence[Claim]) -> list[Claim]:
    """Return the items of a list, each once, of which some are `known` by its opening sentence.

    Of those between, and of what goes on line by line, the first sentence may carry no time. A
    list below one item ends with it.
    """
    first, last = known[0], known[-1].line
    label, *others = {item.label for item in known}
    below = label if not others else ""
    items: dict[str | int, Claim] = {}
    for claim in directly(first.heading, claims):
        ended = below and claim.label != below
        if not ended and first.line <= claim.line <= last + bool(claim.label):
            last = max(last, claim.line)
            items.setdefault(claim.line if below else claim.label or claim.line, claim)
    return [*items.values()]


def _under(asked: AskedList, claims: Sequence[Claim]) -> Listing:
    """Return what is listed, or said where the gist is asked for, under the heading that is named.

    One that only names how a heading begins counts too: "challenges?".
    """
    if not (heading := _heading(asked, claims)):
        return Listing([])
    said = directly(heading, claims)
    labelled = {claim.label: claim for claim in reversed(said) if claim.label}
    if labelled:
        return Listing([*reversed(labelled.values())][:ITEMS_SHOWN])
    if said and asked.sums:
        return Listing(said[:ITEMS_SHOWN])
    return _bearing(asked, heading, parts(heading, claims)) if asked.wishes else Listing([])


def _bearing(asked: AskedList, heading: Heading, below: Listing) -> Listing:
    """Return the headings below one that bear what is asked for, where several do: no other is it.

    "Casual Users" and "Power Users" are the users, and "Privacy" beside them is none.
    """
    depth, named = len(heading), set(asked.words)
    bearing = [claim for claim in below.claims if named <= set(words(claim.heading[depth]))]
    return Listing(bearing, headings=True) if len(bearing) > 1 else below


def _heading(asked: AskedList, claims: Sequence[Claim]) -> Heading:
    known = {heading: listed_words(heading[-1]) for heading in headings(claims)}
    named = (heading for heading, title in known.items() if asked.names(title))
    suited = (heading for heading, title in known.items() if asked.suits(heading[-1], title))
    return next(chain(named, suited), ())
