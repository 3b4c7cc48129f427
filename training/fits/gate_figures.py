"""Try the gate as it ships, alone and with its judge, on pairs that were written to other notes.

    python -m training.fits.gate_figures

`pairs.txt` in `rows/tables/` was looked at while the rules were written, `pairs_held.txt` only
counted; so it is with `other_pairs.txt`, on twelve other channels, and `joined.txt`, whose
sentences cite two statements each. `reworded.txt` says what is true in quite other words, and
`twins.txt` what is false in nearly the words of a true one; both are taught, `reworded_held.txt`
and `twins_held.txt` are not.
"""

from bot.answering.support.verdict import Supported
from bot.answering.support.verifier import Verifier
from bot.grounding.retrieval.encoder import Encoder
from training.fits.rejection import show
from training.rows.cited import cited
from training.rows.data import needed

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
            pairs = [*cited(table)]
            verdicts = (
                Verifier(pair.corpus, judge).verify(pair.sentence, pair.claims) for pair in pairs
            )
            passing = (isinstance(verdict, Supported) for verdict in verdicts)
            show(who, [(table, pair.label) for pair in pairs], passing)


if __name__ == "__main__":
    main()
