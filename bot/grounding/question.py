"""A question and what was said before it."""

from dataclasses import dataclass

from bot.grounding.markup import without_markup
from bot.grounding.words import words


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question that was answered earlier in the same conversation, and its answer's words."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a person wants to know; `note` names the one note to answer from, or none for all.

    `reference` is what a person can quote of it, and the log knows it by.
    """

    text: str
    history: tuple[Exchange, ...] = ()
    note: str | None = None
    reference: str = ""

    @property
    def plain(self) -> str:
        """The text's words alone, as they are looked up; `text` stays as it was typed."""
        return without_markup(self.text)

    @property
    def in_context(self) -> str:
        """The plain text, with the question before it when it cannot stand by itself.

        "And why?" or "what about audio?" brings one word of content or none; what it is about was
        said before.
        """
        if self.history and len(words(self.plain)) <= 1:
            return f"{without_markup(self.history[-1].question)} {self.plain}"
        return self.plain
