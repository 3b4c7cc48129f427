"""When things go wrong on Discord, everybody still gets a word, and nobody gets two."""

from dataclasses import replace

import pytest

from bot.conversations.sqlite.sqlite_log import SQLiteLog
from bot.localdiscord.refusals import Refusal
from bot.localdiscord.world.permissions import Overwrite, Permissions
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.connection.client import LONGEST_WAIT
from bot.surfaces.discord.rules.policy import Pauses, Policy, Quota
from bot.surfaces.discord.rules.servers import ServerSettings
from tests.conversations.lost import log_without
from tests.routes import OPEN_DIRECT, READ, SEND
from tests.surfaces.discord.overheard import Overheard
from tests.surfaces.discord.server import Opening
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
    await server.service.running.give_up(said.id)
    await server.settled()
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
    assert "can't save anything" in reply.content
    assert "Reference: r" in reply.content
    assert "no such table" not in reply.content


async def test_a_question_of_four_thousand_characters_is_read(open_server: Opening) -> None:
    """As many as Discord lets anyone write."""
    server = await open_server()
    reply = await server.ann.reply_to(await server.ann.say_directly("Sora " * 799))
    assert "41:02" in reply.content


async def test_a_refusal_that_got_lost_is_told_when_it_is_met_again(
    open_server: Opening, overheard: Overheard, caplog: pytest.LogCaptureFixture
) -> None:
    """Nobody is ignored for a day because Discord was out of order for a moment."""
    server = await open_server(replace(HURRIED, person=Quota(a_day=1)))
    await server.answer_to()
    server.discord.api.faults.cut(OPEN_DIRECT, times=4)
    await server.ask()
    await overheard.until("Nobody could be told")
    assert "The answer" not in caplog.text
    await server.ask()
    assert "come back in" in await server.direct_word()


async def test_a_word_about_the_settings_that_got_lost_is_told_when_it_is_met_again(
    open_server: Opening, overheard: Overheard
) -> None:
    """What is said at once is remembered no more than what waits for its turn."""
    server = await open_server(HURRIED)
    await server.wants(ServerSettings(roles=frozenset({7})))
    server.discord.api.faults.cut(OPEN_DIRECT)
    await server.ask()
    await overheard.until("Nobody could be told")
    await server.ask()
    assert "role" in await server.direct_word()
