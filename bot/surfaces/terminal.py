"""An answer for a terminal: plain words with addresses in plain sight."""

from collections.abc import Iterable, Sequence

from bot.answering.answer import Citation, Sentence
from bot.answering.support.verdict import Verdict
from bot.surfaces.attribution import ONE_INTERVIEW, Moment, Titles, attributed, parts
from bot.surfaces.rendering import titled


def spoken(sentences: Sequence[Sentence], titles: Titles = ONE_INTERVIEW, *, after: int = 0) -> str:
    """Return the sentences after some, with their moments and addresses in plain sight."""
    told = [*attributed(sentences, titles)][after:]
    return "".join(_spoken(sentence, moments) for sentence, moments in told)


def _spoken(sentence: Sentence, moments: Iterable[Moment]) -> str:
    shown = [*parts(moments, lambda moment: _opened(moment.citation, moment.interview))]
    return sentence.lead + sentence.text + (f" ({'; '.join(shown)})" if shown else "")


def _opened(citation: Citation, interview: str) -> str:
    """Return a moment with what opens it."""
    return f"{titled(citation, interview)} {citation.url}"


def spoken_verdict(verdict: Verdict, why: str, titles: Titles) -> str:
    """Return a verdict in words, with the moment that comes nearest."""
    if verdict.nearest is None:
        return why
    nearest = Citation(verdict.nearest, verdict.nearest.start)
    opened = _opened(nearest, titles.get(nearest.claim.note, ""))
    return f"{why}\n{opened}\n{nearest.claim.text}"
