"""Where the sentence that a model is writing ends."""

import pytest

from bot.answering.stream.open_sentence import Gap, OpenSentence

NOTHING, SPACE = Gap(), Gap(space=True)


def written(*pieces: str) -> OpenSentence:
    """Return a sentence that was written piece by piece without a gap; "[...]" is a mark."""
    sentence = OpenSentence()
    for piece in pieces:
        write = sentence.cite if piece.startswith("[") else sentence.write
        write(NOTHING, piece)
    return sentence


@pytest.mark.parametrize(
    ("sentence", "gap", "following"),
    [
        (written("moved", "."), SPACE, "L"),
        (written("moved", ".", "[k7f]"), NOTHING, "L"),
        (written("moved", ".", "[k7f]"), SPACE, "l"),
        (written("moved", ".", '"'), NOTHING, "L"),
        (written("moved", "。"), NOTHING, "l"),
        (written("Jan", ".", "[k7f]"), SPACE, "5"),
        (written("moved"), Gap(breaks=1), "L"),
        (written("moved"), Gap(breaks=2), "l"),
    ],
)
def test_a_sentence_ends_where_its_stop_and_what_follows_say_so(
    sentence: OpenSentence, gap: Gap, following: str
) -> None:
    """A mark or a quote beside the stop stands where the white space would."""
    assert sentence.ends_before(gap, following)


@pytest.mark.parametrize(
    ("sentence", "gap", "following"),
    [
        (written("moved"), SPACE, "L"),
        (written("moved", "."), SPACE, "l"),
        (written("moved", "."), NOTHING, "L"),
        (written("Dr", "."), SPACE, "L"),
        (written("Dr", ".", "[k7f]"), SPACE, "L"),
        (written("Jan", "."), SPACE, "5"),
        (written("2", "."), SPACE, "L"),
        (written("`", "moved", "."), SPACE, "L"),
        (written("moved"), Gap(breaks=1), "l"),
    ],
)
def test_a_sentence_goes_on_behind_a_stop_that_may_end_nothing(
    sentence: OpenSentence, gap: Gap, following: str
) -> None:
    """That of an abbreviation, a month or a number in a list, of code, or before a small letter."""
    assert not sentence.ends_before(gap, following)


def test_where_a_stream_was_cut_a_last_stop_may_be_half_a_figure() -> None:
    """Only white space or a mark behind it tells that the sentence was whole."""
    assert not written("3", ".").ends_at(NOTHING)
    assert not written("moved", ".").ends_at(NOTHING)
    assert written("moved", ".").ends_at(SPACE)
    assert written("moved", ".", "[k7f]").ends_at(NOTHING)
