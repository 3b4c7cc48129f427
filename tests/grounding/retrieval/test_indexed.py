"""Claims on disk are found as those in memory are."""

import io
from collections.abc import Iterator
from contextlib import closing

import pytest

from bot.grounding.retrieval import indexed as indexing
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.indexed import IndexedWordRanking, terms
from bot.grounding.retrieval.ranking import Match
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library
from tests.conftest import ROOT

SEED = "scaling_and_innovation_in_ai_infrastructures"


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[IndexedWordRanking]:
    """The interview, in an index."""
    path = tmp_path_factory.mktemp("index") / "notes.db"
    Upkeep(ROOT / "seeds", path, terms, Progress(io.StringIO())).update()
    with closing(IndexedLibrary(path)) as library:
        yield IndexedWordRanking(library)


def scored(matches: list[Match]) -> list[tuple[str, float, float, float]]:
    """What a ranking says, in an order that equal scores cannot change."""
    told = [(m.claim.text, round(m.score, 9), round(m.coverage, 9), m.shared) for m in matches]
    return sorted(told, key=lambda match: (-match[1], match[0]))


@pytest.mark.parametrize("note", [None, SEED])
@pytest.mark.parametrize(
    "question",
    [
        "Why does cost matter to Runway?",
        "what did he say about Sora?",
        "how are the teams structured?",
        "models",
        'Don\'t ask; "quote" OR NEAR( *',
        "what is the capital of Chile?",
        "",
    ],
)
def test_a_question_finds_on_disk_what_it_finds_in_memory(
    indexed: IndexedWordRanking, library: Library, question: str, note: str | None
) -> None:
    """With the same scores and likelihoods."""
    anew = WordRanking(library.claims).rank(question, note)
    assert scored(indexed.rank(question, note)) == scored(anew)


def test_a_note_that_is_not_there_has_no_claims(indexed: IndexedWordRanking) -> None:
    """Nor an error."""
    assert indexed.rank("Sora?", "no such note") == []


def test_the_rarest_words_choose_among_many_claims(
    indexed: IndexedWordRanking, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The claim about Sora is found however few claims may be looked at."""
    monkeypatch.setattr(indexing, "CANDIDATES", 2)
    (best, *_) = indexed.rank("How does Runway see competition by Sora in video models?")
    assert "Sora" in best.claim.text
