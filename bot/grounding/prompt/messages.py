"""The messages that hold a model to the notes, within a budget of tokens.

What never changes comes first (persona, rules, examples, claims), so that two people's prompts
share their beginning byte for byte and a provider's cache serves it; history, question and
reminder follow. Models see claim ids, never times or addresses.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from bot.grounding.asking.thread import in_context
from bot.grounding.persona.voice import Voice
from bot.grounding.prompt.claim_lines import ClaimLines
from bot.grounding.prompt.tokens import TokenCount
from bot.grounding.question import Exchange, Question
from bot.grounding.retrieval.ranking import Ranking
from bot.notes.by_note import claims_of
from bot.notes.claim import Claim

# What the chat format adds to each message and to the whole, in tokens.
_MESSAGE_TOKENS = 4
# History may take up this share of what the static part and the question leave.
_HISTORY_SHARE = 0.25


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat, as every chat model takes it."""

    role: Literal["system", "user", "assistant"]
    content: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """What is sent to a model: its messages, their size, and the claims whose ids it may use."""

    messages: tuple[Message, ...]
    tokens: int
    claims: Mapping[str, Claim]
    forgotten: int
    """How many earlier exchanges did not fit."""


@dataclass(frozen=True)
class Prompting:
    """How prompts are made: the voice, the claims and their ranking, and the budget in tokens.

    What one prompt shares with the next is written and counted once.
    """

    voice: Voice
    claims: Sequence[Claim]
    ranking: Ranking
    count: TokenCount
    budget: int

    def prompt(self, question: Question) -> Prompt:
        """Return the messages for a question, `budget` tokens at most."""
        last = f"{question.text}\n\n{self.voice.reminder}"
        room = self._room - self._size(last)
        history = self._recent(question.history, int(room * _HISTORY_SHARE))
        room -= sum(self._size(turn.question) + self._size(turn.answer) for turn in history)
        claims = self._chosen(question, room)
        first, size = self._first(tuple(claims))
        others = (
            *(message for turn in history for message in _spoken(turn)),
            Message("user", last),
        )
        return Prompt(
            (first, *others),
            tokens=size + sum(self._size(message.content) for message in others),
            claims={claim.id: claim for claim in claims},
            forgotten=len(question.history) - len(history),
        )

    @cached_property
    def _frame(self) -> str:
        return f"{self.voice.manner}\n\n{self.voice.rules}\n\n{self.voice.examples}"

    @cached_property
    def _room(self) -> int:
        """The tokens that the frame leaves."""
        return self.budget - self._size(self._frame)

    @cached_property
    def _first(self) -> Callable[[tuple[Claim, ...]], tuple[Message, int]]:
        """Gives the first message for some claims, and its size."""

        # All who ask at once hold the same text, and not each a copy of it.
        @lru_cache(maxsize=1)
        def first(claims: tuple[Claim, ...]) -> tuple[Message, int]:
            content = "\n".join([self._frame, *self._lines.written(claims)])
            return Message("system", content), self._size(content)

        return first

    @cached_property
    def _lines(self) -> ClaimLines:
        return ClaimLines(self.voice.interviews, self.count)

    def _recent(self, history: Sequence[Exchange], room: int) -> list[Exchange]:
        """Return the newest whole exchanges that fit, in their order."""
        kept: list[Exchange] = []
        for turn in reversed(history):
            room -= self._size(turn.question) + self._size(turn.answer)
            if room < 0:
                break
            kept.insert(0, turn)
        return kept

    def _chosen(self, question: Question, room: int) -> list[Claim]:
        """Return every claim when all fit, else the likeliest, always in the notes' order."""
        claims = claims_of(self.claims, question.note)
        if len(claims) <= room and self._lines.size(claims) <= room:
            return list(claims)
        ranked = self.ranking.rank(in_context(question), question.note)
        wanted = set(self._lines.fitting((match.claim for match in ranked), room))
        notes = sorted({claim.note for claim in wanted})
        return [c for note in notes for c in claims_of(self.claims, note) if c in wanted]

    def _size(self, content: str) -> int:
        return self.count(content) + _MESSAGE_TOKENS


def _spoken(turn: Exchange) -> tuple[Message, Message]:
    """Return an earlier exchange as the messages it was."""
    return Message("user", turn.question), Message("assistant", turn.answer)
