"""Questions about the whole: "topics?", "what is this about?", "what should I remember?".

They are answered by the headings, with the moment at which each begins.
"""

import re

from bot.grounding.asking.plain import ASIDE
from bot.grounding.asking.subject import asked_subject
from bot.grounding.text.interviews import CALLED, INTERVIEW_OR_NOTES
from bot.grounding.text.small_words import CARDINALS
from bot.grounding.text.words import words

# The words of questions about the whole.
ASKING = frozenset(
    "topics topic themes outline overview summary summarise summarize summarised recap tldr "
    "tl;dr contents agenda sections chapters subjects structure gist bullet points cover "
    "covers covered about main key short brief quick whole entire everything notes list "
    "sentence sentences paragraph takeaway takeaways highlight highlights idea "
    "ideas insight insights lesson lessons table toc".split()
).union(CALLED)
# What is said with them, and asks for nothing in particular either.
_WITH_THEM = f"""
{" ".join(CARDINALS)}
write make need want gimme full detailed english sum structured organised organized
divided minute minutes word words timestamps pls plz thing things please debate discussion
"""
NOTHING_ELSE = frozenset(words(f"{' '.join(ASKING)} {_WITH_THEM}"))
# What is said by those who ask for the point of it all.
_THE_POINT = """
argument arguments message moral story fact facts quote quotes part parts moment moments stamp
stamps time top biggest best fun interesting surprising memorable learn learned learnt remember take
away worth listen listening watch watching hear hearing knowing know long anything something else
everything i'm im view views opinion opinions conclusion conclude
"""
_NOTHING_IN_PARTICULAR = NOTHING_ELSE.union(words(_THE_POINT))
_INTERVIEW = rf"(?:the|this|that) (?:{INTERVIEW_OR_NOTES})"
_THIS = rf"(?:this|it|{_INTERVIEW})"
SUMS_UP = re.compile(
    r"\b(?:topics?|themes?|outline|overview|summar(?:y|ies|i[sz](?:e[ds]?|ing))|sum up|"
    r"sum (?:it|this|that) up|recap|tl[; ]?dr|(?:table of )?contents|toc|agenda|sections|"
    r"chapters|structure|gist|takeaways?|highlights?|bullet points?|time ?stamps|"
    r"lessons? learn(?:ed|t)|"
    r"(?:main|key|most important) (?:points?|ideas?|insights?|lessons?|arguments?|messages?)|"
    rf"what(?:'s| is| was) {_THIS}\s*(?:all )?about|what(?:'s| is| was) (?:in|covered|discussed)|"
    rf"(?:(?:tell|show) (?:me|us)|to (?:hear|know)|^talk)(?: more)? about {_INTERVIEW}|"
    rf"how(?:'s| is| was) {_THIS} (?:structured|organi[sz]ed|divided)|"
    r"what (?:is|are|was|were) \w+ talking about|"
    r"what (?:does|do|did) (?:it|they|you|he|she|the \w+) (?:cover|discuss|talk about|speak about)"
    r")\b",
    re.IGNORECASE,
)
_MEANS_THE_POINT = re.compile(
    r"\b(?:facts|fun fact|everything|conclusions?|concluded?|"
    r"worth (?:listening|watching|hearing|knowing)|"
    # The most important part may be that of what was just spoken of.
    r"(?:best|(?:most|more) (?:interesting|surprising|memorable|important(?! part\b))) "
    r"(?:things?|parts?|moments?|quotes?)|which parts? should (?:i|we) (?:watch|hear)|"
    r"what(?:'s| is| was) (?:the story|(?:the |his |her |their |your )(?:point|message|moral))|"
    r"what (?:can|could|should|do) (?:i|we) (?:learn|remember|know|take away)|"
    rf"explain {_THIS})\b",
    re.IGNORECASE,
)
# Headings are no facts, and none of them is a quote.
_STATEMENTS = re.compile(
    r"\b(?:facts?|quotes?|takeaways?|lessons?|"
    r"(?:best|(?:most|more) (?:interesting|surprising|memorable|important)) things?)\b",
    re.IGNORECASE,
)
# "Did he tell them everything?" asks for what happened, and "are those facts?" for a proof.
_OF_SOMEBODY = re.compile(
    r"\b(?:did|does|do|is|are|was|were|has|have|had) (?:he|she|they|it|this|that|these|those)\b"
    r".{0,40}\b(?:everything|facts)\b",
    re.IGNORECASE,
)
# Nobody asks it of the whole why, or how to.
_WHY = re.compile(rf"\W*{ASIDE}(?:why|how to)\b", re.IGNORECASE)


def asks_for_outline(text: str, speaker: str = "") -> bool:
    """Tell whether a question asks what the interview is about, and for nothing in particular.

    "Does he mention structure?" asks whether he does. What the speaker of it all says is no part.
    """
    asked = asked_subject(text)
    if (asked and asked.in_doubt) or _WHY.match(text):
        return False
    typed = text.replace("\u2019", "'")
    means_the_point = _MEANS_THE_POINT.search(typed) and not _OF_SOMEBODY.search(typed)
    nothing = _NOTHING_IN_PARTICULAR.union(words(speaker))
    return bool(SUMS_UP.search(typed) or means_the_point) and all(
        word in nothing or word.isdecimal() for word in words(text)
    )


def asks_for_statements(text: str) -> bool:
    """Tell whether who asks for the whole wants what is said there: "three facts", "best quote"."""
    return bool(_STATEMENTS.search(text))
