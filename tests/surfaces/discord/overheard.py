"""What whoever runs the bot reads in its log, for a test to wait for."""

import asyncio
import logging

# Seconds after which a line is not waited for any more.
PATIENCE = 20.0


class Overheard(logging.Handler):
    """Hears what the bot's log says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said = asyncio.Queue[str]()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line."""
        self._said.put_nowait(record.getMessage())

    async def until(self, words: str) -> None:
        """Wait until a line has these words; each line is heard once."""
        async with asyncio.timeout(PATIENCE):
            while words not in await self._said.get():
                pass
