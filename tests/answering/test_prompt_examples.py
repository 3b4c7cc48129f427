"""What the prompt shows a model to write is let out as it is written; what it warns of is not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import pytest

from bot.answering.gate.gate import Gate
from bot.answering.model.port import Delta, Ended
from bot.answering.ruling import Decision
from bot.answering.support.corpus import Corpus
from bot.answering.support.judging import Judge
from bot.answering.support.verifier import Verifier
from bot.answering.written import Written
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.claim import Claim
from bot.notes.library import Library
from bot.notes.timestamp import Timestamp
from tests.conftest import ROOT

PERSONAS = sorted(path.stem for path in (ROOT / "prompts" / "personas").glob("*.md"))
_CLAIM = re.compile(r"\[(\w+)\] ([^\[]+)\.")
_MARKS = re.compile(r" ?\[([^\]]+)\]")
_LINE = re.compile(r"(?:^(Wrong)[^:\n]*|^Right|you say): (.+)", re.MULTILINE)
_TURN = re.compile(r'^[^"\n]*"([^"\n]+)"\n(.+)', re.MULTILINE)


class Example(NamedTuple):
    """What is asked, if anything is, and what a model may write, or may not."""

    question: str
    written: str
    right: bool


@dataclass(frozen=True)
class Taught:
    """What a persona's model is taught, and the claims to which the examples are written."""

    voice: Voice
    first_person: bool
    judge: Judge | None

    @property
    def claims(self) -> dict[str, Claim]:
        """The claims that the examples name."""
        (line,) = (line for line in self.voice.examples.splitlines() if "claims: [" in line)
        claims: dict[str, Claim] = {}
        before = ""
        for minute, (name, text) in enumerate(_CLAIM.findall(line), start=1):
            at = (Timestamp(60 * minute),)
            claims[name] = Claim(name, text, at, "choir", "Y7uzEDEwYTU", before=before)
            before = text
        return claims

    @property
    def examples(self) -> Iterator[Example]:
        """What it is shown to write, and what not."""
        taught = f"{self.voice.manner}\n{self.voice.examples}"
        for wrong, written in _LINE.findall(taught):
            yield Example("", written, not wrong)
        for question, written in _TURN.findall(taught):
            yield Example(question, written, right=True)

    def passes(self, example: Example) -> bool:
        """Tell whether what is written is shown word for word with its ids, or declines."""
        claims = self.claims
        verifier = Verifier(Corpus([*claims.values()], {"choir": "The choir"}), lambda: self.judge)
        voice = self.voice
        written = Written(
            Gate(
                claims,
                verifier,
                example.question,
                first_person=self.first_person,
                disclosure=voice.disclosure,
            )
        )
        drafts = [*written.take(Delta(example.written)), *written.take(Ended(whole=True))]
        rulings = [written.gate.rule(draft) for draft in drafts]
        if not rulings:
            return written.parser.declined
        shown = all(ruling.decision is Decision.SHOWN for ruling in rulings)
        told = "".join(f"{ruling.draft.lead}{ruling.draft.text}" for ruling in rulings)
        ids = [name for ruling in rulings for name in ruling.draft.ids]
        marked = [name for mark in _MARKS.findall(example.written) for name in mark.split(", ")]
        return shown and told == _MARKS.sub("", example.written) and ids == marked


@pytest.fixture(params=[None, "judge"], ids=["checks", "judge"])
def judge(request: pytest.FixtureRequest, encoder: Encoder) -> Judge | None:
    """The judge that ships, or none: it may not open."""
    return encoder if request.param else None


@pytest.fixture(params=PERSONAS)
def taught(request: pytest.FixtureRequest, library: Library, judge: Judge | None) -> Taught:
    """What the model of each persona is taught."""
    prompts = Prompts.read(ROOT / "prompts", request.param)
    return Taught(Voice(prompts, library.notes), prompts.persona.first_person, judge)


def test_the_examples_are_found(taught: Taught) -> None:
    """Some of each kind, and the claims that they are written to."""
    asked = [one for one in taught.examples if one.question]
    right = [one for one in taught.examples if one.right and not one.question]
    wrong = [one for one in taught.examples if not one.right]
    assert len(taught.claims) == 3
    assert len(asked) > 6
    assert len(right) > (3 if taught.first_person else 2)
    assert len(wrong) > 4


def test_what_a_model_is_shown_to_write_is_let_out_as_it_is_written(taught: Taught) -> None:
    """Or else whoever keeps to the prompt is not shown."""
    assert [one for one in taught.examples if one.right and not taught.passes(one)] == []


def test_what_a_model_is_warned_of_is_not_let_out_as_it_is_written(taught: Taught) -> None:
    """It is mended or dropped."""
    assert [one for one in taught.examples if not one.right and taught.passes(one)] == []
