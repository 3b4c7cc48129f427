"""Sentences whose fault is known, through the checks: how many are caught, and what that costs."""

import json
import shutil
from collections import Counter
from pathlib import Path

import pytest

from bot.answering.checking.verification import Verification
from bot.answering.grounds import Grounds
from bot.answering.support.verdict import Supported
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.library import read_library
from tests.beside import PAIRS, SHARED, needs

CAUGHT = {
    "number": 0.98,
    "name": 0.98,
    "wrong-cite": 0.95,
    "negation": 0.90,
    "addition": 0.90,
    "swap-relation": 0.90,
    "overclaim": 0.90,
    "modality": 0.85,
}
REFUSED = 0.05


@pytest.mark.parametrize("with_judge", [False, True])
@needs(PAIRS)
def test_what_is_wrong_is_caught_and_what_is_right_passes(
    tmp_path: Path, prompts: Prompts, encoder: Encoder, *, with_judge: bool
) -> None:
    """Of each kind of fault at least its share; of what is supported one in twenty may be lost."""
    for note in (*SHARED.glob("questions/notes/*.md"), *SHARED.glob("seeds/*.md")):
        shutil.copy(note, tmp_path)
    library = read_library(tmp_path)
    voice = Voice(prompts, library.notes)
    judge = (lambda: encoder) if with_judge else None
    grounds = Grounds(library.claims, WordRanking(library.claims), voice, judge)
    verification = Verification(library, grounds)
    pairs = [json.loads(line) for line in PAIRS.read_text().splitlines()]
    refused: Counter[str] = Counter()
    for pair in pairs:
        verdict = verification.verify(pair["sentence"], pair["note"], pair["cite"])
        refused[pair["label"]] += not isinstance(verdict, Supported)
    total = Counter(pair["label"] for pair in pairs)
    shares = {label: refused[label] / total[label] for label in total}
    assert shares.pop("supported") <= REFUSED
    assert {label for label, share in shares.items() if share < CAUGHT[label]} == set()
    assert shares.keys() == CAUGHT.keys()
