"""What an answer costs: start-up, memory, time a question, tokens of a prompt, parser and gate.

    make bench-answer

Prints medians; ratios hold on a busy machine, absolute times do not.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import median

from benchmarks.machine import heading, timed
from benchmarks.questions import questions
from bot.answering.events import SentenceShown
from bot.answering.gate.gate import Gate
from bot.answering.generative import Generative
from bot.answering.model.port import Delta, Ended
from bot.answering.ruling import Draft
from bot.answering.stream.sentence_parser import SentenceParser
from bot.answering.support.corpus import Corpus
from bot.answering.support.verifier import Verifier, prepare
from bot.app import open_app
from bot.conversations.asked import Asked
from bot.conversations.location import IN_MEMORY
from bot.grounding.prompt.messages import Message, Prompting
from bot.grounding.prompt.tokens import load_encoding, token_count
from bot.grounding.question import Question
from bot.grounding.retrieval.encoder import Encoder
from bot.notes.claim import Claim
from bot.settings import Settings

QUESTION = "Why does cost matter to Runway?"
ASKED = 100
ROUNDS = 20
PROCESSES = 7
_BLANKS = str.maketrans("01", " \t")


def start_up() -> tuple[float, float]:
    """Return milliseconds and mebibytes of a whole process that answers one question."""
    command = [sys.executable, "-m", "bot", "ask", QUESTION]
    environment = {**os.environ, "DATABASE_URL": "sqlite:///:memory:"}  # noqa: TID251

    def run() -> None:
        subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603

    run()
    elapsed = median(timed(run).clock for _ in range(PROCESSES))
    script = (
        "import sys; from bot.cli.main import main; main(sys.argv[1:]);"
        "from benchmarks.machine import peak_memory; print(peak_memory(), file=sys.stderr)"
    )
    measured = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, "ask", "Sora?"],
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return elapsed, float(measured.stderr)


def first_sentence() -> tuple[float, float]:
    """Return the milliseconds that the gate takes to be made ready, and for its first sentence."""
    command = [sys.executable, "-m", "benchmarks.first_sentence"]

    def run() -> tuple[float, float]:
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603
        ready, ruled = map(float, done.stdout.split())
        return ready, ruled

    ready, ruled = zip(*(run() for _ in range(PROCESSES)), strict=True)
    return median(ready), median(ruled)


async def embedded() -> list[float]:
    """Return the milliseconds of questions to the notes alone, the log's part left out."""
    async with open_app(Settings(), IN_MEMORY) as app:
        elapsed = []
        for number, text in enumerate(questions(app.library.claims, ASKED)):
            event = f"bench:{number}"
            asked = Asked(text, event, event, "", "benchmark")
            begun = time.perf_counter()
            await app.conversations.whole(asked)
            elapsed.append((time.perf_counter() - begun) * 1000)
        return elapsed


class Ruled:
    """Sentences through the gate, each for the first time; the claims were read before."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._claims = claims
        self._encoder = Encoder()
        self._verifier = Verifier(Corpus(claims, {}), lambda: self._encoder)
        self._number = 0

    def _time(self, text: str, claim: Claim) -> float:
        """Return the milliseconds of one ruling; blanks at the end make each text a new one."""
        self._number += 1
        draft = Draft(text + f"{self._number:b}".translate(_BLANKS), (claim.id,))
        gate = Gate({one.id: one for one in self._claims}, self._verifier)
        return timed(lambda: gate.rule(draft)).clock

    def shown(self) -> list[float]:
        """Time sentences that say what their claims say."""
        return [self._time(c.text, c) for _ in range(ROUNDS) for c in self._claims]

    def mended(self) -> list[float]:
        """Time sentences with a detail added, cited to the claim before."""
        pairs = [*pairwise(self._claims)] * ROUNDS
        return [self._time(f"{c.text}, which surprised Denmark", before) for before, c in pairs]

    def judged(self) -> list[float]:
        """Time the judge's reading of sentences beside the claim before, which it has read."""
        return [
            timed(partial(self._encoder.support, f"{text} ({number})", [before])).clock
            for number in range(ROUNDS)
            for before, text in pairwise(claim.text for claim in self._claims)
        ]


@dataclass(frozen=True, slots=True)
class InstantModel:
    """Says its pieces at once, whatever it is asked."""

    pieces: Sequence[str]
    name: str = "instant"

    async def stream(self, messages: Sequence[Message]) -> AsyncGenerator[Delta | Ended]:
        """Say the pieces."""
        del messages
        for piece in self.pieces:
            yield Delta(piece)
        yield Ended(whole=True)


async def worded() -> dict[str, float]:
    """Return the figures of an answer that a model words."""
    async with open_app(Settings(), IN_MEMORY) as app:
        count = token_count(load_encoding())
        claims, notes = app.library.claims, app.cast.extractive
        prompting = Prompting(app.voice, claims, notes.grounds.ranking, count, 16_000)
        prompt = prompting.prompt(Question(QUESTION))
        said = "".join(f"{claim.text} [{claim.id}]. " for claim in claims)
        pieces = [said[at : at + 4] for at in range(0, len(said), 4)]

        def parse() -> None:
            parser = SentenceParser()
            for piece in pieces:
                parser.feed(piece)
            parser.finish()

        first = []
        for _ in range(ROUNDS):
            answerer = Generative(InstantModel(pieces), prompting, notes)
            begun = time.perf_counter()
            async with aclosing(answerer.answer(Question(QUESTION))) as events:
                async for event in events:
                    if isinstance(event, SentenceShown):
                        first.append((time.perf_counter() - begun) * 1000)
                        break
        ruled = Ruled(claims)
        return {
            "prompt, tokens": prompt.tokens,
            "of it the same for everyone": count(prompt.messages[0].content) / prompt.tokens,
            "prompt made in, ms": median(
                timed(lambda: prompting.prompt(Question(QUESTION))).clock for _ in range(ROUNDS)
            ),
            "parser, ms for 1,000 tokens": median(timed(parse).clock for _ in range(ROUNDS))
            / count(said)
            * 1000,
            "gate, ms for a sentence that is shown": median(ruled.shown()),
            "gate, ms for a sentence that is mended or dropped": median(ruled.mended()),
            "gate, ms for its judge, where the checks are not sure": median(ruled.judged()),
            "first sentence of an instant model, ms (prompt included)": median(first),
        }


def main() -> None:
    """Print every figure, with the day and the machine."""
    sys.stdout.write(f"{heading()}\n")
    prepare()
    elapsed, memory = start_up()
    ready, first = first_sentence()
    alone = asyncio.run(embedded())
    figures = {
        "start to answer, ms": elapsed,
        "memory of the whole process, MiB": memory,
        "question to the notes alone, ms": median(alone),
        "the slowest of a hundred, ms": max(alone),
        **asyncio.run(worded()),
        "gate, ms to be made ready, before the first question": ready,
        "gate, ms for the first sentence of a process": first,
    }
    for name, value in figures.items():
        sys.stdout.write(f"{name:60} {value:10.3f}\n")


if __name__ == "__main__":
    main()
