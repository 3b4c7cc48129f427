"""What of a text may stand as a name: its words, and names of several words by their initials."""

from collections.abc import Iterator, Sequence

from bot.answering.support.reading.tokens import Reading, Token, kept


@kept
def nameable(*texts: Reading) -> frozenset[str]:
    """Return the words, stems and short forms of texts, any of which may stand as a name."""
    return frozenset(w for t in texts for w in (*t.stems, *t.words, *_short_forms(t)))


def _short_forms(reading: Reading) -> Iterator[str]:
    return (initials(run) for run in runs(reading) if len(run) > 1)


def initials(run: Sequence[Token]) -> str:
    """Return the short form of a name of several words: "ecb" for European Central Bank."""
    return "".join(token.word[0] for token in run)


def runs(reading: Reading) -> Iterator[list[Token]]:
    """Yield the runs of words with a capital; "of" and the like may stand inside."""
    run: list[Token] = []
    for token in reading.tokens:
        if token.capital and (run or token.content):
            run.append(token)
        elif token.content or len(run) == 0 or token.place - run[-1].place > 1:
            if run:
                yield run
            run = []
    if run:
        yield run
