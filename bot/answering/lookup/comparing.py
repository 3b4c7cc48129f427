"""What the notes say of two things that a question lays side by side.

Rarely does one statement hold both: what introduces each is shown beside it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from bot.answering.answer import Found
from bot.answering.lookup.choice import apart
from bot.answering.lookup.defining import looked_in
from bot.answering.lookup.search import Search
from bot.grounding.asking.comparison import Comparison, asked_comparison
from bot.grounding.asking.definition import Definition
from bot.grounding.picking.definitions import definitions, is_label_of, tells_of
from bot.grounding.retrieval.naming import holding, in_its_own_words, touching
from bot.grounding.text.words import words
from bot.notes.claim import Claim


def comparison(search: Search) -> Found | None:
    """Return what a comparison gets; one with what the notes do not name is none."""
    if not (asked := asked_comparison(search.text)):
        return None
    named = [holding(side, (m.claim for m in search.ranked(side))) for side in asked.sides]
    if not all(named):
        return None
    return (_of_more if asked.by else _of_each)(search, asked, named)


def _of_each(search: Search, asked: Comparison, named: Sequence[Sequence[Claim]]) -> Found:
    """Return what is said of both sides first; where nothing holds both, the best for each."""
    if not (both := _of_both(asked, named)):
        return search.replies.answered(apart(dict.fromkeys(_one_of_each(search, asked, named))))
    near = search.answering
    sides = zip(asked.sides, named, strict=True)
    told = [claim for side, claims in sides for claim in _introducing(search, side, claims)]
    first = [claim for claim in near if claim in both] or both
    return search.replies.answered(apart(dict.fromkeys([*first, *told, *near])))


def _of_more(search: Search, asked: Comparison, named: Sequence[Sequence[Claim]]) -> Found:
    """Return what answers which of two is older, or better: who else is better does not.

    Where nothing found tells of both sides, what is said of each is the nearest there is.
    """
    near = search.answering
    if near and all(any(touching(side, claim) for claim in near) for side in asked.sides):
        return search.replies.answered(near)
    both = _of_both(asked, named)
    of_either = (m.claim for m in search.hits.matches if touching(" ".join(asked.sides), m.claim))
    return search.replies.close([*both, *_one_of_each(search, asked, named), *of_either])


def _of_both(asked: Comparison, named: Sequence[Sequence[Claim]]) -> list[Claim]:
    whole = " ".join(asked.sides)
    return [claim for claim in named[0] if in_its_own_words(whole, claim)]


def _one_of_each(
    search: Search, asked: Comparison, named: Sequence[Sequence[Claim]]
) -> Iterator[Claim]:
    """Yield the best of what names each side: what introduces it, or holds its name itself."""
    for side, claims in zip(asked.sides, named, strict=True):
        itself = (claim for claim in claims if in_its_own_words(side, claim))
        yield next(chain(_introducing(search, side, claims), itself), claims[0])


def _introducing(search: Search, side: str, claims: Sequence[Claim]) -> list[Claim]:
    """Return what says what one side of a comparison is, or what its item says first.

    Where nothing does, what begins with its name may.
    """
    asked = Definition(words(side))
    defining = definitions(asked, looked_in(search))
    if told := [claim for claim in claims if claim in defining]:
        return told
    labelled = (claim for claim in claims if is_label_of(asked, claim))
    longer = (claim for claim in claims if _nearly_labels(claim, asked.of))
    if not (best := next(chain(labelled, longer), None)):
        return [claim for claim in claims if tells_of(claim, side)][:1]
    under = (c for c in search.note_of(best) if (c.heading, c.label) == (best.heading, best.label))
    return [claim for claim in under if claim.text != claim.label][:1]


def _nearly_labels(claim: Claim, side: Sequence[str]) -> bool:
    """Tell whether a claim's label has one word more: "Alpha Mode" is that of "alpha"."""
    label = words(claim.label)
    return set(side) <= set(label) and len(label) <= len(side) + 1
