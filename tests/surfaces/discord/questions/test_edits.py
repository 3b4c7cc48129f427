"""A question that is changed within a minute is answered anew."""

import pytest

from bot.localdiscord.clock import DrivenClock
from bot.localdiscord.world.messages import Message
from bot.localmodel.script import Fault, Script
from bot.notes.claim import Claim
from bot.surfaces.discord.reply.message_place import MessagePlace
from bot.surfaces.discord.reply.spot import Spot
from bot.surfaces.discord.rules.servers import ServerSettings
from bot.surfaces.discord.serving.recent import WITHIN, Recent, Reply
from tests.conversations.late import late
from tests.fakes import ToldClock
from tests.surfaces.discord.server import Opening, Server
from tests.worded import at_length


async def answered(server: Server, text: str) -> tuple[Message, Message]:
    """Let ann ask; return the question and the answer."""
    said = await server.ask(text)
    reply = await server.ann.reply_to(said)
    await server.settled()
    return said, reply


async def test_a_changed_question_changes_its_answer(open_server: Opening) -> None:
    """In the same message; the question before does not count as said before."""
    server = await open_server()
    said, reply = await answered(server, "what is the capital of Chile?")
    await server.ann.edit(said, server.mention("what did he say about Sora?"))
    await server.discord.until(lambda: "41:02" in reply.content)
    await server.settled()
    assert len(server.ann.sees(server.channel)) == 2
    assert server.questions() == ["what is the capital of Chile?", "what did he say about Sora?"]
    assert server.following() == 0


async def test_an_answer_under_way_gives_way(open_server: Opening) -> None:
    """Nobody waits for the answer to what they no longer ask."""
    server = await open_server(model=Script(fault=Fault.SILENCE))
    said = await server.ask("Sora?")
    await server.model.asked()
    await server.ann.edit(said, server.mention("what's at 41:02?"))
    reply = await server.ann.reply_to(said)
    await server.discord.until(lambda: "41:02" in reply.content)


async def test_of_two_changes_in_quick_succession_the_last_is_answered(
    open_server: Opening,
) -> None:
    """One answer stands there, whichever change waited first for the one under way to end."""
    server = await open_server(model=Script(fault=Fault.SILENCE))
    said = await server.ask("Sora?")
    await server.model.asked()
    async with late(server.service.log):
        await server.ann.edit(said, server.mention("what's at 41:03?"))
        await server.ann.edit(said, server.mention("what's at 41:02?"))
        # Both have come to the bot when it answers what came after them.
        await server.ann.reply_to(await server.ann.slash(server.channel, "forget"))
    await server.settled()
    assert server.questions() == ["Sora?", "what's at 41:02?"]


@pytest.mark.parametrize("sentences", [1, 20])
async def test_a_long_answer_to_a_changed_question_goes_whole(
    open_server: Opening, sora: Claim, sentences: int
) -> None:
    """No message of it is left under the new answer, which may be as long as it was."""
    scripts = [Script(at_length(sora, 20)), Script(at_length(sora, sentences))]
    server = await open_server(model=scripts)
    said, first = await answered(server, "Sora?")
    old = server.ann.sees(server.channel)[2:]
    await server.ann.edit(said, server.mention("what did he say about Sora?"))
    await server.discord.until(lambda: all(message.deleted for message in old) or None)
    await server.client.settled()
    _, *answer = server.ann.sees(server.channel)
    assert old
    assert answer[0] is first
    assert len(answer) == (2 if sentences > 1 else 1)
    assert [bool(message.components) for message in answer] == [*[False] * len(answer[1:]), True]


async def test_an_edit_that_changes_no_word_is_passed_over(open_server: Opening) -> None:
    """As when Discord adds a preview to a link."""
    server = await open_server()
    said, _ = await answered(server, "Sora?")
    await server.ann.edit(said, f"  {server.mention('Sora?')}")
    await answered(server, "hi")
    assert len(server.questions()) == 2


async def test_after_a_minute_the_answer_stays(open_server: Opening) -> None:
    """What somebody changes then is not asked any more."""
    server, clock = await open_server(), ToldClock()
    server.service.recent = Recent(clock)
    said, reply = await answered(server, "what is the capital of Chile?")
    before = reply.content
    clock.seconds += WITHIN + 1
    await server.ann.edit(said, server.mention("what did he say about Sora?"))
    await answered(server, "hi")
    assert reply.content == before
    assert len(server.questions()) == 2


