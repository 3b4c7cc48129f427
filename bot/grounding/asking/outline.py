"""Questions about the whole: "topics?", "what is this about?", "the challenges", "the link?".

They are answered from the notes' structure: the headings with the moment at which each begins, the
items that stand under one heading, or the title.
"""

import re
from collections.abc import Sequence

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
_WHOLE = frozenset(words(" ".join(ASKING)))
_THIS = r"(?:this|it|(?:the|this|that) (?:interview|video|episode|talk|podcast|conversation))"
_ASKS = re.compile(
    r"\b(?:topics?|themes?|outline|overview|summar\w+|recap|tl;?dr|(?:table of )?contents|toc|"
    r"agenda|sections|chapters|gist|takeaways?|highlights?|"
    r"(?:main|key|most important) (?:points?|ideas?|insights?|lessons?)|"
    rf"what(?:'s| is| was) {_THIS}\s*(?:all )?about|what(?:'s| is) (?:in|covered|discussed)|"
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
    """Tell whether a question asks what the interview is about, and for nothing in particular."""
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

    Empty when it asks for no list, or its words do not all stand in a heading.
    """
    asked = set(words(_OF_A_LIST.sub(" ", _LISTS.sub(" ", text))))
    if not asked or not _LISTS.search(text):
        return []
    for section in dict.fromkeys(claim.section for claim in claims if claim.section):
        if asked <= set(words(section[-1])):
            labelled: dict[str, Claim] = {}
            for claim in claims:
                if claim.section == section and claim.label:
                    labelled.setdefault(claim.label, claim)
            return list(labelled.values())[:MOST]
    return []
