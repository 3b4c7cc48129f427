"""Claims are found by their words, their label's and their headings'."""

from dataclasses import replace

from bot.grounding.retrieval.bm25 import WordRanking
from bot.notes.claim import Claim
from bot.notes.library import Library
from bot.notes.timestamp import Timestamp


def claim(claim_id: str, text: str, **context: str) -> Claim:
    """Return a claim at the first second of a video."""
    label, section = context.get("label", ""), (context.get("section", ""),)
    return Claim(claim_id, text, (Timestamp(1),), "note", "a" * 11, section=section, label=label)


def test_a_question_finds_the_claim_that_holds_its_words(library: Library) -> None:
    """Sora is spoken about at 41:02."""
    best = WordRanking(library.claims).rank("what did he say about Sora?")[0]
    assert str(best.claim.start) == "41:02"


def test_a_claim_is_found_by_its_label_and_its_headings() -> None:
    """A list item's label and the heading above it lead to it."""
    index = WordRanking(
        [claim("a1a", "It is hard.", label="Scale of Training"), claim("b2b", "No.")]
    )
    assert [match.claim.id for match in index.rank("training at scale")] == ["a1a"]


def test_coverage_is_the_share_of_a_question_that_a_claim_holds() -> None:
    """A claim that holds every word covers it all, one that holds a rare half covers less."""
    index = WordRanking(
        [claim("a1a", "red fox"), claim("b2b", "red hen"), claim("c3c", "grey cat")]
    )
    covered = {match.claim.id: match.coverage for match in index.rank("red fox")}
    assert covered["a1a"] == 1
    assert 0 < covered["b2b"] < 0.5
    assert "c3c" not in covered


def test_what_every_claim_is_about_tells_none_of_them_apart() -> None:
    """The guest's name in a question does not favour the claims that repeat it."""
    others = [claim(f"c{n}c", f"Ann says thing{n}") for n in range(9)]
    index = WordRanking([*others, claim("z9z", "Prices fall")])
    assert [match.claim.id for match in index.rank("What does Ann say of prices?")] == ["z9z"]


def test_a_question_without_content_finds_nothing(library: Library) -> None:
    """Function words alone match no claim."""
    assert WordRanking(library.claims).rank("and what about it?") == []


def test_a_note_that_is_named_is_searched_alone() -> None:
    """Its words are weighed as if there were no other note."""
    other = replace(claim("z9z", "red hen"), note="other")
    index = WordRanking([claim("a1a", "red fox"), other])
    assert [match.claim.id for match in index.rank("red", "other")] == ["z9z"]


def test_where_there_are_no_claims_no_word_finds_any() -> None:
    """An empty index answers with nothing."""
    assert WordRanking([]).rank("anything") == []
