"""When things go wrong on Discord, everybody still gets a word, and nobody gets two."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.conversations.queue import MOST_OF_ONE
from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.rest.faults import RequestFault
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.connection.client import LONGEST_WAIT
from bot.surfaces.discord.rules.limiter import BURST, FIRST, Limiter
from bot.surfaces.discord.rules.policy import Pauses, Policy, Quota
from tests.conversations.lost import log_without
from tests.fakes import ToldClock
from tests.routes import DELETE_ANSWER, EDIT_ANSWER, FOLLOW_UP, READ, SEND
from tests.surfaces.discord.server import Opening, Server
from tests.worded import at_length, cited

HURRIED = Policy(pauses=Pauses(again=(0.0, 0.0, 0.0), leaving=0.05))


async def test_a_question_deleted_meanwhile_is_answered_all_the_same(open_server: Opening) -> None:
    """The answer stands in the channel, under nothing."""
    server = await open_server()
    said = await server.ask()
    await server.ann.delete(said)
    (answer,) = await server.discord.until(lambda: server.ann.sees(server.channel))
    assert "41:02" in answer.content
    assert answer.reference is None


async def test_an_answer_taken_away_while_it_grows_stays_away(
    open_server: Opening, sora: Claim
) -> None:
    """It is not sent again; the log has it whole."""
    says = f"{cited(sora)} And"
    server = await open_server(HURRIED, model=Script([says], Fault.SILENCE))
    said = await server.ask()
    reply = await server.ann.reply_to(said)
    server.discord.world.delete(reply)
    await server.leave()
    assert server.ann.sees(server.channel) == [said]
    assert len(server.outcomes()) == 1


async def test_where_it_may_not_read_back_it_answers_without_a_reply(
    open_server: Opening, sora: Claim
) -> None:
    """Each message of a long answer stands by itself; its end, with the buttons, can be removed."""
    server = await open_server(model=Script(at_length(sora, 20)))
    denied = Overwrite(server.guild.id, deny=Permissions.READ_MESSAGE_HISTORY)
    server.channel.overwrites = (denied,)
    server.guild.tell_changed(server.channel)
    await server.ask()
    await server.discord.until(lambda: server.ann.sees(server.channel)[1:])
    await server.settled()
    answer = server.ann.sees(server.channel)[1:]
    assert len(answer) > 1
    assert "41:02" in answer[0].content
    assert not any(message.reference for message in answer)
    await server.ann.press(answer[-1], "Remove")
    await server.discord.until(lambda: answer[-1].deleted)
    assert server.ann.sees(server.ann.direct_channel) == []


async def test_a_direct_message_that_is_no_longer_taken_ends_quietly(open_server: Opening) -> None:
    """The answer is in the log; the next question is answered."""
    server = await open_server()
    server.discord.api.faults.refuse(SEND, Refusal.CANNOT_SEND_TO_USER)
    said = await server.ann.say_directly("Sora?")
    await server.discord.until(lambda: server.service.running.answers(said.id))
    await server.settled()
    assert "I am an AI" in (await server.ann.reply_to(await server.ann.say_directly("hi"))).content
    assert len(server.outcomes()) == 2


@pytest.mark.parametrize("cut", [False, True])
async def test_a_reply_is_answered_though_discord_does_not_say_to_what(
    open_server: Opening, *, cut: bool
) -> None:
    """What was replied to cannot be read in time; the words themselves are there."""
    server = await open_server()
    reply = await server.ann.reply_to(await server.ask("hi"))
    if cut:
        server.discord.api.faults.cut(READ, times=5)
    else:
        server.discord.api.faults.limit(READ, LONGEST_WAIT + 60)
    said = await server.ann.say(server.channel, server.mention("Sora?"), replying_to=reply)
    assert "41:02" in (await server.ann.reply_to(said)).content


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("cut", [False, True])
async def test_a_discord_out_of_order_is_asked_again(
    open_server: Opening, *, after: bool, cut: bool
) -> None:
    """The library repeats neither; the answer comes once, whether or not it was taken."""
    server = await open_server(HURRIED)
    if cut:
        server.discord.api.faults.cut(SEND, after=after, times=2)
    else:
        server.discord.api.faults.fail(SEND, 503, after=after, times=2)
    reply = await server.answer_to()
    assert "41:02" in reply.content
    assert len(server.ann.sees(server.channel)) == 2


async def test_a_discord_that_has_had_too_many_requests_is_asked_again(
    open_server: Opening,
) -> None:
    """The library gives up after five refusals; the answer comes all the same."""
    server = await open_server(HURRIED)
    server.discord.api.faults.limit(SEND, 0.001, times=5)
    assert "41:02" in (await server.ann.reply_to(await server.ask())).content


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


async def test_after_fifteen_minutes_a_commands_answer_is_reached_as_a_message(
    open_server: Opening,
) -> None:
    """Its token is worth nothing then, but the message is the bot's own."""
    server = await open_server()
    server.discord.api.faults.add(
        RequestFault(
            EDIT_ANSWER,
            refusal=Refusal.INVALID_WEBHOOK_TOKEN.error(),
        )
    )
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    await server.discord.until(lambda: used.original)
    original = used.original
    assert original is not None
    await server.discord.until(lambda: "41:02" in original.content)


