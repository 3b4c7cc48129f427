"""What is made only when somebody asks for it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.late import LateRanking, once
from bot.notes.library import Library

MANY = 8


def test_many_who_ask_at_once_get_one_thing() -> None:
    """Eight people whose model fails at the same moment cost the memory of one encoder."""
    made: list[object] = []
    together, another = Barrier(MANY), Event()

    def make() -> object:
        made.append(object())
        if len(made) > 1:
            another.set()
        another.wait(0.05)  # the time in which somebody else could begin to make one
        return made[-1]

    get = once(make)

    def ask() -> object:
        together.wait()
        return get()

    with ThreadPoolExecutor(MANY) as pool:
        got = {id(each.result()) for each in [pool.submit(ask) for _ in range(MANY)]}
    assert (len(got), len(made)) == (1, 1)


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
