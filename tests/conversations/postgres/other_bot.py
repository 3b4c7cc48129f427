"""A bot in a process of its own, which does what it is told line by line."""

import asyncio
import json
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from bot.conversations.asked import Asked, Claimed
from bot.conversations.location import Address
from bot.conversations.postgres.postgres_log import PostgresLog

ROOT = Path(__file__).parents[3]


def asked(event: str) -> Asked:
    """Return a question; every third one is of the same person, whom nobody else shares."""
    person = f"person{int(event) % 3}"
    return Asked(f"Sora {event}?", event, person, person, "discord", place=f"place {event}")


async def claim(log: PostgresLog, events: list[str]) -> list[str]:
    """Claim all events at once; return those that were got."""
    claims = await asyncio.gather(*(log.claim(asked(event)) for event in events))
    return [e for e, claimed in zip(events, claims, strict=True) if isinstance(claimed, Claimed)]


@dataclass(frozen=True, slots=True)
class OtherBot:
    """The other process, from here."""

    process: Process

    @classmethod
    @asynccontextmanager
    async def open(cls, address: Address) -> AsyncGenerator["OtherBot"]:
        """Let it run until the block ends."""
        command = [sys.executable, "-m", __name__, address.url, str(address.key)]
        process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=PIPE, stdout=PIPE)
        bot = cls(process)
        try:
            assert await bot.says() == "ready"
            yield bot
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()

    def tell(self, *events: str) -> None:
        """Tell it to claim events."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{json.dumps(events)}\n".encode())

    async def says(self) -> object:
        """Return what it says next."""
        assert self.process.stdout is not None
        return cast(object, json.loads(await self.process.stdout.readline()))


async def main(url: str, key: str) -> None:
    """Claim what each line says, and say what was got."""
    async with PostgresLog.open(Address(url, Path(key))) as log:
        sys.stdout.write('"ready"\n')
        sys.stdout.flush()
        while line := await asyncio.to_thread(sys.stdin.readline):
            sys.stdout.write(f"{json.dumps(await claim(log, json.loads(line)))}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
