"""One turn of a conversation, from a question to its logged answer.

The order is the promise: the question is claimed before any work, so that a replayed event finds
it taken; the answer is durable before anyone is told that it is final; whatever happens in
between, the turn ends in words and in a row.
"""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from dataclasses import dataclass, replace

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Answerer, Event, Finished, Usage
from bot.conversations.log import Asked, Log
from bot.grounding.question import Question
from bot.grounding.voice import Voice

# How many earlier exchanges are remembered; a prompt may take fewer.
MEMORY = 20

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Conversations:
    """Answers questions and keeps them; every surface asks here."""

    answerer: Answerer
    log: Log
    voice: Voice
    clock: Callable[[], float] = time.monotonic

    async def ask(self, asked: Asked) -> AsyncGenerator[Event]:
        """Yield an answer's sentences and its end; nothing at all for a replayed question.

        Read it under `aclosing`. Raises `LogError` when the question or its answer cannot be kept.
        """
        started = self.clock()
        number = await self.log.claim(asked)
        if number is None:
            return
        try:
            async with aclosing(self._events(asked, number)) as events:
                async for event in events:
                    if isinstance(event, Finished):
                        event = await self._kept(number, event, started)  # noqa: PLW2901
                    yield event
        except (asyncio.CancelledError, GeneratorExit):
            await self._kept(number, self._failed("interrupted", number), started)
            raise

    async def _events(self, asked: Asked, number: int) -> AsyncGenerator[Event]:
        """Yield what the answerer says; a defect in it becomes a sentence and a logged trace."""
        history = await self.log.history(asked.conversation, MEMORY)
        question = Question(asked.text, history, asked.note)
        try:
            async with aclosing(self.answerer.answer(question)) as events:
                async for event in events:
                    yield event
        except Exception:
            logger.exception("Question %s was not answered", number)
            yield self._failed("internal", number)

    async def _kept(self, number: int, finished: Finished, started: float) -> Finished:
        finished = replace(finished, elapsed=self.clock() - started)
        await self.log.finish(number, finished)
        return finished

    def _failed(self, kind: str, number: int) -> Finished:
        reference = f"q{number}"
        words = self.voice.say(f"failed.{kind}", reference=reference)
        answer = Failed((Sentence(words),), kind, reference)
        return Finished(answer, Usage(self.answerer.name))
