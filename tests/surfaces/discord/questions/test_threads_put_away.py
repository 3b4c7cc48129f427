"""A thread that is put away or locked while an answer grows in it."""

from dataclasses import replace

import pytest

from bot.localdiscord.world.messages import Message
from bot.localdiscord.world.thread import Thread, ThreadState
from bot.localmodel.script import Script
from bot.notes.claim import Claim
from bot.surfaces.discord.rules.policy import Pauses, Policy
from tests.routes import DELETE
from tests.surfaces.discord.server import Opening, Server
from tests.worded import cited


async def growing_in_a_thread(server: Server) -> tuple[Thread, Message]:
    """Let ann ask in a thread; return it once the first words of the answer stand there."""
    said = await server.ann.say(server.channel, "let's talk")
    thread = server.discord.world.threads.open_under(said, server.ann.user, ThreadState("talk"))
    asked = await server.ann.say(thread, server.mention("Sora?"))
    return thread, await server.ann.reply_to(asked)


def slowly(claim: Claim) -> Script:
    """Return the script of a model that thinks after its first sentence."""
    says = f"{cited(claim)} "
    return Script([says, "That is all I know of it."], pace=0.3)


async def test_a_thread_that_is_put_away_meanwhile_is_woken(
    open_server: Opening, sora: Claim
) -> None:
    """An edit cannot be made there, so the whole answer is sent anew and the half one goes."""
    server = await open_server(model=slowly(sora))
    thread, half = await growing_in_a_thread(server)
    put_away(server, thread)
    await server.settled()
    (whole,) = server.said_in(thread)
    assert half.deleted
    assert "41:02" in whole.content
    assert whole.components
    assert not thread.state.archived


@pytest.mark.parametrize("after", [False, True])
async def test_the_half_goes_from_a_woken_thread_though_discord_is_out_of_order(
    open_server: Opening, sora: Claim, *, after: bool
) -> None:
    """One reply stands there, whether or not the half was deleted when Discord said 503."""
    at_once = Policy(pauses=Pauses(again=(0.0, 0.0, 0.0)))
    server = await open_server(at_once, model=slowly(sora))
    thread, half = await growing_in_a_thread(server)
    server.discord.api.faults.fail(DELETE, 503, after=after)
    put_away(server, thread)
    await server.settled()
    (whole,) = server.said_in(thread)
    assert half.deleted
    assert "41:02" in whole.content


async def test_who_asked_in_a_thread_that_is_locked_meanwhile_is_told(
    open_server: Opening, sora: Claim
) -> None:
    """In a direct message, since nothing can be said there any more."""
    server = await open_server(model=slowly(sora))
    thread, _ = await growing_in_a_thread(server)
    put_away(server, thread, locked=True)
    word = await server.direct_word()
    await server.settled()
    assert "thread was locked" in word
    assert "Reference: r" in word
    assert len(server.outcomes()) == 1


def put_away(server: Server, thread: Thread, *, locked: bool = False) -> None:
    """Archive a thread, as moderators do."""
    state = replace(thread.state, archived=True, locked=locked)
    server.discord.world.threads.change(thread, state)
