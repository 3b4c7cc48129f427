"""A sentence as a model wrote it becomes plain words, and the ids that it cites."""

import pytest

from bot.answering.stream.plain import plain
from bot.notes.library import Library

IDS = frozenset({"k7f", "m2p"})


@pytest.mark.parametrize(
    "ending",
    [
        "[k7f].",
        ". [k7f][m2p]",
        "([k7f, m2p]).",
        "- [k7f].",
        ": it is so [k7f]!",
        "[K7F].",
        "[sic] [k7f].",
        "(see claim k7f).",
        "cite[k7f].",
        "[k7f](there).",
        "( ( [k7f])).",
        ", “so www.example.com says” [k7f].",
        "m2p [k7f].",
        "[k7f] m2p.",
        "[k7f",
    ],
)
def test_a_sentence_of_words_and_marks_reads_as_one_in_which_more_was_taken_out(
    ending: str, library: Library
) -> None:
    """What is looked for in fewer ways must not be read in another."""
    for claim in library.claims:
        raw = f"{claim.text.rstrip('.')} {ending}"
        assert plain(raw, IDS) == plain(f"`{raw}`", IDS)
