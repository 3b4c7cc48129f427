"""Which moments of an answer name their interview, so that nobody takes one for another.

An answer whose claims are all of one interview names it once; of several, each claim names its
own. A title that the words already give is not repeated; a library of one interview needs none.
"""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from bot.answering.answer import Citation, Sentence
from bot.grounding.persona.titles import quoted

# So many moments of a claim are shown where it has more.
FEW = 3

Titles = Mapping[str, str]
"""What each note's interview is called; empty where there is only one."""
ONE_INTERVIEW: Titles = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Moment:
    """A citation as it is shown, behind its interview's title where that is named."""

    citation: Citation
    interview: str


def attributed(
    sentences: Iterable[Sentence], titles: Titles
) -> Iterator[tuple[Sentence, list[Moment]]]:
    """Yield each sentence with its moments, each once."""
    sentences = list(sentences)
    cited = {called(citation, titles) for each in sentences for citation in each.citations}
    known = ""
    for sentence in sentences:
        told = _told(sentence.text, cited)
        moments = list(_moments(sentence, titles, {"", known, told}))
        yield sentence, moments
        if len(cited) == 1:
            known = known or told or next((moment.interview for moment in moments), "")
        elif not moments:
            known = told


def called(citation: Citation, titles: Titles) -> str:
    """Return the title of a citation's interview; one that is gone goes by its note's name."""
    return titles.get(citation.claim.note, citation.claim.note) if titles else ""


def _told(text: str, cited: Iterable[str]) -> str:
    """Return the one title that a text names: of several, nobody could tell which is meant."""
    told = [title for title in cited if quoted(title) in text]
    return told[0] if len(told) == 1 else ""


def _moments(sentence: Sentence, titles: Titles, known: Container[str]) -> Iterator[Moment]:
    """Yield the moments of a sentence, the first of each interview with its title, if not known."""
    before = ""
    for citation in dict.fromkeys(sentence.citations):
        title = called(citation, titles)
        yield Moment(citation, "" if title == before or title in known else title)
        before = title


def parts(moments: Iterable[Moment], show: Callable[[Moment], str]) -> Iterator[str]:
    """Yield the first moments of each claim as they are shown, and how many more there are.

    One more is shown rather than counted.
    """
    for _, group in groupby(moments, lambda moment: moment.citation.claim.id):
        all_of_it = list(group)
        shown = all_of_it if len(all_of_it) <= FEW + 1 else all_of_it[:FEW]
        yield from map(show, shown)
        if more := len(all_of_it) - len(shown):
            yield f"+{more}"
