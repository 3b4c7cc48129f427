"""An answerer over an interview whose model follows a script."""

from bot.answering.events import Event, Finished
from bot.answering.extractive import Extractive
from bot.answering.gate.opinion import Opinion
from bot.answering.generative import Generative
from bot.answering.grounds import Grounds
from bot.answering.model.allowance import Allowance, Unlimited
from bot.answering.model.cadence import Cadence
from bot.answering.model.port import Model
from bot.answering.support.judging import OpenJudge
from bot.grounding.persona.prompts import Prompts
from bot.grounding.persona.voice import Voice
from bot.grounding.prompt.messages import Prompting
from bot.grounding.prompt.tokens import TokenCount
from bot.grounding.question import Exchange, Question
from bot.grounding.retrieval.bm25 import WordRanking
from bot.notes.library import Library

REFERENCE = "q7"


class Asking:
    """Asks the answerer over a library."""

    def __init__(
        self, library: Library, prompts: Prompts, count: TokenCount, judge: OpenJudge | None = None
    ) -> None:
        ranking = WordRanking(library.claims)
        voice = Voice(prompts, library.notes)
        self.library = library
        self._notes = Extractive(Grounds(library.claims, ranking, voice, judge))
        self._prompting = Prompting(voice, library.claims, ranking, count, 16_000)

    async def events(
        self,
        model: Model,
        question: str = "Sora?",
        history: tuple[Exchange, ...] = (),
        *,
        allowance: Allowance | None = None,
        opinion: Opinion | None = None,
        cadence: Cadence | None = None,
    ) -> list[Event]:
        """Return everything that comes of a question."""
        answerer = Generative(
            model,
            self._prompting,
            self._notes,
            allowance or Unlimited(),
            opinion=opinion,
            cadence=cadence or Cadence(),
        )
        asked = Question(question, history, reference=REFERENCE)
        return [event async for event in answerer.answer(asked)]

    async def end(
        self,
        model: Model,
        question: str = "Sora?",
        history: tuple[Exchange, ...] = (),
        *,
        opinion: Opinion | None = None,
    ) -> Finished:
        """Return the end of a turn."""
        last = (await self.events(model, question, history, opinion=opinion))[-1]
        assert isinstance(last, Finished)
        return last
