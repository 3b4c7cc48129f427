"""The composition root: settings in, opened parts out, closed in reverse."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from math import inf

from bot.answering.allowance import Price
from bot.answering.checking import Checker
from bot.answering.current import Current
from bot.answering.events import Answerer
from bot.answering.extractive import Extractive
from bot.answering.verification import Verification
from bot.conversations.budget import DailyBudget
from bot.conversations.log import Log
from bot.conversations.opening import IN_MEMORY, Place, open_log
from bot.conversations.retention import expiring
from bot.conversations.turn import Conversations
from bot.grounding.encoder import Encoder
from bot.grounding.prompts import Prompts
from bot.grounding.retrieval import Ranking, Retrieval
from bot.grounding.search import Search
from bot.grounding.voice import Voice
from bot.grounding.word_search import IndexedRetrieval, fingerprint, terms
from bot.notes.errors import NotesError
from bot.notes.index.library import IndexedLibrary
from bot.notes.index.progress import Progress
from bot.notes.index.upkeep import Upkeep
from bot.notes.library import Library
from bot.notes.problem import SET_ASIDE, Kind
from bot.notes.shelf import AnyLibrary, Shelf, SmallShelf, index_path, is_large, large_shelf
from bot.notes.watch import watching
from bot.settings import Settings

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """The opened parts that a surface needs; one of the personas is the usual one.

    `reload` reads prompts and notes anew; it raises `BotError` and changes nothing when they cannot
    be used.
    """

    shelf: Shelf
    currents: Mapping[str, Current]
    personas: Mapping[str, Conversations]
    usual: str
    reload: Callable[[], Awaitable[None]]

    @property
    def conversations(self) -> Conversations:
        """The conversations of the usual persona."""
        return self.personas[self.usual]

    @property
    def voice(self) -> Voice:
        """What the usual persona says by itself."""
        return self.conversations.voice

    @property
    def library(self) -> AnyLibrary:
        """The notes as they are now."""
        return self.shelf.library

    @property
    def notes(self) -> Extractive:
        """What the notes say by themselves, as they are now."""
        return self.currents[self.usual].notes

    def checker(self) -> Checker:
        """Return what checks statements, sentence by sentence."""
        return Checker(self.verification, self.voice)

    def verification(self) -> Verification:
        """Return what checks sentences against the notes as they are now."""
        return Verification(self.library, self.notes)


@asynccontextmanager
async def open_app(
    settings: Settings,
    database: Place,
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> AsyncGenerator[App]:
    """Open everything that answers a question; raise `BotError` for what cannot be opened.

    `pause` waits until it is time to look again whether the notes have changed.
    """
    async with AsyncExitStack() as stack:
        shelf = await stack.enter_async_context(_open_shelf(settings))
        encoder = await asyncio.to_thread(_encoder)
        speaking = await asyncio.to_thread(_all_speaking, shelf, settings, encoder)
        log = await stack.enter_async_context(open_log(database))
        if settings.retention_days:
            await stack.enter_async_context(expiring(log, settings.retention_days))
        answerer_over = await stack.enter_async_context(_open_answerer(settings, log))
        currents: dict[str, Current] = {}
        personas: dict[str, Conversations] = {}

        def speak(speaking: Mapping[str, Extractive]) -> None:
            for name, notes in speaking.items():
                currents[name] = Current(notes, answerer_over(notes))
                personas[name] = Conversations(
                    currents[name], log, notes.voice, passing=database == IN_MEMORY
                )

        async def changed() -> None:
            ranking = await asyncio.to_thread(_ranking, shelf.library, encoder)
            for current in currents.values():
                prompts = current.notes.voice.prompts
                notes = await asyncio.to_thread(_speaking, shelf, prompts, ranking)
                current.replace(notes, answerer_over(notes))
            await asyncio.to_thread(_tell, shelf.library)

        async def reload() -> None:
            await asyncio.to_thread(shelf.refresh)
            speak(await asyncio.to_thread(_all_speaking, shelf, settings, encoder))

        speak(speaking)
        await stack.enter_async_context(watching(shelf, changed, pause))
        yield App(shelf, currents, personas, settings.persona, reload)


@asynccontextmanager
async def open_verification(settings: Settings) -> AsyncGenerator[Verification]:
    """Open what checks sentences, and nothing that answers questions."""
    async with _open_shelf(settings) as shelf:
        prompts = await asyncio.to_thread(Prompts.read, settings.prompts_dir, settings.persona)
        ranking = await asyncio.to_thread(_ranking, shelf.library, None)
        notes = await asyncio.to_thread(_speaking, shelf, prompts, ranking)
        yield Verification(shelf.library, notes)


@asynccontextmanager
async def _open_shelf(settings: Settings) -> AsyncGenerator[Shelf]:
    """Open the notes: a few in memory, many in an index."""
    if await asyncio.to_thread(is_large, settings.notes_dir):
        upkeep = await asyncio.to_thread(_upkeep, settings)
        async with large_shelf(upkeep, os.cpu_count() or 1) as shelf:
            yield shelf
    else:
        small = await asyncio.to_thread(SmallShelf, settings.notes_dir)
        sound(small.library)
        yield small


def _upkeep(settings: Settings) -> Upkeep:
    path = index_path(settings.notes_dir, settings.index_dir)
    return Upkeep(settings.notes_dir, path, terms, fingerprint(), Progress(sys.stderr))


def sound(library: Library) -> None:
    """Raise `NotesError` for a note that cannot be cited."""
    for problem in library.problems:
        if problem.kind is Kind.NO_VIDEO:
            raise NotesError.without_video(problem.note)


def _tell(library: AnyLibrary) -> None:
    """Log how many notes there are now, and which of them cannot be spoken from; blocking."""
    logger.info("The notes have changed: %s of them now", len(library.notes))
    for problem in library.problems:
        if problem.kind in SET_ASIDE:
            logger.warning("The note %s is set aside: %s", problem.note, problem.kind)


def _encoder() -> Encoder | None:
    """Open the sentence encoder, where it can be; blocking."""
    try:
        return Encoder()
    except (ImportError, OSError) as error:
        logger.warning("Claims are searched by their words alone: %s", error)
        return None


def _ranking(library: AnyLibrary, encoder: Encoder | None) -> Ranking:
    """Return what finds claims: by meaning and words, or by words alone without an encoder."""
    words: Ranking = (
        IndexedRetrieval(library)
        if isinstance(library, IndexedLibrary)
        else Retrieval(library.claims)
    )
    return Search(library.claims, words, encoder) if encoder else words


def _all_speaking(
    shelf: Shelf, settings: Settings, encoder: Encoder | None
) -> dict[str, Extractive]:
    """Return what the notes say by themselves in the words of each persona; blocking."""
    ranking = _ranking(shelf.library, encoder)
    names = {path.stem for path in (settings.prompts_dir / "personas").glob("*.md")}
    return {
        name: _speaking(shelf, Prompts.read(settings.prompts_dir, name), ranking)
        for name in sorted({*names, settings.persona})
    }


def _speaking(shelf: Shelf, prompts: Prompts, ranking: Ranking) -> Extractive:
    """Return what the notes say by themselves, as they are now; blocking."""
    library = shelf.library
    return Extractive.over(library.claims, ranking, Voice(prompts, library.notes))


@asynccontextmanager
async def _open_answerer(
    settings: Settings, log: Log
) -> AsyncGenerator[Callable[[Extractive], Answerer]]:
    """Open the model when there is a key, with the notes behind it; else the notes alone.

    What is given makes an answerer over the notes, and another when they have changed.
    """
    if settings.openai_api_key is None:
        yield lambda notes: notes
        return
    # A second of importing that a bot without a key does not pay.
    from bot.answering.generative import Generative  # noqa: PLC0415
    from bot.answering.guarded_model import GuardedModel  # noqa: PLC0415
    from bot.answering.openai_model import Request, open_openai_model  # noqa: PLC0415
    from bot.answering.opinion import ModelOpinion  # noqa: PLC0415
    from bot.answering.support.verifier import prepare  # noqa: PLC0415
    from bot.grounding.prompt import Prompting  # noqa: PLC0415
    from bot.grounding.tokens import load_encoding, token_count  # noqa: PLC0415

    await asyncio.to_thread(prepare)
    count = token_count(await asyncio.to_thread(load_encoding))
    price = Price(*settings.prices.get(settings.openai_model, ()))
    budget = DailyBudget(
        log.spent_since,
        price,
        tokens=inf if settings.daily_tokens is None else settings.daily_tokens,
        dollars=inf if settings.daily_dollars is None else settings.daily_dollars,
    )
    request = Request(
        settings.openai_model,
        settings.answer_seconds,
        settings.answer_tokens_field,
        settings.answer_tokens,
    )
    key = settings.openai_api_key.get_secret_value()
    async with open_openai_model(key, settings.openai_base_url, request) as opened:
        model = GuardedModel(opened)

        def over(notes: Extractive) -> Generative:
            tokens = settings.prompt_tokens
            prompting = Prompting(notes.voice, notes.claims, notes.ranking, count, tokens)
            judge = notes.voice.prompts.judge
            opinion = ModelOpinion(model, judge, count) if settings.model_judges else None
            return Generative(model, prompting, notes, budget, price, opinion)

        yield over
