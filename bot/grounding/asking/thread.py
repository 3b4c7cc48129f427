"""A conversation as far as the next question goes on from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from bot.grounding.asking.followup import Asks, FollowUp, follow_up
from bot.grounding.asking.own_words import OwnWords
from bot.grounding.question import Cited, Exchange, Outcome, Question
from bot.grounding.text.markup import without_markup
from bot.grounding.text.words import words


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question; `asks` is what it asked by going on from the one before, if it did."""

    question: str
    outcome: Outcome
    cited: tuple[Cited, ...]
    asks: Asks | None


@dataclass(frozen=True, slots=True)
class Thread:
    """The turns of a conversation that were more than small talk, oldest first."""

    turns: tuple[Turn, ...]

    @classmethod
    def of(cls, history: Iterable[Exchange]) -> Self:
        """Return the thread of what was said before."""
        thread = cls(())
        for exchange in history:
            if exchange.outcome is not Outcome.SMALLTALK:
                text = without_markup(exchange.question)
                followed = thread.asked(text)
                turn = Turn(
                    text, exchange.outcome, exchange.cited, followed.asks if followed else None
                )
                thread = cls((*thread.turns, turn))
        return thread

    @classmethod
    def before(cls, question: Question) -> Self:
        """Return what a question goes on from: who chooses a note goes on within that one."""
        kept = (
            exchange
            for exchange in question.history
            if question.note is None or all(cited.note == question.note for cited in exchange.cited)
        )
        return cls.of(kept)

    @property
    def topic(self) -> str:
        """The newest question that is about something by itself, or nothing."""
        own = (turn.question for turn in reversed(self.turns) if turn.asks is None)
        return next(
            (text for text in own if words(text) and not OwnWords.of(text).need_a_topic), ""
        )

    @property
    def last(self) -> Turn | None:
        """The turn that a follow-up goes on from: no follow-up that itself led nowhere."""
        turns = (turn for turn in reversed(self.turns) if turn.asks is None or turn.cited)
        return next(turns, None)

    @property
    def shown(self) -> frozenset[Cited]:
        """Everything that was cited."""
        return frozenset(cited for turn in self.turns for cited in turn.cited)

    def asked(self, text: str) -> FollowUp | None:
        """Return what a text asks for by going on from here, if it does."""
        return follow_up(text, self.topic)

    def behind(self, own: OwnWords) -> str:
        """Return a whole text, behind the topic when its own words cannot stand alone.

        "And why?" or "what about audio?" brings one word of content or none, and "is it expensive?"
        points back: what they are about was said before.
        """
        topic = "" if own.stand_alone else self.topic
        return f"{topic} {own.whole}".strip()

    def listing(self, least: int) -> Turn | None:
        """Return the answer that has so many items at least.

        Who asks for one item after the other goes through the answer that the first was one of.
        """
        for turn in reversed(self.turns):
            if turn.asks is not Asks.ITEM and len(turn.cited) >= least:
                return turn
            if turn.asks is None:
                break
        return None


def in_context(question: Question) -> str:
    """Return a question's plain text, behind the one before when it cannot stand by itself."""
    return Thread.before(question).behind(OwnWords.of(question.plain))
