"""Many questions at once are answered in order, as far as anybody can answer them."""

import asyncio
from collections.abc import Callable

from bot.conversations.queue import MOST_OF_ONE
from bot.localmodel.script import Fault, Script
from bot.surfaces.discord.rules.limiter import BURST, FIRST, Limiter
from bot.surfaces.discord.rules.policy import Pauses, Policy
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Opening


async def test_an_answer_waits_until_discord_takes_it(open_server: Opening) -> None:
    """When too many ask at once nothing is sent that would be refused; commands do not count."""
    server = await open_server()
    clock, alarms = ToldClock(), asyncio.Queue[Callable[[], None]]()
    server.service.limiter = Limiter(1.0, clock, lambda _, ring: alarms.put_nowait(ring))
    for _ in range(BURST):
        await server.service.limiter.turn(FIRST)
    said = await server.ask()
    bob = server.bob()
    used = await bob.slash(server.channel, "ask", question="Sora?")
    assert "41:02" in (await bob.reply_to(used)).content
    assert not [m for m in server.ann.sees(server.channel) if m.reference]
    ring = await alarms.get()
    clock.seconds += 1
    ring()
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_a_burst_is_bounded(open_server: Opening) -> None:
    """Whoever asks faster than anybody can answer is told so alone, and loses nothing else."""
    hurried = Policy(pauses=Pauses(leaving=0.05))
    server = await open_server(hurried, model=Script(fault=Fault.SILENCE))
    server.discord.api.rates.lift()
    for number in range(1, MOST_OF_ONE + 3):
        await server.ask(f"Sora, for the {number}th time?")
    assert "several of your questions to answer" in await server.direct_word()
    await server.leave()
    assert server.outcomes() == ["failed"]
    assert len(server.questions()) == MOST_OF_ONE + 2


async def test_a_burst_is_answered_in_order(open_server: Opening) -> None:
    """Several questions at once wait for one another, and none is lost."""
    server = await open_server()
    texts = [f"what's at 4{minute}:02?" for minute in range(4)]
    asked_all = [await server.ann.say_directly(text) for text in texts]
    replies = [await server.ann.reply_to(said) for said in asked_all]
    await server.settled()
    assert [r.id for r in replies] == sorted(r.id for r in replies)
    assert server.following() == 3
