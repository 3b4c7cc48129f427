"""An answer is found by what its buttons say, where it was given, and nowhere else."""

from dataclasses import replace

from bot.answering.answer import Answered, Citation, Sentence
from bot.answering.events import Finished, Usage
from bot.conversations.asked import Sought
from bot.conversations.log import Log
from bot.notes.claim import Claim
from tests.conversations.talk import ASKED, DECLINED, answered, exchanged, sought


async def test_an_answer_is_not_taken_for_another_one_that_had_its_number(
    log: Log, sora: Claim
) -> None:
    """A database that was begun anew, or put back from a copy, gives numbers again."""
    number = await exchanged(log, ASKED, answered(sora))
    there = sought(log, number, "ann")
    assert await log.exchange(there) is not None
    other = sought(log, number, "ann", replace(ASKED, event="of another log"))
    for stranger in (other, replace(there, mark="")):
        assert await log.exchange(stranger) is None
        assert not await log.rate(stranger, helpful=False)


async def test_an_answer_is_nobodys_on_another_server(log: Log, sora: Claim) -> None:
    """Not even whose it is has it there, or in a direct message."""
    there = sought(log, await exchanged(log, ASKED, answered(sora)), "ann")
    for server in ("second", ""):
        elsewhere = replace(there, server=server)
        assert await log.exchange(elsewhere) is None
        assert not await log.rate(elsewhere, helpful=True)


async def test_an_answer_of_no_server_is_its_askers_on_each(log: Log, sora: Claim) -> None:
    """So is one that they have asked for alone, on whatever server."""
    alone = replace(ASKED, server="", direct=True)
    number = await exchanged(log, alone, answered(sora))
    for server in ("", "podcast"):
        there = replace(sought(log, number, "ann", alone), server=server)
        assert await log.exchange(there) is not None
        assert await log.exchange(replace(there, person="bob")) is None


async def test_what_is_pending_keeps_what_its_buttons_will_say(log: Log) -> None:
    """It may be answered by another process than the one that has claimed it."""
    claimed = await log.claim(ASKED)
    (pending,) = await log.pending("discord")
    assert pending.claimed == claimed
    await log.finish(pending.claimed.number, DECLINED)
    said = Sought(pending.claimed.number, pending.claimed.mark, "ann", ASKED.server)
    assert await log.exchange(said) is not None


async def test_the_moments_of_an_answer_are_found_in_their_order(log: Log, sora: Claim) -> None:
    """As the answer had them, whatever their ids."""
    other = replace(sora, id="a1", text="Another")
    said = (
        Sentence("b", (Citation(sora, sora.start),)),
        Sentence("a", (Citation(other, sora.start),)),
    )
    number = await exchanged(log, ASKED, Finished(Answered(said), Usage("notes")))
    kept = await log.exchange(sought(log, number, "ann"))
    assert kept is not None
    assert [citation.claim.id for citation in kept.citations] == [sora.id, "a1"]
