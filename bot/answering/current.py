"""The answerer of the moment, which can be replaced between two questions."""

from collections.abc import AsyncGenerator

from bot.answering.events import Answerer, Event
from bot.answering.extractive import Extractive
from bot.grounding.question import Question


class Current:
    """Answers as `answerer` does, whichever that is when a question comes in.

    `extractive` is what the notes say by themselves then. An answer under way ends with the
    answerer that began it.
    """

    def __init__(self, extractive: Extractive, answerer: Answerer) -> None:
        self.extractive = extractive
        self.answerer = answerer

    def replace(self, extractive: Extractive, answerer: Answerer) -> None:
        """Speak from other notes from now on."""
        self.extractive, self.answerer = extractive, answerer

    @property
    def name(self) -> str:
        """The name of the answerer."""
        return self.answerer.name

    def answer(self, question: Question) -> AsyncGenerator[Event]:
        """Return what the answerer yields; read it under `aclosing`."""
        return self.answerer.answer(question)
