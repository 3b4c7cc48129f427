"""The answer follows the notes, not what a model may know: a changed note changes what is shown."""

import asyncio
from pathlib import Path

import pytest

from bot.answering.ruling import Decision
from bot.grounding.persona.prompts import Prompts
from bot.grounding.prompt.tokens import TokenCount
from bot.notes.library import Library, read_library
from tests.answering.asking import Asking
from tests.conftest import ROOT
from tests.fakes import ScriptedModel

NOTE = "scaling_and_innovation_in_ai_infrastructures.md"
CHANGES = [
    ("24 months", "36 months", "The company raises capital for scaling models for the next {}."),
    ("OpenAI's Sora", "Google's Sora", "{} signals increased competition in the video AI space."),
    ("10-second video", "90-second video", "If a {} is too expensive, nobody experiments."),
    ("Gen 3 Alpha", "Gen 9 Omega", "New infrastructure supports models such as {}."),
    (
        "views this competition positively",
        "views this competition negatively",
        "Valenzuela {}.",
    ),
    ("are critical", "are harmless", "Curation and capture of data {}."),
]


def changed(folder: Path, old: str, new: str) -> Library:
    """Return the shipped notes with one thing in them that is different."""
    text = (ROOT / "seeds" / NOTE).read_text()
    assert old in text
    (folder / NOTE).write_text(text.replace(old, new))
    return read_library(folder)


@pytest.mark.parametrize("change", CHANGES)
async def test_what_a_note_no_longer_says_is_no_longer_shown(
    asking: Asking,
    tmp_path: Path,
    prompts: Prompts,
    count: TokenCount,
    change: tuple[str, str, str],
) -> None:
    """The same words of a model pass over the note that says so and over no other."""
    old, new, sentence = change
    after = Asking(await asyncio.to_thread(changed, tmp_path, old, new), prompts, count)
    for told, over, passes in (
        (old, asking, True),
        (new, asking, False),
        (old, after, False),
        (new, after, True),
    ):
        said = sentence.format(told)
        claim = next(c for c in over.library.claims if old in c.text or new in c.text)
        marked = f"{said[:-1]} [{claim.id}]."
        (ruling,) = (await over.end(ScriptedModel([marked]))).rulings
        assert (ruling.decision is Decision.SHOWN) is passes, (said, ruling)
        assert (ruling.sentence is not None and told in ruling.sentence.text) is passes


@pytest.mark.parametrize(
    ("old", "new", "question"),
    [
        ("24 months", "36 months", "For how many months of scaling does it raise capital?"),
        ("OpenAI's Sora", "Google's Sora", "what did he say about Sora?"),
        ("Gen 3 Alpha", "Gen 9 Omega", "What was the new infrastructure built for?"),
    ],
)
async def test_the_answer_says_what_the_changed_note_says(
    tmp_path: Path, prompts: Prompts, count: TokenCount, old: str, new: str, question: str
) -> None:
    """A model that says nothing usable leaves the notes to answer, as they are now."""
    library = await asyncio.to_thread(changed, tmp_path, old, new)
    asking = Asking(library, prompts, count)
    answer = (await asking.end(ScriptedModel([f"It is {old}."]), question)).answer
    assert new in answer.text
    assert old not in answer.text
    assert answer.citations
