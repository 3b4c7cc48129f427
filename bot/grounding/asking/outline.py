"""Questions about the whole: "topics?", "what is this about?", "the challenges", "the link?".

They are answered from the notes' structure: the headings with the moment at which each begins, the
items that stand under one heading, or the title.
"""

import re
from collections.abc import Sequence

from bot.grounding.asking.subject import bare, subject
from bot.grounding.text.typed import typed_words
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

_VIDEO = (
    r"(?:(?:full|whole|original|actual|youtube) )?"
    r"(?:video|interview|podcast|episode|talk|recording|conversation)"
)
_ASKS_WHICH = re.compile(
    rf"""(?: (?:please\ )? (?:(?:can|could|may)\ (?:you|i|we)\ (?:please\ )?)?
          (?:(?:give|send|show|share|get|have|post|see|watch|find|drop)\ )? (?:(?:me|us)\ )?
          (?:(?:the|a|your)\ )? (?:(?:video|youtube|interview|podcast)\ )? (?:link|url)
          (?:\ (?:to|of|for)\ (?:the|this|that)\ {_VIDEO})?
        | (?:what|where)(?:\ is|'s)\ the\ (?:title|name|link|url)
          (?:\ (?:to|of|for)\ (?:the|this|that)\ {_VIDEO})?
        | where(?:\ is|'s|\ (?:can|do|could)\ i\ (?:find|watch|see))\ (?:the|this|that)\ {_VIDEO}
        | where\ (?:can|do|could)\ i\ (?:watch|see|hear)\ (?:this|it)
        | (?:what|which)\ {_VIDEO}\ (?:is|was)\ (?:this|that|it)(?:\ from)?
        | (?:what|which)(?:\ is|'s)\ (?:the|this)\ {_VIDEO}(?:\ called)?
        | (?:show|give|send)\ (?:me|us)\ the\ {_VIDEO} )(?:\ please)?""",
    re.VERBOSE,
)
_ASKS_WHO = re.compile(r"\bwho(?: is|'s| was| are)?\b", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\bwho(?: is|'s| was) (?:(?:the|this|that) )?(?:guest|speaker|interviewee|interviewed|"
    r"being interviewed|talking|speaking|guy|man|woman|person|dude)\b",
    re.IGNORECASE,
)
_ROLES = frozenset(words("speaker interviewed being speaking talking guy man woman person dude"))


def asks_which_interview(text: str) -> bool:
    """Tell whether a text asks for the interview itself, by title or link, and for no more."""
    return bool(_ASKS_WHICH.fullmatch(" ".join(typed_words(text))))


def asks_who_speaks(text: str, speaker: str) -> bool:
    """Tell whether a text asks who the person is whose interview it is, by name or as the guest."""
    if _SPEAKER.search(text) and not set(words(text)) - _ROLES:
        return True
    named = set(words(text))
    return bool(_ASKS_WHO.match(text) and named) and named <= set(words(speaker))


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


def _section(text: str, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the headings of what a question asks to have listed or summed up, or none.

    One that only names how a heading begins counts too: "challenges?".
    """
    wishes = _ASKS.search(text) or _LISTS.search(text)
    asked = words(_OF_A_LIST.sub(" ", _LISTS.sub(" ", _ASKS.sub(" ", text))))
    named = bool(bare(text))
    found: list[tuple[str, ...]] = []
    for section in dict.fromkeys(claim.section for claim in claims if asked and claim.section):
        heading = words(_OF_A_LIST.sub(" ", section[-1]))
        if heading == asked and (named or wishes):
            return section
        begins = named and heading[: len(asked)] == asked and not _WHOSE.match(section[-1])
        if begins or (wishes and _of_one_kind(asked, heading)):
            found.append(section)
    return found[0] if found else ()


def _of_one_kind(asked: Sequence[str], heading: Sequence[str]) -> bool:
    """Tell whether a heading holds all that is asked for.

    "The structure" is the interview's, and not that of "Structure of the Team".
    """
    whole = _WHOLE.issuperset(asked) and not _WHOLE.issuperset(heading)
    return set(asked) <= set(heading) and not whole
