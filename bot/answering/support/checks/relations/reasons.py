"""What joins two things: a reason or a hindrance, and what causes or what is caused."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from bot.answering.support.case import SupportCase
from bot.answering.support.reading.tokens import Reading, Token, kept
from bot.answering.support.words.alternatives import any_of

_LINKS = any_of(
    r"""(?P<reason>because|since|due to)
    |(?P<hindrance>despite|although|though|regardless|nevertheless|nonetheless)
    |(?P<causing>(?:lead|leads|led|leading) to|result(?:s|ed|ing)? in|gives? rise to
        |(?:causes?|caused|causing)(?! by))
    |(?P<caused>(?:result(?:s|ed|ing)?|stem(?:s|med|ming)?|arise|arises|arose|arising) from
        |caused by)"""
)
# What a link joins begins with so many words.
_NEXT = 2
_CONTRARY = {
    "reason": "hindrance",
    "hindrance": "reason",
    "causing": "caused",
    "caused": "causing",
}


def relinked(case: SupportCase) -> Iterator[str]:
    """Yield what joins two things here by the contrary of what joins them in the evidence.

    "Despite the noise" is not "because of the noise": the same stands behind both, and the evidence
    joins nothing as the sentence does.
    """
    pairs = case.closest
    theirs = _linked(pairs.evidence)
    for kind, contrary in _CONTRARY.items():
        if contrary in theirs and kind not in theirs:
            for place, link in _linked(pairs.said).get(kind, {}).items():
                if pairs.counterparts.get(place) in theirs[contrary]:
                    yield link.word


@kept
def _linked(reading: Reading) -> Mapping[str, Mapping[int, Token]]:
    """Return by kind where what links join begins, each place with the first word of its link."""
    found: dict[str, dict[int, Token]] = defaultdict(dict)
    for link in _LINKS.finditer(reading.text):
        first = reading.text.count(" ", 0, link.start())
        last = first + link[0].count(" ")
        for behind in reading.content_behind(reading.tokens[last], _NEXT):
            found[link.lastgroup or ""][behind.place] = reading.tokens[first]
    return dict(found)