def after_fifteen_minutes(server: Server, refusal: Refusal) -> None:
    """Let the tokens of commands be worth nothing from now on."""
    for route in (EDIT_ANSWER, DELETE_ANSWER, FOLLOW_UP):
        server.discord.api.faults.refuse(route, refusal, times=100)


async def test_after_fifteen_minutes_a_long_answer_to_a_command_comes_whole(
    open_server: Opening, sora: Claim
) -> None:
    """What has no room in its first message is sent as one of the bot's own."""
    server = await open_server(model=Script(at_length(sora, 20)))
    after_fifteen_minutes(server, Refusal.INVALID_WEBHOOK_TOKEN)
    await server.ann.acknowledgement(
        await server.ann.slash(server.channel, "ask", question="Sora?")
    )
    await server.settled()
    first, last = server.ann.sees(server.channel)
    assert "41:02" in first.content
    assert last.components


async def test_after_fifteen_minutes_a_command_is_refused_where_it_was_used(
    open_server: Opening,
) -> None:
    """Nobody but the asker could be told alone any more; "…" is no answer."""
    server = await open_server(Policy(person=Quota(a_day=1)))
    await server.use("ask", question="Sora?")
    after_fifteen_minutes(server, Refusal.INVALID_WEBHOOK_TOKEN)
    used = await server.ann.slash(server.channel, "ask", question="Sora?")
    await server.ann.acknowledgement(used)
    await server.settled()
    assert used.original
    assert "come back in" in used.original.content


async def test_a_private_answer_that_came_too_late_is_not_said_to_be_taken_away(
    open_server: Opening, caplog: pytest.LogCaptureFixture
) -> None:
    """Whoever runs the bot reads that it is in the log alone."""
    server = await open_server()
    after_fifteen_minutes(server, Refusal.UNKNOWN_WEBHOOK)
    used = await server.ann.slash(server.channel, "ask", question="Sora?", private=True)
    await server.ann.acknowledgement(used)
    await server.settled()
    assert "is in the log, but not on Discord" in caplog.text
    assert "taken away" not in caplog.text


async def test_a_defect_behind_a_button_ends_in_words(
    open_server: Opening,
) -> None:
    """The person gets a reference and never an exception's text."""
    server = await open_server()
    reply = await server.answer_to()
    log = server.service.log
    assert isinstance(log, SQLiteLog)
    server.keep_in(replace(log, now=lambda: 1 / 0))
    word = await server.ann.reply_to(await server.ann.press(reply, "👍"))
    assert "Something went wrong" in word.content
    assert "Reference: r" in word.content
    assert "ZeroDivision" not in word.content


async def test_a_log_that_cannot_be_written_is_said_to_be(
    open_server: Opening,
) -> None:
    """Nothing is answered that is not kept, and the person is told what is wrong."""
    server = await open_server()
    async with log_without("questions", "settings") as lost:
        server.keep_in(lost)
        reply = await server.answer_to()
    assert "cannot keep a record" in reply.content
    assert "Reference: r" in reply.content
    assert "no such table" not in reply.content


async def test_a_burst_is_bounded(open_server: Opening) -> None:
    """Whoever asks faster than anybody can answer is told so alone, and loses nothing else."""
    server = await open_server(HURRIED, model=Script(fault=Fault.SILENCE))
    server.discord.api.rates.lift()
    for number in range(1, MOST_OF_ONE + 3):
        await server.ask(f"Sora, for the {number}th time?")
    assert "several of your questions to answer" in await server.direct_word()
    await server.leave()
    assert server.outcomes().count("failed") == MOST_OF_ONE + 2


async def test_a_burst_is_answered_in_order(open_server: Opening) -> None:
    """Several questions at once wait for one another, and none is lost."""
    server = await open_server()
    texts = [f"what's at 4{minute}:02?" for minute in range(4)]
    asked_all = [await server.ann.say_directly(text) for text in texts]
    replies = [await server.ann.reply_to(said) for said in asked_all]
    await server.settled()
    assert [r.id for r in replies] == sorted(r.id for r in replies)
    assert server.following() == 3


async def test_a_question_of_four_thousand_characters_is_read(open_server: Opening) -> None:
    """As many as Discord lets anyone write."""
    server = await open_server()
    reply = await server.ann.reply_to(await server.ann.say_directly("Sora " * 799))
    assert "41:02" in reply.content
