"""One turn of a conversation, from a question to its logged answer.

The order is the promise: the question is claimed before any work, so that a replayed event finds
it taken; the answer is durable before anyone is told that it is final; whatever happens in
between, the turn ends in words and in a row.
"""

import asyncio
import logging
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace

from bot.answering.answer import Answer, Failed, Sentence, SmallTalk
from bot.answering.events import Answerer, Event, Finished, SentenceShown, Usage
from bot.conversations.log import Asked, Claimed, Log, Pending
from bot.grounding.question import Question
from bot.grounding.voice import Voice

# The most characters of a question: as many as Discord lets anyone write.
LONGEST = 4000
# How many earlier exchanges are remembered; a prompt may take fewer.
MEMORY = 20
# A task that is cancelled with this message was stopped by the person who asked.
STOPPED = "stopped"

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
        if claimed := await self.log.claim(asked):
            async with aclosing(self._turn(claimed, asked, started)) as events:
                async for event in events:
                    yield event

    async def resume(self, pending: Pending, asked: Asked) -> AsyncGenerator[Event]:
        """Yield what `ask` would, for a question that an earlier process has claimed."""
        async with aclosing(self._turn(pending.claimed, asked, self.clock())) as events:
            async for event in events:
                yield event

    async def interrupt(self, pending: Pending) -> Finished:
        """End a question that nobody waits for any more; return what its asker is told."""
        number = pending.claimed.number
        return await self._kept(number, self._failed("interrupted", number, ()), self.clock())

    async def _turn(self, claimed: Claimed, asked: Asked, started: float) -> AsyncGenerator[Event]:
        number = claimed.number
        shown: list[Sentence] = []
        first: float | None = None
        try:
            async with aclosing(self._events(asked, number, shown)) as events:
                async for event in events:
                    first = first or self.clock() - started
                    match event:
                        case SentenceShown(sentence):
                            shown.append(sentence)
                            yield event
                        case Finished(answer):
                            if claimed.first_contact and asked.asker:
                                answer = self._disclosed(answer)
                            whole = replace(event, answer=answer, first=first)
                            yield await self._kept(number, whole, started)
        except GeneratorExit:
            await self._kept(number, self._failed("interrupted", number, shown), started)
            raise
        except asyncio.CancelledError as cancelled:
            # Whoever reads gets to show how it ended before the cancellation goes on.
            kind = STOPPED if STOPPED in cancelled.args else "interrupted"
            yield await self._kept(number, self._failed(kind, number, shown), started)
            raise

    async def _events(
        self, asked: Asked, number: int, shown: Sequence[Sentence]
    ) -> AsyncGenerator[Event]:
        """Yield what the answerer says; a defect in it becomes a sentence and a logged trace."""
        if refusal := self._refusal(asked.text, number):
            yield Finished(refusal, Usage(self.answerer.name))
            return
        history = await self.log.history(asked.conversation, MEMORY)
        question = Question(asked.text, history, asked.note)
        try:
            async with aclosing(self.answerer.answer(question)) as events:
                async for event in events:
                    yield event
        except Exception:
            logger.exception("Question %s was not answered", number)
            yield self._failed("internal", number, shown)

    def _refusal(self, text: str, number: int) -> Answer | None:
        """Return what is said to a text that is no question at all, or too long for one."""
        if not text.strip():
            return SmallTalk((Sentence(self.voice.say("empty.text")),))
        if len(text) > LONGEST:
            words = self.voice.say("too_long.text", limit=str(LONGEST))
            return Failed((Sentence(words),), "too_long", _reference(number))
        return None

    def _disclosed(self, answer: Answer) -> Answer:
        """Return an answer that says what the bot is and keeps, as it must at first contact."""
        told = [Sentence(self.voice.say("first.text"), lead=" ")]
        if self.voice.disclosure not in answer.text:
            told.insert(0, Sentence(self.voice.disclosure, lead="\n\n"))
        return replace(answer, sentences=(*answer.sentences, *told))

    async def _kept(self, number: int, finished: Finished, started: float) -> Finished:
        finished = replace(finished, elapsed=self.clock() - started, number=number)
        await self.log.finish(number, finished)
        return finished

    def _failed(self, kind: str, number: int, shown: Sequence[Sentence]) -> Finished:
        reference = _reference(number)
        words = self.voice.say(f"failed.{kind}", reference=reference)
        notice = Sentence(words, lead="\n\n" if shown else "")
        return Finished(Failed((*shown, notice), kind, reference), Usage(self.answerer.name))


def _reference(number: int) -> str:
    """Return what a person can quote to the admin, who finds the question by its number."""
    return f"q{number}"
