"""Try the gate as it ships, alone and with its judge, on pairs that were written to other notes.

    python -m training.tried

`tables/pairs.txt` was looked at while the rules were written, `tables/pairs_held.txt` only counted;
so it is with `other_pairs.txt`, on twelve other channels, and `joined.txt`, whose sentences cite
two statements each. `reworded.txt` says what is true in quite other words, and `twins.txt` what is
false in nearly the words of a true one; both are taught, `reworded_held.txt` and `twins_held.txt`
are not.
"""

from collections import Counter
from collections.abc import Iterator

from bot.answering.support.corpus import Corpus
from bot.answering.support.judging import Opens
from bot.answering.support.verdict import Supported
from bot.answering.support.verifier import Verifier
from bot.grounding.retrieval.encoder import Encoder
from training.cited import cited
from training.data import needed

TABLES = tuple(
    f"{name}{held}"
    for name in ("pairs", "other_pairs", "joined", "reworded", "twins")
    for held in ("", "_held")
)


def main() -> None:
    """Print what share of each kind of sentence is refused, by the checks and with the judge."""
    needed()
    encoder = Encoder()
    for table in TABLES:
        for who, judge in (("checks", None), ("judge", lambda: encoder)):
            found = [*judged(table, judge)]
            pairs = Counter(label for label, _ in found)
            refused = Counter(label for label, passes in found if not passes)
            wrong = pairs.total() - pairs["supported"]
            caught = refused.total() - refused["supported"]
            shares = (f"{label} {refused[label] / pairs[label]:.2f}" for label in sorted(pairs))
            print(f"{table:16} {who:6} {len(found):5}  caught {caught / wrong:.2f} ", *shares)


def judged(table: str, judge: Opens | None) -> Iterator[tuple[str, bool]]:
    """Yield the label of each pair, and whether its sentence passes."""
    verifiers: dict[str, Verifier] = {}
    for label, sentence, note, claims in cited(table):
        if note.name not in verifiers:
            corpus = Corpus(note.claims, {note.name: note.title})
            verifiers[note.name] = Verifier(corpus, judge)
        yield label, isinstance(verifiers[note.name].verify(sentence, claims), Supported)


if __name__ == "__main__":
    main()
