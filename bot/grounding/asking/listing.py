"""Lists that a question asks for: "the challenges?", "name 3 drivers", "how many are there?"."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Self

from bot.grounding.asking.counting import MORE_THAN_ONE
from bot.grounding.asking.outline import NOTHING_ELSE, sums_up, without_summing_up
from bot.grounding.asking.plain import bare
from bot.grounding.text.words import STOP_WORDS, words

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
OF_A_LIST = re.compile(
    rf"\b(?:\d{{1,2}}|{MORE_THAN_ONE}|several|different|various|main|key|major|biggest|top|"
    r"primary|central|core|total|altogether)\b",
    re.IGNORECASE,
)
# "Qualcomm's Early Success" is not what "Qualcomm" names.
_WHOSE = re.compile(r"[^\s]+['\u2019]s?\s")
# Behind such a word stands what a thing is for, or of; "in several ways" says what is listed.
_SO_MANY = rf" (?:{MORE_THAN_ONE}|several|many|multiple|various|different|some|the following)\b"
_WORD_BEFORE = (
    r"\b(?:about|as|at|by|for|from|in|including|of|on|that|to|when|where|which|who|why|with)\b"
)
_REST = rf"(?:(?! and | (?:by|in|into|with){_SO_MANY})[^,:])*"
_BEHIND = re.compile(rf"{_WORD_BEFORE}(?!{_SO_MANY}){_REST}", re.IGNORECASE)
_PLURAL = re.compile(r"\b[a-z]{3,}s\b(?<!ss)")


class AskedList(NamedTuple):
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
        sums, lists = sums_up(text), bool(_LISTS.search(text))
        said = _LISTED.sub(" ", _LISTS.sub(" ", without_summing_up(text)))
        return cls(listed_words(said), _plurals(said), bool(bare(text)), lists, sums)

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


def listed_words(text: str) -> list[str]:
    """Return the words of a text that say what is listed, and not how long or weighty the list."""
    return words(OF_A_LIST.sub(" ", text))


def _plurals(text: str) -> list[str]:
    return [word for word in _PLURAL.findall(text.lower()) if word not in STOP_WORDS]


def _of_one_kind(asked: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a heading holds all that is asked for.

    "The structure" is the interview's, and not that of "Structure of the Team".
    """
    whole = NOTHING_ELSE.issuperset(asked) and not NOTHING_ELSE.issuperset(heading)
    return set(asked) <= set(heading) and not whole
