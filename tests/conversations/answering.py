"""A turn over a scripted answerer."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field

from bot.answering.answer import Answered, Sentence
from bot.answering.events import Answerer, Event, Finished, SentenceShown, Usage
from bot.conversations.asked import Asked
from bot.conversations.log import Log
from bot.conversations.turn import Conversations
from bot.grounding.persona.voice import Voice
from bot.grounding.question import Question
from tests.fakes import ToldClock

ASKED = Asked("Why?", event="1", conversation="ann", asker="", surface="discord")
SENTENCE = Sentence("Because.")


@dataclass
class Answering:
    """An answerer that shows a sentence, and then ends, breaks, or waits until it may go on.

    It takes some seconds `before` its sentence.
    """

    then: str = "ends"
    clock: ToldClock = field(default_factory=ToldClock)
    before: float = 0
    asked: list[Question] = field(default_factory=list)
    may_go_on: asyncio.Event = field(default_factory=asyncio.Event)
    name: str = "scripted"

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Do as told."""
        self.asked.append(question)
        self.clock.seconds += self.before
        yield SentenceShown(SENTENCE)
        self.clock.seconds += 2
        match self.then:
            case "breaks":
                raise ZeroDivisionError
            case "waits":
                await self.may_go_on.wait()
            case _:
                pass
        yield Finished(Answered((SENTENCE,)), Usage(self.name))


async def events(conversations: Conversations, asked: Asked = ASKED) -> list[Event]:
    """Return everything that comes of a question."""
    async with aclosing(conversations.ask(asked)) as turn:
        return [event async for event in turn]


def over(answerer: Answerer, log: Log, voice: Voice) -> Conversations:
    """Return conversations with this answerer."""
    return Conversations(answerer, log, voice)
