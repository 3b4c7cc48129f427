"""What is made only when somebody asks for it."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

from bot.once import once

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
