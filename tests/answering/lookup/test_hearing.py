"""How a question is heard over the notes that there are."""

from pathlib import Path

import pytest

from bot.answering.answer import SmallTalk
from bot.answering.extractive import Extractive
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Cited, Exchange, Question
from bot.notes.library import read_library
from tests.answering.over import over
from tests.notes.writing import HEAD, tag

A = tag("00:01:00")
FARM = (
    f"No usan herbicidas en la finca desde hace años {A}. Hay abejas en todo el valle {A}. "
    f"El suelo tiene más vida que antes {A}."
)
BEES = (
    f"The bees are all over the valley {A}. They feed on Lavandula, and on nothing else {A}. "
    f"Maya Lindqvist keeps them {A}."
)


@pytest.fixture
def notes(tmp_path: Path, prompts: Prompts) -> Extractive:
    """A Spanish note and an English one."""
    for name, body in {"farm": FARM, "bees": BEES}.items():
        (tmp_path / f"{name}.md").write_text(HEAD + body)
    library = read_library(tmp_path)
    voice = Voice(prompts, library.notes)
    return over(library.claims, voice)


@pytest.mark.parametrize(
    ("asked", "note", "found"),
    [
        ("¿por qué no usan herbicidas?", None, "No usan herbicidas"),
        ("¿hay abejas en el valle?", "farm", "Hay abejas"),
    ],
)
def test_nobody_is_told_that_spanish_notes_are_english(
    notes: Extractive, asked: str, note: str | None, found: str
) -> None:
    """A question in their language is looked up whole: none of its words is taken for a name."""
    answer = notes.decide(Question(asked, note=note)).text
    assert found in answer
    assert "inglés" not in answer
    assert "On " not in answer


def test_an_english_note_beside_a_spanish_one_is_said_to_be_english(notes: Extractive) -> None:
    """To somebody who asks of it alone."""
    answer = notes.decide(Question("¿Qué dice sobre la Lavandula?", note="bees")).text
    assert "About Lavandula, the notes say (“A talk”):" in answer


def test_a_misspelt_word_of_a_follow_up_is_heard_as_one(notes: Extractive) -> None:
    """Though neither the notes nor common English have it."""
    first = notes.decide(Question("where are the bees?", note="bees"))
    cited = tuple(Cited.of(citation.claim) for citation in first.citations)
    history = (Exchange("where are the bees?", first.text, first.outcome, cited),)
    slipped, spelt = (
        notes.decide(Question(f"{word} on that", history=history, note="bees")).text
        for word in ("elabroate", "elaborate")
    )
    assert slipped == spelt


@pytest.mark.parametrize("text", ["are you maya lindqvist?", "are you Maya?", "poor Lindqvist"])
def test_a_full_name_is_known_where_it_begins_a_sentence(notes: Extractive, text: str) -> None:
    """Though another word has its capital there for its place."""
    assert isinstance(notes.decide(Question(text, note="bees")), SmallTalk)
    assert not isinstance(notes.decide(Question("are you They?", note="bees")), SmallTalk)


@pytest.mark.parametrize("said", ["nice. {}", "lol ok. {}", "quick question: {} btw", "{} tho"])
def test_what_is_said_around_a_question_changes_no_answer(
    notes_alone: Extractive, said: str
) -> None:
    """People talk on as they read."""
    asked = "what happened to rotoscoping"
    assert notes_alone.decide(Question(said.format(asked))) == notes_alone.decide(Question(asked))
