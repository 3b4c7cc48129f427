"""What Discord's side costs: from a question to its first and to its last text.

    make bench-discord

The place, with the people in it and the scripted model, is one process; each bot is another, so
that neither's work counts as the other's. Rates are lifted but for the last row: Discord's own
limits bind long before any of this does. Compare rows of one run; absolute times vary by machine.
"""

import asyncio
import logging
import multiprocessing
import os
import platform
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from statistics import median, quantiles

import discord
from pydantic import SecretStr

from bot.app import open_app
from bot.cli.run import tune_the_interpreter
from bot.localdiscord import LocalDiscord, Person
from bot.localdiscord.world.channels import Channel
from bot.localdiscord.world.history import Event
from bot.localdiscord.world.messages import Message, MessageEdited, MessagePosted
from bot.localmodel.script import Script
from bot.localmodel.server import LocalModel
from bot.notes.library import read_library
from bot.settings import Settings
from bot.surfaces.discord.client import PersonaClient, aim
from bot.surfaces.discord.policy import Policy
from bot.surfaces.discord.presence import present

QUESTION = "Why does cost matter to Runway?"
PEOPLE = 200
"""Each asks once, so that no answer carries the history of another."""

TOKENS_A_SECOND = 50
TOO_MANY = 429
LIFTED = 1e6
"""Requests a second for a bot whose limits are lifted."""

QUIET_SECONDS = 4.0
"""When nothing was said or changed for so long, every answer has had its last edit."""

PATIENCE = 60.0
"""Seconds after which a question counts as unanswered."""

Answered = tuple[Message, Message]
"""A question and the reply to it."""

PROCESSES = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Address:
    """Where the place is."""

    api_url: str
    gateway_url: str
    token: str
    model_url: str


@dataclass(frozen=True)
class Scenario:
    """Which bot is asked, by all at once or one by one, at its model's pace, at whose limits."""

    name: str
    bot: str
    at_once: bool = False
    pace: float = 0.0
    limited: bool = False


@dataclass(frozen=True)
class Delays:
    """Milliseconds from each question to its first and to its last text."""

    first: list[float]
    last: list[float]
    unanswered: int
    refused: int
    """Requests that came when Discord takes no more."""


@dataclass(frozen=True)
class Cost:
    """What a bot's process used: MiB, CPU an answer and how late its loop was, in milliseconds."""

    memory: float
    cpu: float
    lag: float


SCENARIOS = (
    Scenario("echo bot", "echo"),
    Scenario("ours, the notes answer", "notes"),
    Scenario("ours, an instant model", "model"),
    Scenario("echo bot, 200 at once", "echo", at_once=True),
    Scenario("ours, the notes, 200 at once", "notes", at_once=True),
    Scenario("ours, 50 tokens/s, 200 at once", "model", True, 1 / TOKENS_A_SECOND),
    Scenario("the same at Discord's limits", "model", True, 1 / TOKENS_A_SECOND, limited=True),
)


class Echo(discord.Client):
    """The least that a bot can do."""

    async def on_message(self, message: discord.Message) -> None:
        """Repeat what was said."""
        if message.author != self.user:
            await message.reply(message.content, mention_author=False)


def serve(scenario: Scenario, pipe: Connection) -> None:
    """Be the place: tell where it is, ask, and tell how long the answers took."""
    asyncio.run(_serve(scenario, pipe))


async def _serve(scenario: Scenario, pipe: Connection) -> None:
    script = Script(_pieces(), counts=False, pace=scenario.pace)
    async with LocalDiscord() as place, LocalModel.open(script) as model:
        if not scenario.limited:
            place.api.rates.lift()
        guild = place.world.add_guild("Podcast")
        pipe.send(Address(place.api_url, place.gateway_url, place.token, model.url))
        warming, *people = (place.add_person(f"p{n}", guild) for n in range(PEOPLE + 1))
        warm, *rooms = (guild.add_channel(f"room-{n}") for n in range(PEOPLE + 1))
        await place.until(lambda: place.gateway.ready, "the bot", 30)
        asking = Asking(place)
        await asking.ask(warming, warm)  # loads what the first answer loads
        pipe.send("begin")
        if scenario.at_once:
            seats = zip(people, rooms, strict=True)
            answers = await asyncio.gather(*(asking.ask(who, room) for who, room in seats))
        else:
            answers = [await asking.ask(who, rooms[0]) for who in people]
        await asking.quiet()
    whole = [answer for answer in answers if answer]
    pipe.send(
        Delays(
            [(reply.versions[0].at - asked.sent_at) * 1000 for asked, reply in whole],
            [(reply.versions[-1].at - asked.sent_at) * 1000 for asked, reply in whole],
            len(answers) - len(whole),
            sum(exchange.status == TOO_MANY for exchange in place.api.exchanges),
        )
    )


class Asking:
    """Asks, and hears the replies itself: to look for them at each event would cost the place."""

    def __init__(self, place: LocalDiscord) -> None:
        self._place = place
        self._waiting: dict[int, asyncio.Future[Message]] = {}
        self._heard = asyncio.Event()
        place.world.history.listen(self._hear)

    async def ask(self, person: Person, room: Channel) -> Answered | None:
        """Ask once, and return question and reply, or None where none came."""
        asked = await person.say(room, f"{self._place.bot.mention} {QUESTION}")
        reply = asyncio.get_running_loop().create_future()
        self._waiting[asked.id] = reply
        try:
            async with asyncio.timeout(PATIENCE):
                return asked, await reply
        except TimeoutError:
            return None

    async def quiet(self) -> None:
        """Wait until nothing more is said or changed."""
        with suppress(TimeoutError):
            while True:
                self._heard.clear()
                async with asyncio.timeout(QUIET_SECONDS):
                    await self._heard.wait()

    def _hear(self, event: Event) -> None:
        if isinstance(event, MessagePosted | MessageEdited):
            self._heard.set()
        match event:
            case MessagePosted(message) if message.reference:
                waiting = self._waiting.pop(message.reference.message_id, None)
                if waiting and not waiting.done():
                    waiting.set_result(message)
            case _:
                pass


