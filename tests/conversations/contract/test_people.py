"""What is kept of people is theirs to give, to see and to take back."""

import json
from dataclasses import replace

from bot.conversations.log import Log
from bot.conversations.quotas import DAY
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, answered, claimed, exchanged, sought
from tests.fakes import ToldClock


async def test_feedback_is_one_for_each_person(log: Log, sora: Claim) -> None:
    """The last one counts; a direct answer is nobody else's to judge."""
    number = await exchanged(log, ASKED, answered(sora))
    bobs = sought(log, number, "bob")
    assert await log.rate(bobs, helpful=False, reason="Too short.")
    assert await log.rate(bobs, helpful=False)
    (given,) = json.loads(await log.export("bob"))["feedback"]
    assert (given["helpful"], given["reason"]) == (False, "Too short.")
    assert await log.rate(bobs, helpful=True)
    (given,) = json.loads(await log.export("bob"))["feedback"]
    assert (given["helpful"], given["reason"]) == (True, None)
    alone = replace(ASKED, event="2", conversation="dm", direct=True)
    private = sought(log, await exchanged(log, alone, answered(sora)), "bob", alone)
    assert not await log.rate(private, helpful=True)
    assert await log.exchange(private) is None
    assert await log.exchange(replace(private, person="ann")) is not None


async def test_feedback_is_taken_along_in_the_order_of_the_answers(log: Log, sora: Claim) -> None:
    """Whenever it was given."""
    questions = [replace(ASKED, event=event) for event in "123"]
    numbers = [await exchanged(log, asked, answered(sora)) for asked in questions]
    for number, asked in reversed([*zip(numbers, questions, strict=True)]):
        await log.rate(sought(log, number, "bob", asked), helpful=True)
    given = json.loads(await log.export("bob"))["feedback"]
    assert [opinion["number"] for opinion in given] == numbers


async def test_forgetting_leaves_nothing_of_one_and_all_of_others(log: Log, sora: Claim) -> None:
    """Rows are counted; the person is then new again."""
    await exchanged(log, ASKED, answered(sora))
    bobs = replace(ASKED, event="2", asker="bob", conversation="bob")
    theirs = await exchanged(log, bobs, answered(sora))
    forgotten = await log.forget("ann")
    assert (forgotten.questions, forgotten.answers) == (1, 1)
    assert "questions" not in json.loads(await log.export("ann"))
    assert await log.exchange(sought(log, theirs, "bob", bobs)) is not None
    assert (await claimed(log, replace(ASKED, event="3"))).first_contact


async def test_direct_messages_are_shared_by_consent_alone(log: Log) -> None:
    """It is kept, told, and taken back."""
    for shares in (True, False):
        await log.share_direct("ann", shares=shares)
        told = json.loads(await log.export("ann"))
        assert told["owners_may_read_direct_messages"] is shares


async def test_old_questions_expire(log: Log, clock: ToldClock, sora: Claim) -> None:
    """So does whoever asked nothing since, unless they gave a consent."""
    await exchanged(log, ASKED, answered(sora))
    await exchanged(log, replace(ASKED, event="2", asker="cleo"), answered(sora))
    await log.share_direct("cleo", shares=True)
    clock.seconds += 20 * DAY
    bobs = replace(ASKED, event="3", asker="bob", follows="1")
    newer = await exchanged(log, bobs, answered(sora))
    assert await log.expire(30) == 0
    clock.seconds += 20 * DAY
    assert await log.expire(30) == 2
    assert await log.history(newer, 9) == ()
    assert "known_since" not in json.loads(await log.export("ann"))
    assert json.loads(await log.export("cleo"))["owners_may_read_direct_messages"]
    assert await log.exchange(sought(log, newer, "bob", bobs)) is not None


async def test_a_rating_stays_as_long_as_the_answer_that_it_is_of(
    log: Log, clock: ToldClock, sora: Claim
) -> None:
    """Though all that its giver ever asked has expired; then they are no longer known either."""
    await exchanged(log, ASKED, answered(sora))
    clock.seconds += 20 * DAY
    theirs = replace(ASKED, event="2", asker="bob", conversation="bob")
    number = await exchanged(log, theirs, answered(sora))
    for person in ("ann", "cleo"):
        rated = sought(log, number, person, theirs)
        assert await log.rate(rated, helpful=False, reason="Too short.")
    clock.seconds += 20 * DAY
    assert await log.expire(30) == 1
    for person in ("ann", "cleo"):
        (given,) = json.loads(await log.export(person))["feedback"]
        assert given["reason"] == "Too short."
    clock.seconds += 20 * DAY
    assert await log.expire(30) == 1
    for person in ("ann", "cleo"):
        assert "known_since" not in json.loads(await log.export(person))
