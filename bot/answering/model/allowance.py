"""What a model may still cost: a port, asked before each request."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Annotated, NamedTuple, Protocol

from pydantic import Field

# The most that a model may write for an answer where the settings do not say, in tokens.
ANSWER_TOKENS = 800
_MILLION = 1_000_000

Dollars = Annotated[float, Field(ge=0, allow_inf_nan=False)]


class Price(NamedTuple):
    """What a model costs, in dollars for a million tokens read, read from cache, and written."""

    read: Dollars
    cached: Dollars
    written: Dollars

    def of(self, read: int, cached: int, written: int) -> float:
        """Return the dollars for an answer; `cached` tokens are among those read."""
        fresh = read - cached
        return (fresh * self.read + cached * self.cached + written * self.written) / _MILLION


FREE = Price(0.0, 0.0, 0.0)


class Allowance(Protocol):
    """Whoever keeps the budget."""

    def reserve(self, read: int, written: int) -> AbstractAsyncContextManager[bool]:
        """Set these tokens aside while the block runs; `False` when there are not as many left.

        Where the block is cut off they stay set aside: nobody knows what was spent.
        """
        ...


class Unlimited:
    """A budget without an end."""

    @asynccontextmanager
    async def reserve(self, read: int, written: int) -> AsyncGenerator[bool]:  # noqa: ARG002  the port's
        """Let every request pass."""
        yield True