async def test_a_change_after_the_answer_was_removed_gets_an_answer(open_server: Opening) -> None:
    """Whoever took it away for the sake of another question is not left without one."""
    server = await open_server()
    said, reply = await answered(server, "Sora?")
    await server.ann.press(reply, "Remove")
    await server.discord.until(lambda: reply.deleted)
    await server.ann.edit(said, server.mention("what's at 41:02?"))
    assert "41:02" in (await server.ann.reply_to(said)).content
    await server.settled()
    assert len(server.ann.sees(server.channel)) == 2


async def test_a_change_after_the_thread_was_deleted_is_answered_in_place(
    open_server: Opening,
) -> None:
    """The moderator who deleted it wanted no thread; the asker still wants an answer."""
    server = await open_server()
    await server.wants(ServerSettings(threads=True))
    said = await server.ask("Sora?")
    thread = await server.discord.until(lambda: said.thread)
    await server.settled()
    server.discord.world.threads.remove(thread)
    await server.ann.edit(said, server.mention("what's at 41:02?"))
    assert "41:02" in (await server.ann.reply_to(said)).content


async def test_a_change_by_somebody_who_may_not_ask_any_more_is_refused(
    open_server: Opening,
) -> None:
    """The settings hold for changes too; the answer stays as it was."""
    server = await open_server()
    said, reply = await answered(server, "Sora?")
    before = reply.content
    await server.wants(ServerSettings(roles=frozenset({7})))
    await server.ann.edit(said, server.mention("what's at 41:02?"))
    assert "only certain roles may ask" in await server.direct_word()
    await server.settled()
    assert reply.content == before


async def test_a_mention_that_is_added_within_a_minute_is_heard(open_server: Opening) -> None:
    """To have forgotten it is the commonest slip; later, the message stays among people."""
    server = await open_server()
    early, late = [await server.ann.say(server.channel, "Sora?") for _ in range(2)]
    await server.ann.edit(early, server.mention("Sora?"))
    assert "41:02" in (await server.ann.reply_to(early)).content
    server.discord.world.clock = DrivenClock(late.sent_at + WITHIN + 1)
    await server.ann.edit(late, server.mention("Sora?"))
    await answered(server, "hi")
    assert server.questions() == ["Sora?", "hi"]


def test_an_answer_that_took_longer_than_a_minute_breaks_nothing() -> None:
    """Its question can no longer be changed; that is all."""
    clock = ToldClock()
    recent, place = Recent(clock), MessagePlace(None, 1, None, None)  # type: ignore[arg-type]  # never used
    recent.keep(1, Reply("Sora?", Spot(1, 2, 3), place, 0))
    clock.seconds += WITHIN + 1
    recent.keep(1, Reply("Sora?", Spot(1, 2, 3), place, 4))
    assert recent.of(1) is None


def test_what_was_answered_is_forgotten() -> None:
    """After a minute, so that no memory grows."""
    clock = ToldClock()
    recent, place = Recent(clock), MessagePlace(None, 1, None, None)  # type: ignore[arg-type]  # never used
    recent.keep(1, Reply("Sora?", Spot(1, 2, 3), place, 4))
    assert recent.of(1)
    clock.seconds += WITHIN + 1
    assert recent.of(1) is None
    recent.keep(2, Reply("Sora?", Spot(2, 2, 3), place, 5))
    assert recent.of(2)
    # With the clock turned back: it is gone, and not only too old.
    clock.seconds -= WITHIN + 1
    assert recent.of(1) is None


async def test_a_question_that_is_edited_away_leaves_its_answer(open_server: Opening) -> None:
    """A bare mention asks nothing instead."""
    server = await open_server()
    said = await server.ask("what did he say about Sora?")
    reply = await server.ann.reply_to(said)
    await server.settled()
    before = reply.content
    await server.ann.edit(said, server.mention(""))
    await server.ann.reply_to(await server.ann.say_directly("hi"))
    await server.settled()
    assert reply.content == before
