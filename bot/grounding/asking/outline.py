"""Questions about the whole: "topics?", "what is this about?", "the challenges".

They are answered from the notes' structure: the headings with the moment at which each begins, or
the items that stand under one heading.
"""

import re
from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple, Self

from bot.grounding.asking.subject import bare, subject
from bot.grounding.text.words import words
from bot.notes.claim import Claim

# How many headings or items are shown.
MOST = 8

# The words of questions about the whole.
ASKING = frozenset(
    "topics topic themes outline overview summary summarise summarize summarised recap tldr "
    "tl;dr contents agenda sections chapters subjects structure gist bullet points cover "
    "covers covered about main key short brief quick whole entire everything video episode "
    "podcast talk conversation notes list sentence sentences paragraph takeaway takeaways "
    "highlight highlights idea ideas insight insights lesson lessons table toc".split()
)
# What is said with them, and asks for nothing in particular either.
_WITH_THEM = """
write make need want gimme full detailed english one two three five ten sum structured organised
organized divided minute minutes word words timestamps pls plz thing things please
"""
_WHOLE = frozenset(words(f"{' '.join(ASKING)} {_WITH_THEM}"))
_THIS = r"(?:this|it|(?:the|this|that) (?:interview|video|episode|talk|podcast|conversation))"
_ASKS = re.compile(
    r"\b(?:topics?|themes?|outline|overview|summar\w+|sum up|sum (?:it|this|that) up|recap|"
    r"tl[; ]?dr|(?:table of )?contents|toc|agenda|sections|chapters|structure|gist|takeaways?|"
    r"highlights?|bullet points?|timestamps|"
    r"(?:main|key|most important) (?:points?|ideas?|insights?|lessons?)|"
    rf"what(?:'s| is| was) {_THIS}\s*(?:all )?about|what(?:'s| is| was) (?:in|covered|discussed)|"
    rf"how(?:'s| is| was) {_THIS} (?:structured|organi[sz]ed|divided)|"
    r"what (?:is|are|was|were) \w+ talking about|"
    r"what (?:does|do|did) (?:it|they|you|he|she|the \w+) (?:cover|discuss|talk about|speak about)"
    r")\b",
    re.IGNORECASE,
)
_LISTS = re.compile(
    r"\b(?:list|lists|listed|name|names|which|what are|all|enumerate|give (?:me|us))\b",
    re.IGNORECASE,
)
# Words that say of a list how long or how weighty it is, and not what it lists.
_OF_A_LIST = re.compile(
    r"\b(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several|different|various|main|key|"
    r"major|biggest|top|primary|central|core)\b",
    re.IGNORECASE,
)
# "Qualcomm's Early Success" is not what "Qualcomm" names.
_WHOSE = re.compile(r"[^\s]+['\u2019]s?\s")


def asks_for_outline(text: str) -> bool:
    """Tell whether a question asks what the interview is about, and for nothing in particular.

    "Does he mention structure?" asks whether he does.
    """
    asked = subject(text)
    if asked and asked.whether:
        return False
    return bool(_ASKS.search(text.replace("\u2019", "'"))) and all(
        word in _WHOLE or word.isdecimal() for word in words(text)
    )


def beginnings(claims: Sequence[Claim]) -> list[Claim]:
    """Return the first claim under each heading, in the notes' order."""
    firsts: dict[tuple[str, ...], Claim] = {}
    for claim in claims:
        if claim.section:
            firsts.setdefault((claim.note, *claim.section), claim)
    return list(firsts.values())


def items(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """Return the labelled items under the one heading that a question asks to have listed.

    Who asks for the gist of what has no items gets what is said there. Empty when it asks for
    neither, or its words do not all stand in a heading.
    """
    section = _section(text, claims)
    said = [claim for claim in claims if section and claim.section == section]
    labelled = {claim.label: claim for claim in reversed(said) if claim.label}
    if labelled or not _ASKS.search(text):
        return [*reversed(labelled.values())][:MOST]
    return said[:MOST]


class _Asked(NamedTuple):
    """What a question asks to have listed or summed up: its words, and how it says so.

    It may say nothing else (`alone`), or a word of its may wish for a list or a sum (`wishes`).
    """

    words: Sequence[str]
    alone: bool
    wishes: bool

    @classmethod
    def of(cls, text: str) -> Self:
        """Return what a question asks for."""
        wishes = bool(_ASKS.search(text) or _LISTS.search(text))
        return cls(_listed(_LISTS.sub(" ", _ASKS.sub(" ", text))), bool(bare(text)), wishes)

    def names(self, heading: Sequence[str]) -> bool:
        """Tell whether the words are those of a heading."""
        return heading == self.words and (self.alone or self.wishes)

    def suits(self, title: str, heading: Sequence[str]) -> bool:
        """Tell whether a heading begins with the words, or holds them where it is wished for."""
        begins = heading[: len(self.words)] == self.words and not _WHOSE.match(title)
        return (self.alone and begins) or (self.wishes and _of_one_kind(self.words, heading))


def _section(text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the headings of what a question asks to have listed or summed up, or none.

    One that only names how a heading begins counts too: "challenges?".
    """
    asked = _Asked.of(text)
    sections = dict.fromkeys(claim.section for claim in claims if asked.words and claim.section)
    headings = {section: _listed(section[-1]) for section in sections}
    named = (section for section, heading in headings.items() if asked.names(heading))
    suited = (section for section, heading in headings.items() if asked.suits(section[-1], heading))
    return next(chain(named, suited), ())


def _listed(text: str) -> list[str]:
    """Return the words of a text that say what is listed, and not how long or weighty the list."""
    return words(_OF_A_LIST.sub(" ", text))


def _of_one_kind(asked: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a heading holds all that is asked for.

    "The structure" is the interview's, and not that of "Structure of the Team".
    """
    whole = _WHOLE.issuperset(asked) and not _WHOLE.issuperset(heading)
    return set(asked) <= set(heading) and not whole
