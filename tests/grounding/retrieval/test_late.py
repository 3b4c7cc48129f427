"""A ranking that is made only when somebody asks."""

from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.late import LateRanking
from bot.notes.library import Library


def test_a_ranking_is_made_for_the_first_question(library: Library) -> None:
    """Who never searches pays nothing; who does gets what the ranking itself would say."""
    made: list[WordRanking] = []

    def make() -> WordRanking:
        made.append(WordRanking(library.claims))
        return made[-1]

    late = LateRanking(make)
    assert not made
    assert late.rank("Sora") == WordRanking(library.claims).rank("Sora")
    assert late.rank("cost")
    assert len(made) == 1
