"""A model's stream in small parts: some servers send at once what others stream."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterable

from bot.answering.model.port import Delta, Ended

# So many characters are read in a few milliseconds.
_LONGEST = 1_000


async def in_parts(pieces: AsyncIterable[Delta | Ended]) -> AsyncGenerator[Delta | Ended]:
    """Yield the pieces of a stream, a long one in parts, between which the loop has its turn."""
    async for piece in pieces:
        match piece:
            case Delta(text) if len(text) > _LONGEST:
                for start in range(0, len(text), _LONGEST):
                    yield Delta(text[start : start + _LONGEST])
                    await asyncio.sleep(0)
            case _:
                yield piece
