"""Each question is asked once, answered once, and follows another."""

from dataclasses import replace

from bot.answering.answer import Failed, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Pending
from bot.conversations.log import Log
from bot.conversations.quotas import DAY
from bot.grounding.question import Cited, Exchange, Outcome
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, DECLINED, answered, claimed, exchanged, sought
from tests.fakes import ToldClock


async def test_an_event_is_claimed_once(log: Log) -> None:
    """A replayed one finds it taken, before and after the answer."""
    first = await claimed(log, ASKED)
    assert first.first_contact
    assert await log.claim(ASKED) is None
    second = await claimed(log, replace(ASKED, event="2"))
    assert not second.first_contact
    assert second.number != first.number
    await log.finish(first.number, DECLINED)
    assert await log.claim(ASKED) is None


async def test_a_program_is_nobody(log: Log) -> None:
    """Its questions follow each other in its conversation, and it is never known."""
    for event, follows in (("1", False), ("2", True)):
        taken = await claimed(log, replace(ASKED, asker="", event=event))
        assert (taken.first_contact, taken.follows) == (True, follows)


async def test_what_is_pending_ends_with_its_answer(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """Oldest first, with all that a surface needs to take up what is its own."""
    first = await claimed(log, replace(ASKED, note="a"))
    second = await claimed(log, replace(ASKED, event="2", text="And?", place="there"))
    await claimed(log, replace(ASKED, event="3", conversation="t", surface="terminal"))
    left = Pending(second, "And?", None, "there", clock())
    assert await log.pending("discord") == (Pending(first, "Sora?", "a", "here", clock()), left)
    await log.finish(first.number, answered(sora))
    assert await log.pending("discord") == (left,)


async def test_an_answer_that_is_not_shown_is_pending_until_it_is(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """With the place that was kept last; of who was forgotten meanwhile, nothing comes back."""
    asked = await claimed(log, ASKED)
    await log.finish(asked.number, answered(sora))
    await log.keep_place(asked.number, "half of it")
    left = Pending(asked, "Sora?", None, "half of it", clock())
    assert await log.pending("discord") == (left,)
    await log.keep_place(asked.number, None)
    assert await log.pending("discord") == ()
    await log.forget("ann")
    await log.keep_place(asked.number, "half of it")
    assert await log.pending("discord") == ()


async def test_the_first_answer_stays(log: Log, sora: Claim) -> None:
    """A second one changes nothing, and one to no question is passed over."""
    number = await exchanged(log, ASKED, answered(sora))
    anns = sought(log, number, "ann")
    kept, told = await log.exchange(anns), await log.export("ann")
    assert kept is not None
    assert [cited.timestamp.seconds for cited in kept.citations] == [2462]
    await log.finish(number, DECLINED)
    await log.finish(number + 99, answered(sora))
    assert (await log.exchange(anns), await log.export("ann")) == (kept, told)


async def test_history_is_what_a_question_follows(log: Log, sora: Claim) -> None:
    """The newest few of its conversation, oldest first, without what failed; or of a reply's."""
    for event in ("1", "2", "3"):
        await exchanged(log, replace(ASKED, event=event, text=event), answered(sora))
    failed = Finished(Failed((Sentence("Sorry."),), "internal"), Usage("notes"))
    await exchanged(log, replace(ASKED, event="4"), failed)
    await exchanged(log, replace(ASKED, event="bob", conversation="bob"), answered(sora))
    asked = await claimed(log, replace(ASKED, event="5"))
    said, cited = f"From the interview: {sora.text}", (Cited.of(sora),)
    second, third = (Exchange(text, said, Outcome.ANSWERED, cited) for text in ("2", "3"))
    assert asked.follows
    assert await log.history(asked.number, 2) == (second, third)
    reply = await claimed(log, replace(ASKED, event="6", conversation="bob", follows="1"))
    assert reply.follows
    assert await log.history(reply.number, 9) == (Exchange("1", said, Outcome.ANSWERED, cited),)


async def test_the_first_question_of_a_conversation_follows_none(log: Log) -> None:
    """There is nothing to go on from, though its asker has asked elsewhere."""
    await claimed(log, ASKED)
    elsewhere = await claimed(log, replace(ASKED, event="2", conversation="elsewhere"))
    assert (elsewhere.first_contact, elsewhere.follows) == (False, False)
    assert await log.history(elsewhere.number, 9) == ()


async def test_a_question_asked_again_does_not_follow_itself(log: Log, sora: Claim) -> None:
    """It is answered as if for the first time."""
    await exchanged(log, replace(ASKED, text="first"), answered(sora))
    number = await exchanged(log, replace(ASKED, event="2", text="second"), answered(sora))
    again = await claimed(log, replace(ASKED, event="3", text="second", again=number))
    assert [kept.question for kept in await log.history(again.number, 9)] == ["first"]


async def test_a_log_is_new_until_something_was_answered_or_settled(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """And not again when all of that has expired."""
    assert await log.is_new()
    await exchanged(log, ASKED, answered(sora))
    clock.seconds += DAY
    assert await log.expire(0.5) == 1
    assert not await log.is_new()


async def test_a_log_in_which_a_server_is_settled_is_not_new(log: Log) -> None:
    """It is this that would be lost with another one."""
    await log.set("name", "value", "podcast")
    assert not await log.is_new()


async def test_settings_are_found_again(log: Log) -> None:
    """A server's are its own."""
    await log.set("name", "bot")
    for value in ("before", "server"):
        await log.set("name", value, "podcast")
    assert (await log.setting("name"), await log.setting("name", "podcast")) == ("bot", "server")
    assert await log.setting("name", "other") is None


async def test_a_setting_is_replaced_where_it_still_is_what_was_read(log: Log) -> None:
    """Where somebody else was quicker, theirs stays."""
    assert await log.replace("name", None, "first", "podcast")
    assert not await log.replace("name", None, "second", "podcast")
    assert not await log.replace("name", "other", "second", "podcast")
    assert await log.setting("name", "podcast") == "first"
    assert await log.replace("name", "first", "second", "podcast")
    assert await log.setting("name", "podcast") == "second"
