"""Lists that a question asks for: "the challenges?", "name three drivers", "how many are there?".

The notes have a list where several items follow one sentence ("Key challenges include:"), or under
the heading that says what they are; one whose parts have headings of their own is those headings.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, Self

from bot.grounding.asking.counting import MORE_THAN_ONE
from bot.grounding.asking.definition import defined, definitions, first_of_item
from bot.grounding.asking.outline import NOTHING_ELSE, SUMS_UP
from bot.grounding.asking.plain import bare
from bot.grounding.headings import ITEMS_SHOWN, Listing, directly, headings, parts
from bot.grounding.text.words import STOP_WORDS, words
from bot.notes.claim import Claim, Heading

_LISTS = re.compile(
    r"\b(?:list|lists|listed|name|names|which|what are|all|enumerate|give (?:me|us)|how many|"
    r"what(?= (?:[a-z]+ )?[a-z]+s (?:do|does|did|are|were) ))\b"
    rf"|^\W*(?:the )?(?:top )?(?:\d{{1,2}}|{MORE_THAN_ONE})\b(?= [a-z])"
    r"|\bwhat(?= (?:\w+ ){1,3}(?:do|does|did) \w+ (?:give|have|make|name|offer|recommend|see)\b)",
    re.IGNORECASE,
)
# "How many does he recommend?" asks for what there is.
_LISTED = re.compile(
    r"\b(?:do|does|did) \w+ (?:name|list|mention|see|give|recommend|suggest|offer|identify|"
    r"describe|discuss|have|make)\b|\b(?:pieces?|kinds?|types?|sorts?) of\b",
    re.IGNORECASE,
)
# Words that say of a list how long or how weighty it is, and not what it lists.
_OF_A_LIST = re.compile(
    rf"\b(?:\d{{1,2}}|{MORE_THAN_ONE}|several|different|various|main|key|major|biggest|top|"
    r"primary|central|core|total|altogether)\b",
    re.IGNORECASE,
)
# "Qualcomm's Early Success" is not what "Qualcomm" names.
_WHOSE = re.compile(r"[^\s]+['\u2019]s?\s")
# Behind such a word stands what a thing is for, or of; "in several ways" says what is listed.
_SO_MANY = rf" (?:{MORE_THAN_ONE}|several|many|multiple|various|different|some|the following)\b"
_BEHIND = re.compile(
    r"\b(?:about|as|at|by|for|from|in|including|of|on|that|to|when|where|which|who|why|with)\b"
    rf"(?!{_SO_MANY})(?:(?! and | (?:by|in|into|with){_SO_MANY})[^,:])*",
    re.IGNORECASE,
)
# "What are the enemies?" asks which there are.
_WHICH = re.compile(r"\b(?:are|were) the\b", re.IGNORECASE)
_PLURAL = re.compile(r"\b[a-z]{3,}s\b(?<!ss)")


def listing(text: str, claims: Sequence[Claim]) -> Listing:
    """Return the one list, or what stands under the one heading, that a question asks for.

    Who asks for the gist of what has no items gets what is said there. Empty when it asks for
    neither, or the notes have no list of all that it names.
    """
    asked = _Asked.of(text)
    if not asked.words or not (asked.bare or asked.wishes) or _defines(text, claims):
        return Listing([])
    if opened := _opened(asked, claims):
        return Listing(opened[:ITEMS_SHOWN])
    return _under(asked, claims)


def _defines(text: str, claims: Sequence[Claim]) -> bool:
    """Tell whether a text asks what some things are ("what are bees?"), and the notes say it.

    What stands under a heading that begins with the name is more than an item of that name.
    """
    which = _WHICH.search(text) or _OF_A_LIST.search(text)
    if which or not (asked := defined(text)):
        return False
    told = (*definitions(asked, claims), *first_of_item(asked, claims))
    named = len(asked.of)
    headed = any(_listed(heading[-1])[:named] == asked.of for heading in headings(claims))
    return any(not (headed and asked.is_label_of(claim)) for claim in told)


class _Asked(NamedTuple):
    """What a question asks to have listed or summed up: its words, and how it says so.

    It may say nothing else (`bare`), or a word of its may wish for a list or for a sum. `plurals`
    are the words, as typed, by which something countable is named.
    """

    words: Sequence[str]
    plurals: Sequence[str]
    bare: bool
    lists: bool
    sums: bool

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what a question asks for."""
        sums, lists = bool(SUMS_UP.search(text)), bool(_LISTS.search(text))
        said = _LISTED.sub(" ", _LISTS.sub(" ", SUMS_UP.sub(" ", text)))
        return cls(_listed(said), _plurals(said), bool(bare(text)), lists, sums)

    @property
    def wishes(self) -> bool:
        """Whether a word of it wishes for a list or a sum."""
        return self.lists or self.sums

    def opens(self, opening: str, heading: Sequence[str]) -> bool:
        """Tell whether the sentence before a list says that it lists what is asked for.

        All else that a question names must stand there too, or in the headings above.
        """
        told = _plurals(_BEHIND.sub(" ", opening))[-1:]
        known = {*words(opening), *words(" ".join(heading))}
        return bool(told) and told[0] in self.plurals and known.issuperset(self.words)

    def names(self, heading: Sequence[str]) -> bool:
        """Tell whether the words are those of a heading."""
        return heading == self.words

    def suits(self, title: str, heading: Sequence[str]) -> bool:
        """Tell whether a heading begins with the words, or holds them where it is wished for.

        "Advice for Founders" lists no founders.
        """
        begins = heading[: len(self.words)] == self.words and not _WHOSE.match(title)
        head = self.sums or not set(self.words).isdisjoint(words(_BEHIND.sub(" ", title)))
        return (self.bare and begins) or (
            self.wishes and head and _of_one_kind(self.words, heading)
        )


def _opened(asked: _Asked, claims: Sequence[Claim]) -> list[Claim]:
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


def _under(asked: _Asked, claims: Sequence[Claim]) -> Listing:
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
    return parts(heading, claims) if asked.wishes else Listing([])


def _heading(asked: _Asked, claims: Sequence[Claim]) -> Heading:
    known = {heading: _listed(heading[-1]) for heading in headings(claims)}
    named = (heading for heading, title in known.items() if asked.names(title))
    suited = (heading for heading, title in known.items() if asked.suits(heading[-1], title))
    return next(chain(named, suited), ())


def _listed(text: str) -> list[str]:
    """Return the words of a text that say what is listed, and not how long or weighty the list."""
    return words(_OF_A_LIST.sub(" ", text))


def _plurals(text: str) -> list[str]:
    return [word for word in _PLURAL.findall(text.lower()) if word not in STOP_WORDS]


def _of_one_kind(asked: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a heading holds all that is asked for.

    "The structure" is the interview's, and not that of "Structure of the Team".
    """
    whole = NOTHING_ELSE.issuperset(asked) and not NOTHING_ELSE.issuperset(heading)
    return set(asked) <= set(heading) and not whole
