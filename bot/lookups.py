"""The notes as they are now, ready to be asked in anybody's words."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.answering.aside import Aside
from bot.answering.extractive import Extractive
from bot.answering.grounds import Grounds
from bot.answering.support.judging import Judge
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.indexed import IndexedWordRanking
from bot.grounding.retrieval.late import LateRanking
from bot.grounding.retrieval.meaning import Encoding, MeaningRanking
from bot.grounding.retrieval.ranking import Ranking
from bot.notes.index.library import IndexedLibrary
from bot.notes.shelf import AnyLibrary, Shelf


class Reads(Encoding, Judge, Protocol):
    """Whoever reads texts for what they mean, and beside each other."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """How the notes of a shelf are looked up: by what the `encoder` reads in them, and `aside`."""

    shelf: Shelf
    encoder: Callable[[], Reads | None]
    aside: Aside = asyncio.to_thread

    def ranking(self) -> Ranking:
        """Return the ranking of the claims, by meaning too where there is an encoder; blocking.

        The encoder is opened for the first question.
        """
        library = self.shelf.library
        words = _words_over(library)

        def ranking() -> Ranking:
            opened = self.encoder()
            return MeaningRanking(library.claims, words, opened) if opened else words

        return LateRanking(ranking)

    def grounds(self, prompts: Prompts, ranking: Ranking) -> Grounds:
        """Return the notes as a persona speaks of them; blocking."""
        library = self.shelf.library
        voice = Voice(prompts, library.notes)
        return Grounds(library.claims, ranking, voice, self.encoder, self.encoder)

    def extractive(self, prompts: Prompts, ranking: Ranking) -> Extractive:
        """Return the notes as they answer by themselves, in the words of a persona; blocking."""
        return Extractive(self.grounds(prompts, ranking), self.aside)


def _words_over(library: AnyLibrary) -> Ranking:
    """Return the ranking of claims by their words alone."""
    if isinstance(library, IndexedLibrary):
        return IndexedWordRanking(library)
    return WordRanking(library.claims)
