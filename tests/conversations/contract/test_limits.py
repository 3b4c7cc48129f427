"""Nobody asks more than they may."""

import json
from dataclasses import replace

from bot.conversations.log import Log
from bot.conversations.quotas import DAY, MINUTE, Limit, Refused
from tests.conversations.talk import ASKED, claimed
from tests.fakes import ToldClock


async def test_limits_refuse_and_leave_nothing(log: Log, clock: ToldClock) -> None:
    """Until their span is over; the one that lasts longest is named. A replay counts once."""
    limits = (Limit("person", "ann", MINUTE, 1), Limit("server", "podcast", DAY, 2))
    limited = replace(ASKED, limits=limits)
    await claimed(log, limited)
    assert await log.claim(limited) is None
    refused = await log.claim(replace(limited, event="2"))
    assert isinstance(refused, Refused)
    assert (refused.limit.kind, refused.seconds) == ("person", 60 - clock() % 60)
    clock.seconds += MINUTE
    await claimed(log, replace(limited, event="2"))
    clock.seconds += MINUTE
    refused = await log.claim(replace(limited, event="3"))
    assert isinstance(refused, Refused)
    assert refused.limit.kind == "server"
    assert len(json.loads(await log.export("ann"))["questions"]) == 2


async def test_a_clock_that_was_ahead_locks_nobody_out(log: Log, clock: ToldClock) -> None:
    """What was counted in a span that is yet to come counts no more once the clock is right."""
    right = clock()
    limited = replace(ASKED, limits=(Limit("person", "ann", DAY, 2),))
    clock.seconds = right + 400 * DAY
    await claimed(log, limited)
    await claimed(log, replace(limited, event="2"))
    clock.seconds = right
    await claimed(log, replace(limited, event="3"))
    await claimed(log, replace(limited, event="4"))
    assert isinstance(await log.claim(replace(limited, event="5")), Refused)


async def test_nobody_may_ask_anew_by_being_forgotten(log: Log, clock: ToldClock) -> None:
    """What was asked today counts until midnight, and goes with a later forgetting."""
    limits = (Limit("person", "ann", MINUTE, 9), Limit("person", "ann", DAY, 1))
    limited = replace(ASKED, limits=limits)
    await claimed(log, limited)
    clock.seconds += MINUTE
    await log.forget("ann")
    assert json.loads(await log.export("ann"))["quotas"] == [{"seconds": DAY, "asked": 1}]
    assert isinstance(await log.claim(replace(limited, event="2")), Refused)
    clock.seconds += DAY
    await log.forget("ann")
    assert json.loads(await log.export("ann"))["quotas"] == []


async def test_how_much_somebody_asked_goes_once_it_counts_no_more(
    log: Log, clock: ToldClock
) -> None:
    """With the next question, whoever asks it; what still counts stays."""
    limits = (Limit("person", "ann", MINUTE, 9), Limit("person", "ann", DAY, 9))
    await claimed(log, replace(ASKED, limits=limits))
    for wait, left in ((MINUTE, [{"seconds": DAY, "asked": 1}]), (DAY, [])):
        clock.seconds += wait
        await claimed(log, replace(ASKED, event=str(wait), asker="bob", conversation="bob"))
        assert json.loads(await log.export("ann"))["quotas"] == left
