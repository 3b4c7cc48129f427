"""What the bot says by itself to what cannot be asked: it is kept as every answer is."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from bot.answering.answer import Sentence, SmallTalk
from bot.answering.events import Event, Finished, Usage
from bot.grounding.question import Question


@dataclass(frozen=True, slots=True)
class Saying:
    """Answers whatever is asked with one sentence."""

    text: str
    name: str = "notes"

    async def answer(
        self,
        question: Question,  # noqa: ARG002  whatever it is
    ) -> AsyncGenerator[Event]:
        """Yield the sentence."""
        yield Finished(SmallTalk((Sentence(self.text),)), Usage(self.name))
