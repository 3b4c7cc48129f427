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
from dataclasses import dataclass, field, replace

from bot.answering.answer import Failed, Sentence, SmallTalk
from bot.answering.events import Answerer, Event, Finished, SentenceShown, Usage
from bot.background import ended
from bot.conversations.asked import Asked, Claimed, Pending
from bot.conversations.errors import LogError
from bot.conversations.failure import Failure, known_as, reference
from bot.conversations.log import Log
from bot.conversations.queue import Queue
from bot.conversations.quotas import Refused
from bot.grounding.persona.duration import duration
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question

# The most characters of a question: as many as any surface lets anyone write.
LONGEST = 4000
# How many earlier exchanges are remembered; a prompt may take fewer.
MEMORY = 20
# A task that is cancelled with this message was stopped by the person who asked.
STOPPED = "stopped"
# One that is cancelled with this message was left by a bot whose next start takes it up.
LEFT = "left"

logger = logging.getLogger(__name__)


@dataclass(slots=True)
class _Progress:
    """How far a turn has come: what was shown, after how many seconds first, its end being kept."""

    claimed: Claimed
    started: float
    shown: list[Sentence] = field(default_factory=list)
    first: float | None = None
    end: asyncio.Task[Finished] | None = None


@dataclass(frozen=True, slots=True)
class Conversations:
    """Answers questions and keeps them; every surface asks here."""

    answerer: Answerer
    log: Log
    voice: Voice
    clock: Callable[[], float] = time.monotonic
    queue: Queue = field(default_factory=Queue)

    async def ask(self, asked: Asked, saying: str = "") -> AsyncGenerator[Event]:
        """Yield an answer's sentences and its end; nothing at all for a replayed question.

        What the bot is `saying` by itself is kept in place of an answer. Read it under `aclosing`.
        Raises `LogError` when the question or its answer cannot be kept.
        """
        started = self.clock()
        claiming = asyncio.create_task(self.log.claim(asked))
        try:
            await ended(claiming)
        except asyncio.CancelledError as cancelled:
            # The question is kept all the same, and nobody else would end it. One that could not be
            # raises `LogError` here: whoever was stopped is told that rather than nothing.
            if isinstance(claimed := claiming.result(), Claimed):
                progress = _Progress(claimed, started)
                yield await self._kept(progress, self._cut_off(cancelled, asked, progress))
            raise
        match claiming.result():
            case Claimed() as claimed:
                async with aclosing(self._turn(claimed, asked, started, saying)) as events:
                    async for event in events:
                        yield event
            case Refused() as refused:
                yield self._refused(asked, refused)
            case None:
                pass

    async def whole(self, asked: Asked) -> Finished | None:
        """Return the end of what `ask` yields; `None` for a replayed question."""
        finished = None
        async with aclosing(self.ask(asked)) as events:
            async for event in events:
                if isinstance(event, Finished):
                    finished = event
        return finished

    def resume(self, pending: Pending, asked: Asked) -> AsyncGenerator[Event]:
        """Return what `ask` would yield, for a question that an earlier process has claimed."""
        return self._turn(pending.claimed, asked, self.clock())

    async def interrupt(self, pending: Pending) -> Finished:
        """End a question that nobody waits for any more; return what its asker is told."""
        progress = _Progress(pending.claimed, self.clock())
        return await self._kept(progress, self._failed(Failure.INTERRUPTED, progress))

    async def _turn(
        self, claimed: Claimed, asked: Asked, started: float, saying: str = ""
    ) -> AsyncGenerator[Event]:
        progress = _Progress(claimed, started)
        try:
            async with aclosing(self._events(asked, claimed, progress, saying)) as events:
                async for event in events:
                    if progress.first is None:
                        progress.first = self.clock() - started
                    match event:
                        case SentenceShown(sentence):
                            progress.shown.append(sentence)
                            yield event
                        case Finished() if not progress.end:
                            whole = self._disclosed(event, claimed, asked)
                            progress.end = asyncio.create_task(self._kept(progress, whole))
                            # Cut off meanwhile, it is kept all the same, and so shown whole.
                            await ended(progress.end)
                        case _:
                            pass
        except GeneratorExit:
            await self._kept(progress, self._failed(Failure.INTERRUPTED, progress))
            raise
        except asyncio.CancelledError as cancelled:
            # Whoever reads gets to show how it ended before the cancellation goes on.
            cut_off = self._cut_off(cancelled, asked, progress)
            yield await (progress.end or self._kept(progress, cut_off))
            raise
        # The answerer is at its end by now, so that what its row tells was spent is not set aside
        # as well, whatever becomes of whoever reads.
        if progress.end:
            yield progress.end.result()

    async def _events(
        self, asked: Asked, claimed: Claimed, progress: _Progress, saying: str
    ) -> AsyncGenerator[Event]:
        """Yield what the answerer says; a defect in it becomes a sentence and a logged trace."""
        number = claimed.number
        if not saying and not asked.text.strip():
            saying = self.voice.say("empty.text")
        if saying:
            yield Finished(SmallTalk((Sentence(saying),)), Usage(self.answerer.name))
            return
        if len(asked.text) > LONGEST:
            yield self._failed(Failure.TOO_LONG, progress)
            return
        async with self.queue.turn(asked.conversation, asked.asker) as refused:
            if refused:
                yield self._failed(refused, progress)
                return
            try:
                history = await self.log.history(number, MEMORY) if claimed.follows else ()
                question = Question(asked.text, history, asked.note, known_as(number))
                async with aclosing(self.answerer.answer(question)) as events:
                    async for event in events:
                        yield event
            except LogError:
                raise
            except Exception:
                logger.exception("Question %s was not answered", number)
                yield self._failed(Failure.INTERNAL, progress)

    def _refused(self, asked: Asked, refused: Refused) -> Finished:
        """Say that a question is over a limit; that is not kept, or a flood would fill the log."""
        person = refused.limit.kind == "person"
        failure = Failure.PERSON_QUOTA if person else Failure.SERVER_QUOTA
        quoted = reference(asked.event)
        logger.info("%s: %s", quoted, failure)
        wait = duration(self.voice, refused.seconds)
        words = self.voice.say(f"failed.{failure}", wait=wait, reference=quoted)
        failed = Failed((Sentence(words),), failure, refused.seconds)
        return Finished(failed, Usage(self.answerer.name))

    def _disclosed(self, finished: Finished, claimed: Claimed, asked: Asked) -> Finished:
        """Return an end that, at first contact, says what the bot is and keeps."""
        if not (claimed.first_contact and asked.asker):
            return finished
        answer = finished.answer
        first = "first.passing" if self.log.passing else "first.text"
        told = [Sentence(self.voice.say(first), lead=" ")]
        if self.voice.disclosure not in answer.text:
            told.insert(0, Sentence(self.voice.disclosure, lead="\n\n"))
        answer = replace(answer, sentences=(*answer.sentences, *told))
        return replace(finished, answer=answer)

    async def _kept(self, progress: _Progress, finished: Finished) -> Finished:
        """Keep an answer with its times; where nothing was shown before, its end came first.

        The words for a question that is left are not kept: it would count as answered.
        """
        elapsed = self.clock() - progress.started
        first = elapsed if progress.first is None else progress.first
        number, mark = progress.claimed.number, progress.claimed.mark
        finished = replace(finished, first=first, elapsed=elapsed, number=number, mark=mark)
        match finished.answer:
            case Failed(kind=Failure.LEFT):
                pass
            case _:
                await self.log.finish(number, finished)
        return finished

    def _cut_off(
        self, cancelled: asyncio.CancelledError, asked: Asked, progress: _Progress
    ) -> Finished:
        """Tell an answer that was stopped by the person who asked from one that the bot left."""
        if STOPPED in cancelled.args:
            why = Failure.STOPPED
        elif LEFT in cancelled.args and asked.place and not self.log.passing:
            why = Failure.LEFT
        else:
            why = Failure.INTERRUPTED
        return self._failed(why, progress)

    def _failed(self, failure: Failure, progress: _Progress) -> Finished:
        quoted = known_as(progress.claimed.number)
        words = self.voice.say(f"failed.{failure}", reference=quoted, limit=str(LONGEST))
        notice = Sentence(words, lead="\n\n" if progress.shown else "")
        failed = Failed((*progress.shown, notice), failure)
        return Finished(failed, Usage(self.answerer.name))
