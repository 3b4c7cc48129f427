"""What stands in one order in a sentence and in another in its evidence, however both are laid."""

from collections.abc import Iterator
from itertools import chain

from bot.answering.support.case import SupportCase
from bot.answering.support.checks.relations.dealings import misdealt
from bot.answering.support.checks.relations.exchanges import exchanged
from bot.answering.support.checks.relations.sides import swapped


def moved(case: SupportCase) -> Iterator[str]:
    """Yield the words about which others changed places, whichever order the texts are laid in."""
    words: list[str] = []
    for pairs in case.closest_orders:
        about = next(chain(swapped(pairs), exchanged(pairs), misdealt(pairs)), None)
        if about is None:
            return
        words.append(about)
    yield from words
