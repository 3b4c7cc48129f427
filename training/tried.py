"""Try the gate's checks, as they ship, on pairs that were written to other notes.

    python -m training.tried

`tables/pairs.txt` was looked at while the rules were written, `tables/pairs_held.txt` only counted;
so it is with `other_pairs.txt`, on twelve other channels, and `joined.txt`, whose sentences cite
two statements each. A heading names a note, or a video and sentences that are cited to it; below
stand a label, the cited times and the sentence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from importlib.resources import files

from bot.answering.support.corpus import Corpus
from bot.answering.support.verdict import Supported
from bot.answering.support.verifier import Verifier
from bot.notes.timestamp import Timestamp, as_noted
from training import data

TABLES = tuple(
    f"{name}{held}" for name in ("pairs", "other_pairs", "joined") for held in ("", "_held")
)


def main() -> None:
    """Print what share of each kind of sentence is refused."""
    for table in TABLES:
        found = [*judged(table)]
        pairs = Counter(label for label, _ in found)
        refused = Counter(label for label, passes in found if not passes)
        wrong = pairs.total() - pairs["supported"]
        caught = refused.total() - refused["supported"]
        shares = (f"{label} {refused[label] / pairs[label]:.2f}" for label in sorted(pairs))
        print(f"{table:16} {len(found)} pairs  caught {caught / wrong:.2f} ", *shares, sep="  ")


def judged(table: str) -> Iterator[tuple[str, bool]]:
    """Yield the label of each pair, and whether its sentence passes."""
    text = (files("training.tables") / f"{table}.txt").read_text(encoding="utf-8")
    for part in text.removeprefix("# ").split("\n# "):
        head, *rows = part.splitlines()
        name, *chosen = head.split()
        note = data.gathered_note(name, chosen) if chosen else data.own_note(name)
        verifier = Verifier(Corpus(note.claims, {note.name: note.title}))
        moments = {moment.seconds for claim in note.claims for moment in claim.timestamps}
        for label, times, sentence in (row.split("\t") for row in rows):
            meant = {as_noted(Timestamp.read(time).seconds, moments) for time in times.split()}
            cited = [c for c in note.claims if meant & {t.seconds for t in c.timestamps}]
            yield label, isinstance(verifier.verify(sentence, cited), Supported)


if __name__ == "__main__":
    main()
