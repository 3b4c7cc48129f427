"""Everybody who can speak: each persona over the notes as they are now."""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.answering.aside import Aside
from bot.answering.current import Current
from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.conversations.log import Log
from bot.conversations.turn import Conversations
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.strangers import unnamed
from bot.grounding.persona.voice import Voice
from bot.grounding.retrieval.bm25 import WordRanking
from bot.grounding.retrieval.indexed import IndexedWordRanking
from bot.grounding.retrieval.late import LateRanking
from bot.grounding.retrieval.meaning import Encoding, MeaningRanking
from bot.grounding.retrieval.ranking import Ranking
from bot.notes.index.library import IndexedLibrary
from bot.notes.shelf import AnyLibrary, Shelf

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Cast:
    """The personas of a folder of prompts, of which one is the usual one.

    `over` makes an answerer over notes, which look things up `aside`, `passing` tells that the log
    ends with the bot, `accepts` raises `PromptsError` for what could not be shown where the bot
    speaks. `broken` are those whose files cannot be used, and `absent` those who would speak as
    somebody whom no note names; nobody is offered them.
    """

    shelf: Shelf
    folder: Path
    usual: str
    encoder: Callable[[], Encoding | None]
    log: Log
    over: Callable[[Extractive], Answerer]
    aside: Aside
    passing: bool
    accepts: Callable[[Voice], None]
    currents: dict[str, Current] = field(default_factory=dict)
    personas: dict[str, Conversations] = field(default_factory=dict)
    broken: dict[str, PromptsError] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    _changing: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def read(self) -> None:
        """Read the prompts anew, over the notes as they are now.

        Raises `PromptsError`, and changes nothing, when the usual persona or one that speaks
        already cannot be used.
        """
        async with self._changing:
            needed = {self.usual, *self.personas}
            speaking, broken = await asyncio.to_thread(self._read, needed)
            for name, notes in speaking.items():
                self._speak(name, notes)
            for name in self.personas.keys() - speaking.keys():
                del self.currents[name], self.personas[name]
            self.broken = broken
            self.absent = await asyncio.to_thread(self._absent)
        for name, error in broken.items():
            logger.warning("The persona %s is not offered: %s", name, error)

    async def notes_changed(self) -> None:
        """Let everybody speak from the notes as they are now."""
        async with self._changing:
            ranking = await asyncio.to_thread(_ranking_over, self.shelf.library, self.encoder)
            for name, current in self.currents.items():
                prompts = current.notes.voice.prompts
                self._speak(name, await asyncio.to_thread(self._over, prompts, ranking))
            self.absent = await asyncio.to_thread(self._absent)

    def _absent(self) -> frozenset[str]:
        """Return who would say "my interview" over notes of others alone; the usual one may."""
        notes = self.shelf.library.notes
        others = ((name, speaking.voice) for name, speaking in self.personas.items())
        return frozenset(
            name
            for name, voice in others
            if name != self.usual
            and voice.prompts.persona.first_person
            and unnamed(voice.speaker, notes)
        )

    def _speak(self, name: str, notes: Extractive) -> None:
        if name in self.currents:
            self.currents[name].replace(notes, self.over(notes))
            self.personas[name] = replace(self.personas[name], voice=notes.voice)
        else:
            self.currents[name] = Current(notes, self.over(notes))
            self.personas[name] = Conversations(
                self.currents[name], self.log, notes.voice, passing=self.passing
            )

    def _over(self, prompts: Prompts, ranking: Ranking) -> Extractive:
        return notes_over(self.shelf, prompts, ranking, self.aside)

    def _read(
        self, needed: Collection[str]
    ) -> tuple[Mapping[str, Extractive], dict[str, PromptsError]]:
        """Return what the notes say in the words of each persona, and who is broken; blocking."""
        ranking = _ranking_over(self.shelf.library, self.encoder)
        names = {path.stem for path in (self.folder / "personas").glob("*.md")}
        speaking: dict[str, Extractive] = {}
        broken: dict[str, PromptsError] = {}
        for name in sorted({*names, self.usual}):
            try:
                prompts = Prompts.read(self.folder, name)
                notes = self._over(prompts, ranking)
                self.accepts(notes.voice)
                speaking[name] = notes
            except PromptsError as error:
                if name in needed:
                    raise
                broken[name] = error
        return speaking, broken


def _ranking_over(library: AnyLibrary, encoder: Callable[[], Encoding | None]) -> Ranking:
    """Return what finds claims: by meaning and words, or by words alone without an encoder.

    The encoder is opened for the first question.
    """
    words = words_over(library)

    def ranking() -> Ranking:
        opened = encoder()
        return MeaningRanking(library.claims, words, opened) if opened else words

    return LateRanking(ranking)


def words_over(library: AnyLibrary) -> Ranking:
    """Return what finds claims by their words alone."""
    if isinstance(library, IndexedLibrary):
        return IndexedWordRanking(library)
    return WordRanking(library.claims)


def notes_over(
    shelf: Shelf, prompts: Prompts, ranking: Ranking, aside: Aside = asyncio.to_thread
) -> Extractive:
    """Return what the notes say by themselves, as they are now; blocking."""
    library = shelf.library
    return Extractive.over(library.claims, ranking, Voice(prompts, library.notes), aside)
