"""Whatever way a text is written, it is cut into the same words and marks."""

import pytest

from bot.answering.support.reading.pieces import pieces
from bot.notes.stops import TITLES


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Costs fell, and sales rose.", "Costs fell , and sales rose ."),
        ("Costs fell (again) – by 5k.", "Costs fell ( again ) – by 5 k ."),
        ("Dr. Who isn't in the U.S. now.", "Dr Who is not in the US now ."),
        (
            "It ran 1998-99, a half-hour at a time.",
            "It ran 1998 - 1999 , a half - hour at a time .",
        ),
        ("They can't sing, and won’t.", "They can not sing , and will not ."),
        ("That’s 1/2 of $3.5bn", "That s 1/2 of $ 3.5 bn"),
        ("It cost $15B, or 15b a year.", "It cost $ 15 B , or 15 b a year ."),
        ("≠ Costs fell ❌.", "not Costs fell not ."),
        ("It ran 2½ hours, then ½ an hour", "It ran 2.5 hours , then 1/2 an hour"),
    ],
)
def test_abbreviations_contractions_and_figures_are_written_in_one_way(text: str, cut: str) -> None:
    """Stops that end nothing go, and what was drawn together is parted."""
    assert pieces(text) == cut.split()


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("In spite of the rain they sang.", "Despite the rain they sang ."),
        ("They sang in order to win, thanks to her.", "They sang to win , because of her ."),
        ("As a result of it, they won.", "Because of it , they won ."),
        ("Artificial intelligence’s in the United States.", "AI s in the US ."),
        ("Large language models, not a large language model", "LLMs , not a LLM"),
        ("In spite, in order, of large language.", "In spite , in order , of large language ."),
    ],
)
def test_what_has_a_shorter_form_is_written_so(text: str, cut: str) -> None:
    """A long form brings no word that the short one has not."""
    assert pieces(text) == cut.split()


@pytest.mark.parametrize("title", TITLES.split("|"))
def test_no_title_ends_a_sentence(title: str) -> None:
    """What follows it may be a name."""
    assert pieces(f"It was {title}. Lopez.") == ["It", "was", title, "Lopez", "."]


def test_many_blanks_before_a_figure_cost_no_time() -> None:
    """A model may send as many as it likes."""
    assert pieces(" " * 200_000 + "5") == ["5"]


def test_no_row_of_digits_is_too_long() -> None:
    """It costs no time, and no number is made of it, with a fraction behind it or without."""
    digits = "5" * 200_000
    assert pieces(digits) == [digits]
    assert pieces(f"{digits}½") == [f"{digits}.5"]


@pytest.mark.parametrize("figure", ["3,..", "33½"])
def test_no_row_of_figures_is_too_long_to_be_cut(figure: str) -> None:
    """Each may go on where the one before ends."""
    assert pieces(figure * 50_000)
