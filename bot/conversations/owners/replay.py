"""Logged questions asked again: what would be answered differently today.

Questions come in their order and follow what they followed, so that a conversation is held anew as
a whole. Only what owners may read is taken.
"""

from collections.abc import AsyncGenerator, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.answering.answer import Answer
from bot.conversations.owners.logged import Logged, with_moments
from bot.conversations.turn import Conversations


@dataclass(frozen=True, slots=True)
class Replayed:
    """A logged question and how it is answered today."""

    logged: Logged
    answer: tuple[str, ...]

    def changes(self) -> Iterator[str]:
        """Yield the sentences that went, after a `-`, and those that came, after a `+`."""
        old, new = self.logged.answer, self.answer
        for _, i, j, k, m in _different(old, new):
            yield from (f"- {sentence}" for sentence in old[i:j])
            yield from (f"+ {sentence}" for sentence in new[k:m])


async def replay(
    conversations: Conversations, questions: Sequence[Logged]
) -> AsyncGenerator[Replayed]:
    """Ask each question again and yield it with today's answer."""
    for question in questions:
        if finished := await conversations.whole(question.asked):
            yield Replayed(question, spoken(finished.answer))


def spoken(answer: Answer) -> tuple[str, ...]:
    """Return the sentences of an answer, each with its moments."""
    return tuple(
        with_moments(sentence.text, [str(cited.timestamp) for cited in sentence.citations])
        for sentence in answer.sentences
    )


def _different(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return (operation for operation in matcher.get_opcodes() if operation[0] != "equal")
