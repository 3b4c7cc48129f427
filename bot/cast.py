"""Everybody who can speak: each persona over the notes as they are now."""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.answering.checking.checker import Checker
from bot.answering.checking.verification import Verification
from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.conversations.log import Log
from bot.conversations.turn import Conversations
from bot.grounding.persona.errors import PromptsError
from bot.grounding.persona.personas import read_each
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.strangers import strangers, unnamed
from bot.grounding.persona.voice import Voice
from bot.lookups import Lookups
from bot.notes.shelf import AnyLibrary

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Speaking:
    """A persona that can be talked to, and what the notes say by themselves in its words."""

    extractive: Extractive
    conversations: Conversations

    @property
    def voice(self) -> Voice:
        """What it says by itself."""
        return self.conversations.voice


@dataclass(slots=True, kw_only=True)
class Cast:
    """The personas of a folder of prompts, of which one is the usual one.

    `over` makes an answerer of what the notes say by themselves, and the `log` keeps what it is
    asked; `accepts` raises `PromptsError` for what could not be shown where the bot speaks. Two
    kinds of personas are offered to nobody: those that are `broken`, whose files cannot be used,
    and the `absent`, who would speak as somebody whom no note names.
    """

    lookups: Lookups
    folder: Path
    usual: str
    over: Callable[[Extractive], Answerer]
    log: Log
    accepts: Callable[[Voice], None]
    speaking: dict[str, Speaking] = field(default_factory=dict, init=False)
    broken: dict[str, PromptsError] = field(default_factory=dict, init=False)
    absent: frozenset[str] = field(default=frozenset(), init=False)
    _changing: asyncio.Lock = field(default_factory=asyncio.Lock, init=False)

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        return self.lookups.shelf.library

    @property
    def conversations(self) -> Conversations:
        """The conversations of the usual persona."""
        return self.speaking[self.usual].conversations

    @property
    def extractive(self) -> Extractive:
        """What the notes say by themselves, in the words of the usual persona."""
        return self.speaking[self.usual].extractive

    def checker(self) -> Checker:
        """Return the checker of statements, sentence by sentence."""
        return Checker(self.verification, self.conversations.voice, self.extractive.aside)

    def verification(self) -> Verification:
        """Return the verification of sentences against the notes as they are now."""
        return Verification(self.library, self.extractive.grounds)

    def strangers(self) -> list[str]:
        """Return a sentence for each whom the prompts name and the notes do not; blocking."""
        return [*strangers(self.folder, self.library.notes)]

    async def reload(self) -> None:
        """Read notes and prompts anew; raise `BotError` for what cannot be used, which stays."""
        changed = await asyncio.to_thread(self.lookups.shelf.refresh)
        try:
            await self.read()
        except PromptsError:
            # What is wrong with the prompts keeps nobody from the notes.
            if changed:
                await self.notes_changed()
            raise

    async def read(self) -> None:
        """Read the prompts anew, over the notes as they are now.

        Raises `PromptsError`, and changes nothing, when the usual persona or one that speaks
        already cannot be used.
        """
        async with self._changing:
            read, broken = await asyncio.to_thread(self._read, {*self.speaking})
            for name, extractive in read.items():
                self._speak(name, extractive)
            for name in self.speaking.keys() - read.keys():
                del self.speaking[name]
            self.broken = broken
            self.absent = await asyncio.to_thread(self._absent)
        for name, error in broken.items():
            logger.warning("The persona %s is not offered: %s", name, error)

    async def notes_changed(self) -> None:
        """Let everybody speak from the notes as they are now."""
        async with self._changing:
            ranking = await asyncio.to_thread(self.lookups.ranking)
            for name, speaking in self.speaking.items():
                prompts = speaking.voice.prompts
                extractive = await asyncio.to_thread(self.lookups.extractive, prompts, ranking)
                self._speak(name, extractive)
            self.absent = await asyncio.to_thread(self._absent)

    def _absent(self) -> frozenset[str]:
        """Return who would say "my interview" over notes of others alone; the usual one may."""
        notes = self.library.notes
        others = ((name, each.voice) for name, each in self.speaking.items() if name != self.usual)
        return frozenset(
            name
            for name, voice in others
            if voice.prompts.persona.first_person and unnamed(voice.speaker, notes)
        )

    def _speak(self, name: str, extractive: Extractive) -> None:
        answerer = self.over(extractive)
        if before := self.speaking.get(name):
            # Who waits their turn in a conversation waits on.
            talk = replace(before.conversations, answerer=answerer, voice=extractive.voice)
        else:
            talk = Conversations(answerer, self.log, extractive.voice)
        self.speaking[name] = Speaking(extractive, talk)

    def _read(
        self, needed: Collection[str]
    ) -> tuple[Mapping[str, Extractive], dict[str, PromptsError]]:
        """Return what the notes say in the words of each persona, and who is broken; blocking."""
        ranking = self.lookups.ranking()

        def made(prompts: Prompts) -> Extractive:
            extractive = self.lookups.extractive(prompts, ranking)
            self.accepts(extractive.voice)
            return extractive

        return read_each(self.folder, self.usual, made, needed)
