"""What people can do with an answer, also after the bot was started anew."""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.conversations.asked import Sought
from bot.localdiscord.world.components import buttons_of
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.reply.live_reply import MOST_MESSAGES
from bot.surfaces.discord.rules.limiter import BURST, FIRST, Limiter
from tests.conversations.rows import rows
from tests.fakes import ToldClock
from tests.radio import write_radio
from tests.surfaces.discord.pressing.pressed import private_word
from tests.surfaces.discord.server import Opening, Server
from tests.worded import at_length, cited


async def restart(server: Server) -> None:
    """Let the bot end, and another process take its place."""
    await server.leave()
    await server.come_back()


@pytest.mark.parametrize("anew", [False, True])
async def test_sources_are_the_claims_word_for_word_and_private(
    open_server: Opening, sora: Claim, *, anew: bool
) -> None:
    """Whoever presses sees what the answer rests on, with its moment."""
    server = await open_server()
    reply = await server.answer_to()
    if anew:
        await restart(server)
    bob = server.bob()
    shown = await bob.reply_to(await bob.press(reply, "Sources"))
    assert sora.text in shown.content
    assert "[41:02](<" in shown.content
    assert shown.ephemeral


async def test_a_thumb_up_is_kept_and_thanked_for(open_server: Opening) -> None:
    """One row for each person and answer."""
    server = await open_server()
    reply = await server.answer_to()
    for _ in range(2):
        thanks = await server.ann.reply_to(await server.ann.press(reply, "👍"))
        assert thanks.ephemeral
    assert server.feedback() == [(1, None)]


async def test_a_thumb_down_counts_at_once_and_may_have_a_reason(open_server: Opening) -> None:
    """The form is open to be left empty, and outlives the process that opened it."""
    server = await open_server()
    reply = await server.answer_to()
    pressed = await server.ann.press(reply, "👎")
    await server.discord.until(lambda: pressed.modal)
    await server.settled()
    assert server.feedback() == [(0, None)]
    await restart(server)
    await server.ann.reply_to(await server.ann.submit(pressed, reason="Too short."))
    assert server.feedback() == [(0, "Too short.")]


async def test_again_asks_the_same_question_once_more(open_server: Opening) -> None:
    """The new answer stands under the old one, and is a turn of its own."""
    server = await open_server()
    reply = await server.answer_to()
    second = await server.ann.reply_to(await server.ann.press(reply, "Again"))
    assert "41:02" in second.content
    assert not second.ephemeral
    assert rows(
        server.database, "SELECT count(DISTINCT event), count(DISTINCT text) FROM questions"
    ) == [(2, 1)]


@pytest.mark.parametrize("button", ["Sources", "👍", "Again"])
async def test_buttons_under_a_forgotten_answer_say_that_it_is_gone(
    open_server: Opening, button: str
) -> None:
    """What was erased does not come back through a button."""
    server = await open_server()
    reply = await server.answer_to()
    await server.service.log.forget(str(server.ann.user.id))
    await server.ann.press(reply, button)

    def word() -> Message | None:
        last = server.ann.sees(server.channel)[-1]
        return last if "no longer have" in last.content else None

    assert (await server.discord.until(word)).ephemeral


async def test_a_direct_answer_is_nobody_elses(open_server: Opening) -> None:
    """Guessing its number from elsewhere gives nothing."""
    server = await open_server()
    await server.ann.reply_to(await server.ann.say_directly("my secret about Sora?"))
    await server.settled()
    log = server.service.log
    ((number, mark),) = rows(server.database, "SELECT id, mark FROM questions")
    assert isinstance(number, int)
    guessed = Sought(number, str(mark), "bob", "")
    assert await log.exchange(guessed) is None
    assert not await log.rate(guessed, helpful=True)


async def test_stop_ends_an_answer_for_its_asker_only(open_server: Opening, sora: Claim) -> None:
    """What was shown stays, and a sentence says that it was stopped; the log agrees."""
    says = f"{cited(sora)} And"
    server = await open_server(model=Script([says], Fault.SILENCE))
    said = await server.ask("Sora?")
    reply = await server.ann.reply_to(said)
    refused = await private_word(server, await server.bob().press(reply, "Stop"))
    assert "Only the person who asked" in refused.content
    await server.ann.press(reply, "Stop")
    await server.settled()
    assert "41:02" in reply.content
    assert "Stopped, as you asked." in reply.content
    assert server.outcomes() == ["failed"]


async def test_an_answer_that_is_whole_is_shown_though_it_is_stopped_while_it_waits(
    open_server: Opening, sora: Claim
) -> None:
    """The log has it already; nobody is left with half of it and a button that does nothing."""
    server = await open_server(model=Script(at_length(sora, 2)))
    clock, alarms = ToldClock(), asyncio.Queue[Callable[[], None]]()
    server.service.limiter = Limiter(1.0, clock, lambda _, ring: alarms.put_nowait(ring))
    for _ in range(BURST - 1):
        await server.service.limiter.turn(FIRST)
    said = await server.ann.say(server.channel, server.mention("Sora?"))
    reply = await server.ann.reply_to(said)
    ring = await alarms.get()
    pressed = await server.ann.press(reply, "Stop")
    await server.ann.acknowledgement(pressed)
    clock.seconds += 1
    ring()
    await server.client.settled()
    assert reply.content.count("[41:02](<") == 2
    assert next(button["label"] for button in buttons_of(reply.components)) == "Sources"
    assert pressed.followups == []
    assert server.outcomes() == ["answered"]


async def test_an_answer_ends_with_a_line_of_its_moments(open_server: Opening) -> None:
    """Several moments are listed once more, on a strip of the video."""
    server = await open_server()
    reply = await server.answer_to("Why does cost matter to Runway?")
    line = reply.content.splitlines()[-1]
    assert line.startswith("-# ──")
    assert "[31:58](<https://youtu.be/Y7uzEDEwYTU?t=1918>) · [32:11](<" in line


async def test_an_answer_without_end_floods_nobody(open_server: Opening, sora: Claim) -> None:
    """Five messages, the last one with a file that holds the rest."""
    server = await open_server(model=Script(at_length(sora, 140)), answer_tokens=2000)
    server.discord.api.rates.lift()
    said = await server.ask("Sora?")
    await server.ann.reply_to(said)
    await server.settled()
    _, *answer = server.ann.sees(server.channel)
    assert len(answer) == MOST_MESSAGES
    assert [len(message.attachments) for message in answer] == [0, 0, 0, 0, 1]
    assert all(len(message.content) <= 2000 for message in answer)
    rest = answer[-1].attachments[0].content.decode()
    assert "](<https://youtu.be/" in rest
    assert not re.search(r"\)\w", rest)


async def test_again_under_a_private_answer_is_as_private(open_server: Opening) -> None:
    """Nobody else sees what was asked for oneself."""
    server = await open_server()
    reply = await server.use("ask", question="what did he say about Sora?", private=True)
    assert (await server.ann.reply_to(await server.ann.press(reply, "Again"))).ephemeral


async def test_again_asks_the_interview_that_was_chosen(
    open_server: Opening, tmp_path: Path
) -> None:
    """And none of the others."""
    server = await open_server(notes_dir=write_radio(tmp_path / "notes"))
    reply = await server.use("ask", question="How much was raised?", interview="night")
    again = await server.ann.reply_to(await server.ann.press(reply, "Again"))
    assert "two million" in again.content
    assert "nine million" not in again.content
