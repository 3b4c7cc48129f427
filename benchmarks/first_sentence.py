"""What the first sentence of a process waits for, and what was made ready before it.

    python -m benchmarks.first_sentence

Prints the milliseconds of making ready, and of the sentence.
"""

import asyncio
import sys
import time

from bot.answering.gate.gate import Gate
from bot.answering.ruling import Draft
from bot.answering.support.corpus import Corpus
from bot.answering.support.verifier import Verifier, prepare
from bot.app import open_app
from bot.conversations.location import IN_MEMORY
from bot.settings import Settings


async def main() -> None:
    """Rule on the first claim, as a bot does that has just been started."""
    begun = time.perf_counter()
    prepare()
    ready = time.perf_counter()
    async with open_app(Settings(), IN_MEMORY) as app:
        claims = app.library.claims
        gate = Gate({claim.id: claim for claim in claims}, Verifier(Corpus(claims, {})))
        draft = Draft(claims[0].text, (claims[0].id,))
        written = time.perf_counter()
        gate.rule(draft)
        ruled = time.perf_counter()
    sys.stdout.write(f"{(ready - begun) * 1000} {(ruled - written) * 1000}\n")


if __name__ == "__main__":
    asyncio.run(main())
