"""Small real stand-ins for the ports: a model that follows a script, a clock that is told."""

from collections.abc import AsyncGenerator, Iterable, Sequence
from dataclasses import dataclass, field

from bot.answering.model.port import Delta, Ended, ModelError
from bot.grounding.prompt.messages import Message


@dataclass
class ScriptedModel:
    """Says its pieces in order, then ends whole, cut, or with a fault; keeps what it was asked."""

    pieces: Iterable[str] = ()
    whole: bool = True
    fault: ModelError | None = None
    read: int | None = None
    limited: bool = False
    name: str = "scripted"
    asked: list[tuple[Message, ...]] = field(default_factory=list)

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Play the script."""
        self.asked.append(tuple(messages))
        for piece in self.pieces:
            yield Delta(piece)
        if self.fault is not None:
            raise self.fault
        yield Ended(self.whole, prompt_tokens=self.read, limited=self.limited)


@dataclass
class ToldClock:
    """A clock that stands still until it is told to move."""

    seconds: float = 1_700_000_000.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.seconds
