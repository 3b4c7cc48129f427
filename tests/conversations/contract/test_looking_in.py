"""What anybody finds who looks into a database: words and figures, and nobody's name."""

import asyncio
from dataclasses import replace

from bot.conversations.asked import Asked
from bot.notes.claim import Claim
from tests.conversations.contract.kept import Kept
from tests.conversations.talk import ASKED, DECLINED, answered, exchanged
from tests.fakes import ToldClock

# Long enough to stand nowhere by chance.
ID = "777000777000777"
SECRET = Asked("My secret?", "9", "dm", "ann", "discord", direct=True)


async def test_an_exchange_is_kept_with_its_citations(kept: Kept, sora: Claim) -> None:
    """Question, answer, moments, model, tokens and time; no longer where the reply stands."""
    async with kept.open(ToldClock(1000.0)) as log:
        await exchanged(log, ASKED, answered(sora))
    assert kept.rows("SELECT text, asked_at, place FROM questions") == [("Sora?", 1000.0, None)]
    assert kept.rows(
        "SELECT outcome, model, prompt_tokens, completion_tokens, elapsed_ms FROM answers"
    ) == [("answered", "scripted", 7, 3, 250.0)]
    assert kept.rows("SELECT sentence, seconds, video_id, text FROM citations") == [
        (1, 2462, "Y7uzEDEwYTU", sora.text)
    ]


async def test_no_id_of_discord_stands_in_the_database(kept: Kept, sora: Claim) -> None:
    """Who gets hold of it, or of a dump, cannot tell who asked, where, or in which message."""
    question = Asked(
        "Sora?", f"discord:{ID}1", f"discord:{ID}2:{ID}3", f"{ID}3", "discord", server=f"{ID}4"
    )
    async with kept.open(ToldClock()) as log:
        await exchanged(log, question, answered(sora))
        await log.set("channels", "all", f"{ID}4")
        held = await asyncio.to_thread(kept.everything)
    assert "Sora?" in held
    assert ID not in held


async def test_an_owner_sees_what_the_notes_lack(kept: Kept) -> None:
    """Questions without an answer stand in a view, gathered by what they are about."""
    async with kept.open(ToldClock()) as log:
        for event, text in (("1", "The capital of Chile?"), ("2", "capital of chile")):
            await exchanged(log, replace(ASKED, text=text, event=event), DECLINED)
        await exchanged(log, SECRET, DECLINED)
    assert {*kept.rows("SELECT question, outcome FROM unanswered")} == {
        ("The capital of Chile?", "declined"),
        ("capital of chile", "declined"),
    }
    assert kept.rows("SELECT * FROM declines_by_topic") == [("capit chile", 2, 2)]


async def test_an_owner_does_not_see_direct_messages(kept: Kept) -> None:
    """What was asked in private stays out of every view, and only its cost is counted."""
    declined = replace(DECLINED, usage=replace(DECLINED.usage, cost=0.5))
    async with kept.open(ToldClock(0)) as log:
        await exchanged(log, SECRET, declined)
    for view in ("transcripts", "unanswered", "declines_by_topic", "feedback_by_answer"):
        assert kept.rows(f"SELECT * FROM {view}") == []  # noqa: S608
    ((day, *counted),) = kept.rows("SELECT * FROM cost_by_day")
    assert (str(day), counted) == ("1970-01-01", [1, 0, 0.5])


async def test_direct_messages_are_for_owners_only_with_consent(kept: Kept) -> None:
    """A person may let owners read theirs, and may take that back."""
    readable = "SELECT question FROM transcripts"
    async with kept.open(ToldClock()) as log:
        await exchanged(log, SECRET, DECLINED)
        assert kept.rows(readable) == []
        await log.share_direct("ann", shares=True)
        assert kept.rows(readable) == [("My secret?",)]
        await log.share_direct("ann", shares=False)
        assert kept.rows(readable) == []
