"""Which moments of an answer name their interview, so that nobody takes one for another.

An answer whose claims are all of one interview names it once; of several, each claim names its
own. A title that stands in the words above already is not repeated. Of a library of one interview
there is nothing to tell.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from bot.answering.answer import Citation, Sentence
from bot.grounding.titles import quoted

# So many moments of a claim are shown where it has more.
FEW = 3

Titles = Mapping[str, str]
"""What each note's interview is called; empty where there is only one."""
ONE_INTERVIEW: Titles = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Moment:
    """A citation as it is shown, behind its interview's title where that is named."""

    citation: Citation
    interview: str = ""


def attributed(
    sentences: Iterable[Sentence], titles: Titles
) -> Iterator[tuple[Sentence, list[Moment]]]:
    """Yield each sentence with its moments, each once."""
    sentences = list(sentences)
    several = len({called(cited, titles) for each in sentences for cited in each.citations}) > 1
    above = ""
    for sentence in sentences:
        moments = list(_moments(sentence, titles, above + sentence.text))
        yield sentence, moments
        if not several:
            above += sentence.text + "".join(quoted(moment.interview) for moment in moments)
        elif not moments:
            above = sentence.text


def called(citation: Citation, titles: Titles) -> str:
    """Return the title of a citation's interview; one that is gone goes by its note's name."""
    return titles.get(citation.claim.note, citation.claim.note) if titles else ""


def _moments(sentence: Sentence, titles: Titles, said: str) -> Iterator[Moment]:
    """Yield the moments of a sentence; an interview is named once in it, unless it was said."""
    before = ""
    for citation in dict.fromkeys(sentence.citations):
        title = called(citation, titles)
        named = title not in {"", before} and quoted(title) not in said
        before = title
        yield Moment(citation, title if named else "")


def few(moments: Iterable[Moment]) -> Iterator[tuple[list[Moment], int]]:
    """Yield, claim by claim, the moments to be shown and how many more there are.

    Nobody is told of a single one more: it is shown.
    """
    for _, group in groupby(moments, lambda moment: moment.citation.claim.id):
        all_of_it = list(group)
        shown = all_of_it if len(all_of_it) <= FEW + 1 else all_of_it[:FEW]
        yield shown, len(all_of_it) - len(shown)