def _pieces() -> list[str]:
    claims = read_library(Settings().notes_dir).claims
    said = " ".join(f"{claim.text.rstrip('.')} [{claim.id}]." for claim in claims[:3])
    return [said[at : at + 4] for at in range(0, len(said), 4)]


def be(scenario: Scenario, address: Address, pipe: Connection) -> None:
    """Be a bot until told to end; tell what it used."""
    logging.disable(logging.CRITICAL)
    asyncio.run(_be(scenario, address, pipe))


async def _be(scenario: Scenario, address: Address, pipe: Connection) -> None:
    aim(address.api_url, address.gateway_url)
    lags: list[float] = []
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(_present(scenario, address))
        await asyncio.to_thread(pipe.recv)
        watching = asyncio.create_task(_watch(lags))
        begun = time.process_time()
        await asyncio.to_thread(pipe.recv)
        cpu = (time.process_time() - begun) * 1000 / PEOPLE
        watching.cancel()
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        pipe.send(Cost(peak, cpu, percentile(lags, 99)))


@asynccontextmanager
async def _present(scenario: Scenario, address: Address) -> AsyncGenerator[None]:
    if scenario.bot == "echo":
        client = Echo(intents=discord.Intents(guilds=True, guild_messages=True))
        task = asyncio.create_task(client.start(address.token))
        yield
        await client.close()
        await task
        return
    key = SecretStr("none") if scenario.bot == "model" else None
    settings = Settings(openai_api_key=key, openai_base_url=address.model_url)
    policy = Policy() if scenario.limited else Policy(requests_a_second=LIFTED)
    with tempfile.TemporaryDirectory() as folder:
        async with (
            open_app(settings, Path(folder) / "log.db") as app,
            present(PersonaClient(app, policy), address.token),
        ):
            tune_the_interpreter()
            yield


async def _watch(lags: list[float]) -> None:
    """Note how much later than asked the loop wakes up, in milliseconds."""
    while True:
        before = time.perf_counter()
        await asyncio.sleep(0.005)
        lags.append((time.perf_counter() - before - 0.005) * 1000)


def run(scenario: Scenario) -> tuple[Delays, Cost]:
    """Play a scenario in two processes."""
    here, there = PROCESSES.Pipe()
    place = PROCESSES.Process(target=serve, args=(scenario, there), daemon=True)
    place.start()
    address = here.recv()
    mine, its = PROCESSES.Pipe()
    bot = PROCESSES.Process(target=be, args=(scenario, address, its), daemon=True)
    bot.start()
    mine.send(here.recv())
    delays = here.recv()
    mine.send("end")
    cost = mine.recv()
    for process in (bot, place):
        process.join(20)
    return delays, cost


def commit() -> float:
    """Return the milliseconds of a durable commit on this disk."""
    with tempfile.TemporaryDirectory() as folder, sqlite3.connect(Path(folder) / "c.db") as log:
        log.execute("PRAGMA journal_mode=WAL")
        log.execute("PRAGMA synchronous=FULL")
        log.execute("CREATE TABLE t (x)")
        elapsed = []
        for number in range(200):
            begun = time.perf_counter()
            log.execute("INSERT INTO t VALUES (?)", (number,))
            log.commit()
            elapsed.append((time.perf_counter() - begun) * 1000)
    return median(elapsed)


def percentile(values: list[float], percent: int) -> float:
    """Return a percentile."""
    return quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else 0.0


def main() -> None:
    """Print every figure, with the day and the machine."""
    processor = f"{os.cpu_count()} × {platform.machine()}, Python {platform.python_version()}"
    print(f"{datetime.now(UTC):%Y-%m-%d}, {processor}, discord.py {discord.__version__}")
    print(f"load average: {os.getloadavg()[0]:.1f}")
    durable = commit()
    print(f"a durable commit: {durable:.2f} ms")
    heads = f"{'first text':>18}{'last text':>18}{'CPU':>8}{'loop lag':>10}{'MiB':>6}"
    print(f"{'milliseconds':32}{heads}")
    print(f"{'':32}{'p50      p99':>18}{'p50      p99':>18}{'each':>8}{'p99':>10}")
    medians = {}
    for scenario in SCENARIOS:
        delays, cost = run(scenario)
        medians[scenario.name] = percentile(delays.last, 50)
        cells = [
            f"{percentile(times, 50):9.1f}{percentile(times, 99):9.1f}"
            for times in (delays.first, delays.last)
        ]
        amiss = {"unanswered": delays.unanswered, "refused": delays.refused}
        cells += [f"{cost.cpu:8.1f}{cost.lag:10.1f}{cost.memory:6.0f}"]
        cells += [f"  {number} {what}" for what, number in amiss.items() if number]
        print(f"{scenario.name:32}{''.join(cells)}")
    aim_at = 3 * medians["echo bot"] + 2 * durable
    print(f"aim for ours: 3 × echo + 2 commits = {aim_at:.1f} ms")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
