"""Whoever answers can be replaced between two questions."""

from collections.abc import AsyncGenerator
from contextlib import aclosing

from bot.answering.answer import Answered, Sentence
from bot.answering.current import Current
from bot.answering.events import Event, Finished, SentenceShown, Usage
from bot.answering.extractive import Extractive
from bot.grounding.question import Question


class Named:
    """Answers with its name, in two steps."""

    def __init__(self, name: str) -> None:
        self.name = name

    async def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Say the name, then end."""
        sentence = Sentence(f"{self.name}: {question.text}")
        yield SentenceShown(sentence)
        yield Finished(Answered((sentence,)), Usage(self.name))


async def test_an_answer_ends_with_the_answerer_that_began_it(notes_alone: Extractive) -> None:
    """The next one is another's."""
    current = Current(notes_alone, Named("old"))
    names = []
    async with aclosing(current.answer(Question("Sora?"))) as events:
        async for event in events:
            current.replace(notes_alone, Named("new"))
            names += [event.usage.model] if isinstance(event, Finished) else []
    async with aclosing(current.answer(Question("Sora?"))) as events:
        names += [event.usage.model async for event in events if isinstance(event, Finished)]
    assert names == ["old", "new"]
    assert current.name == "new"
