"""Texts to vectors, with the weights that ship."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from bot.grounding.retrieval.encoder import WEIGHTS, WIDTH, Encoder, open_encoder
from tests.conftest import ROOT

CLAIMS = [
    "The bakery moved its ovens to the harbour after the flood",
    "Sourdough needs a day of rest before it is baked",
    "Two thirds of the customers pay by card",
    "She learned the trade from her grandmother in Lyon",
]


def test_every_text_has_one_vector_of_unit_length(encoder: Encoder) -> None:
    """A dot product of two vectors is their cosine."""
    vectors = encoder.encode(CLAIMS)
    assert vectors.shape == (len(CLAIMS), WIDTH)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1.0, abs=1e-5)


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("where was the shop relocated to", 0),
        ("how long should dough sit", 1),
        ("do many people use cash?", 2),
        ("who taught her", 3),
    ],
)
def test_a_question_in_other_words_lies_nearest_to_its_claim(
    encoder: Encoder, question: str, claim: int
) -> None:
    """Someone who shares no word with the notes is still understood."""
    scores = encoder.encode(CLAIMS) @ encoder.encode([question])[0]
    assert scores.argmax() == claim


def test_a_vector_does_not_depend_on_its_neighbours(encoder: Encoder) -> None:
    """The same question gets the same answer, whatever else is asked at the time."""
    together, alone = encoder.encode(CLAIMS), encoder.encode(CLAIMS[2:3])
    assert (together[2] == alone[0]).all()


def test_no_texts_make_no_vectors(encoder: Encoder) -> None:
    """A library without a claim is no error."""
    assert encoder.encode([]).shape == (0, WIDTH)


@pytest.mark.parametrize(
    ("question", "answers", "comes_near"),
    [
        ("why did they move to the port?", "After the flood they moved to the harbour", CLAIMS[1]),
        ("how long should dough sit", CLAIMS[1], "Sourdough is baked at the harbour"),
        ("do many people use cash?", CLAIMS[2], "Customers come from far away"),
    ],
)
def test_a_claim_that_answers_is_judged_above_one_that_comes_near(
    encoder: Encoder, question: str, answers: str, comes_near: str
) -> None:
    """Sharing the question's words is not answering it."""
    right, wrong = encoder.answers(question, [answers, comes_near])
    assert right > wrong


@pytest.mark.parametrize(
    ("claim", "true", "false"),
    [
        (
            CLAIMS[1],
            "Before sourdough goes into the oven, it has to rest for a day.",
            "Sourdough can be baked without any rest.",
        ),
        (CLAIMS[2], "Most customers use a card to pay.", "Hardly any customer pays by card."),
    ],
)
def test_a_claim_bears_out_other_words_and_not_their_contrary(
    encoder: Encoder, claim: str, true: str, false: str
) -> None:
    """Sharing words with a claim is not saying what it says."""
    right, wrong = (encoder.support(said, [claim])[0] for said in (true, false))
    assert right > 0 > wrong


@pytest.mark.xfail(reason="Who did what to whom is not seen: of ten such pairs, five come right")
def test_who_did_what_to_whom_is_judged(encoder: Encoder) -> None:
    """She who trains is not she who was trained."""
    told = ["The coach learned under Marta Silva", "The coach trained Marta Silva"]
    right, wrong = encoder.answers("who trained the coach?", told)
    assert right > wrong


def test_a_judgement_does_not_depend_on_what_else_is_judged(encoder: Encoder) -> None:
    """Nor on whether the texts were read before."""
    together, alone = encoder.answers("who?", CLAIMS), Encoder().answers("who?", CLAIMS[2:3])
    assert together.shape == (len(CLAIMS),)
    assert together[2] == alone[0]
    assert encoder.answers("who?", []).shape == (0,)


@pytest.mark.parametrize("text", ["", "word " * 5_000, "русский 中文 😀", "\0\ufffd"])
def test_any_text_can_be_read(encoder: Encoder, text: str) -> None:
    """Nothing that a person types stops the bot."""
    assert np.isfinite(encoder.encode([text])).all()
    assert np.isfinite(encoder.answers(text, [text])).all()
    assert np.isfinite(encoder.support(text, [text])).all()


def test_all_weights_together_stay_small() -> None:
    """A person downloads at most 25 MB of weights."""
    folder = Path(str(files("bot.grounding"))) / "weights"
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 25_000_000


WHOLE = ("encoder.onnx", "judge.onnx", "vocab.txt")
POINTER = b"version https://git-lfs.github.com/spec/v1\n"


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("found", [None, b"", POINTER, b"\xff\xfe"])
def test_an_encoder_that_cannot_be_opened_is_told_in_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str, found: bytes | None
) -> None:
    """Missing, empty or not what it should be: the bot goes on, with words alone."""
    for whole in WHOLE:
        (tmp_path / whole).symlink_to(str(WEIGHTS / whole))
    (tmp_path / name).unlink()
    if found is not None:
        (tmp_path / name).write_bytes(found)
    assert open_encoder(tmp_path) is None
    (line,) = caplog.messages
    assert line.startswith("Claims are searched, and sentences checked, by their words alone: ")
    assert "\n" not in line


def test_opening_it_tells_nobody_and_leaves_nothing_in_the_home_folder(tmp_path: Path) -> None:
    """The runtime reports each process to its maker, under an id that it keeps, unless told not."""
    opening = "from bot.grounding.retrieval.encoder import Encoder; Encoder().encode(['Hello'])"
    subprocess.run(
        [sys.executable, "-c", opening], check=True, cwd=ROOT, env={"HOME": str(tmp_path)}
    )
    assert list(tmp_path.iterdir()) == []
