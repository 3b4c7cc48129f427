"""How wide a statement is: some, often and most do not become all, always, only or none."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from bot.answering.support.case import SupportCase
from bot.answering.support.pairs import Pairs
from bot.answering.support.reading.tokens import Reading, kept
from bot.answering.support.words import lexicon
from bot.answering.support.words.alternatives import any_of

# What narrows or passes over a wide word, so that it widens nothing.
_IDIOMS = any_of(
    """each other|it all|for all|all the more|all the better|all because|this is all|that is all
    |above all|at all|after all|all week|all day|all night|all year|all month
    |all along|all over|all the way|all the time|all sorts|all kinds
    |first of all|all in all|not all|not every|not always
    |not completely|not entirely|no longer|no matter|once and for all
    |every (?:hour|day|week|month|quarter|year|season|time|night|morning|evening|now and then)
    |everything else|everyone else|everything shut|nothing but|nobody but|no one but|nowhere but
    |all about|not (?:[a-z]+ ){0,2}any"""
)
# Each wide word, and the words of the evidence that are wide in the same way.
_WIDE = tuple(
    (any_of(wide), any_of(held))
    for wide, held in (
        (
            """all|every|the entire|the whole|everyone|everybody|everything|everywhere|always
            |entirely|completely|totally|wholly|invariably|universally|without exception
            |unanimously|across the board|at all times|without fail|altogether""",
            """all|every*|each|any|anyone|anybody|anything|anywhere|always|entire*|whole*
            |complete*|total*|full*|constantly|consistently|throughout|universal*|unanimous*|never
            |no|none|must|forever|perpetual*|both|regularly|altogether""",
        ),
        (
            "must",
            """must|need*|require*|essential|necessary|have to|has to|crucial|critical|should|all
            |every*|always|never|no|none""",
        ),
        (
            """the only|the sole|solely|exclusively|one and only|the single|nothing but|only way
            |only thing|only reason|only factor|only one""",
            """only|sole*|single*|unique*|exclusive*|alone|just|nothing|no other|merely|purely""",
        ),
        ("exactly|precisely|to the letter", "exact*|precise*"),
        (
            "most|the majority|the best|the worst",
            rf"""most*|majority|all|every*|each|always|{lexicon.SUPERLATIVE}|best|worst|single|top
            |main*|primar*|typical*|usual*|general*|leading|principal|number one|optimal|ideal
            |largely|key|no""",
        ),
    )
)
_ANY_WIDE = re.compile("|".join(wide.pattern for wide, _ in _WIDE))
_NONE = any_of("never|none|nobody|nothing|no one|nowhere|impossible|no")
_NOT_ANY = any_of("not (?:[a-z]+ ){0,2}any")
_DENYING = any_of(
    rf"""not|never|none|nobody|nothing|no|nowhere|impossible|cannot|without|neither|nor|zero|lacks?
    |lacking|unable|totally|deny*|denie*|avoid*|refus*|exclud*|un(?!der|til|i)[a-z]+
    |in[a-z]+ble|{lexicon.WITHOUT}"""
)
_SOFT = any_of(
    r"""some|sometimes|often|many|(?<!\bthe )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )most
    |mostly|usually|typically|generally|frequently|several|largely
    |mainly|primarily|partly|few|commonly|tends?|might|may|could|less|rarely|seldom|hardly
    |occasionally|almost|nearly|normally|likely|unlikely|necessarily|yet"""
)
_ALONE = any_of("only|solely|exclusively|purely|nothing but")
_NOT_ALONE = any_of(
    "(?:not|rather than|more than|instead of|beyond) (?:only|just|merely|solely|simply|purely)"
)
_MAINLY = any_of("mainly|mostly|primarily|largely|chiefly|predominantly|above all|often|usually")
_PARTLY = any_of("not all|not every|not always|not necessarily|not entirely|not completely")
_NARROWED = re.compile(r"\b(almost|nearly|virtually|not|hardly|practically) (\w+)")
_FULL = any_of("all|every|always|never|no|none|certain|certainly|everyone|entirely|impossible")


def widened(case: SupportCase) -> Iterator[str]:
    """Yield the word that says all, only, most or none where the evidence says less."""
    finders = (_wider, _none_for_few, _wholly_denied, _alone_for_mainly, _narrowing_dropped)
    return islice(chain.from_iterable(find(case.pairs) for find in finders), 1)


def _wider(pairs: Pairs) -> Iterator[str]:
    """Yield the wide words of a sentence where its evidence has none as wide."""
    if not _ANY_WIDE.search(pairs.said.text):
        return
    said, held = _without_idioms(pairs.said), _without_idioms(pairs.evidence)
    softened = _SOFT.search(held) and not _SOFT.search(said)
    for wide, equally in _WIDE:
        mine, theirs = _found(wide, said), _found(equally, held)
        new = [word for word in mine if word not in theirs]
        lost = set(theirs) - set(_found(equally, said))
        if new and (not theirs or (softened and not lost)):
            yield new[0]


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return [match[0] for match in pattern.finditer(text)]


@kept
def _without_idioms(reading: Reading) -> str:
    return _IDIOMS.sub(" ", reading.text)


def _none_for_few(pairs: Pairs) -> Iterator[str]:
    """Yield a "never" or "none" of a sentence whose evidence denies less or nothing."""
    said, held = _without_idioms(pairs.said), _without_idioms(pairs.evidence)
    none = _NONE.search(said)
    if none is None:
        return
    as_none = _NONE.search(held) or _NOT_ANY.search(pairs.evidence.text)
    softened = _SOFT.search(held) and not _SOFT.search(said) and not as_none
    unheard = pairs.said.denies and not as_none and not _DENYING.search(held)
    if softened or unheard:
        yield none[0]


def _alone_for_mainly(pairs: Pairs) -> Iterator[str]:
    """Yield an "only" of a sentence where its evidence says "mainly" or "not only"."""
    said, held = _without_idioms(pairs.said), _without_idioms(pairs.evidence)
    alone = _ALONE.search(said)
    mainly = _MAINLY.search(held) and not (_MAINLY.search(said) or _ALONE.search(held))
    more = _NOT_ALONE.search(held) and not _NOT_ALONE.search(said)
    if alone and (mainly or more):
        yield alone[0]


def _wholly_denied(pairs: Pairs) -> Iterator[str]:
    """Yield the words that a sentence denies and its evidence only in part: "not always"."""
    said, held = pairs.said, pairs.evidence
    if (
        not said.denies
        or not _PARTLY.search(held.text)
        or _PARTLY.search(said.text)
        or _SOFT.search(said.text)
    ):
        return
    both = (said.tokens[p] for p, q in pairs.exact.items() if held.tokens[q].denied)
    yield from (token.word for token in both if token.denied)


def _narrowing_dropped(pairs: Pairs) -> Iterator[str]:
    """Yield the words such as "all" that the evidence narrows: "almost all"."""
    narrowed = _narrowed(pairs.evidence)
    words = _without_idioms(pairs.said).split() if narrowed else ()
    yield from (full for full in narrowed if full in words and full not in _narrowed(pairs.said))


@kept
def _narrowed(reading: Reading) -> Sequence[str]:
    found = _NARROWED.findall(_without_idioms(reading))
    return [full for _, full in found if _FULL.fullmatch(full)]
